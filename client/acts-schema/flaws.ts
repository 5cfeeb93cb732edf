import type { z, ZodType } from 'zod';
import type { InputCode } from '../../locales/codes/input.ts';
import type { Flaw, Place } from '../bad-input.ts';

type Issue = z.core.$ZodIssue;

/** What zod found, as flaws with paths such as `with.goals[2].weight`; `schema` tells which fields would be known. */
export function flawsOf(error: z.ZodError, place: Place, schema?: ZodType): readonly Flaw[] {
  return error.issues.flatMap((issue) => flawsOfIssue(issue, place, schema));
}

function flawsOfIssue(issue: Issue, place: Place, schema: ZodType | undefined): readonly Flaw[] {
  const at = (more?: string): Place => {
    const field = pathOf([
      ...(place.field === undefined ? [] : [place.field]),
      ...issue.path,
      ...(more === undefined ? [] : [more]),
    ]);
    return field === '' ? place : { ...place, field };
  };
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? [flaw(at(), 'input.missing', { expected: issue.expected })]
        : [flaw(at(), 'input.wrongType', { expected: issue.expected, given: shown(issue.input) })];
    case 'unrecognized_keys': {
      const known = schema === undefined ? [] : keysAt(schema, issue.path);
      return issue.keys.map((key) => flaw(at(key), 'input.unknownField', { field: key, known: listed(known) }));
    }
    case 'invalid_value':
      return issue.input === undefined
        ? [flaw(at(), 'input.missing', { expected: 'string' })]
        : [flaw(at(), 'input.notOneOf', { given: shown(issue.input), known: issue.values.map(String).join(', ') })];
    case 'too_small':
      return [flaw(at(), 'input.tooFew', { least: Number(issue.minimum) })];
    case 'too_big':
      return [flaw(at(), 'input.tooMany', { most: Number(issue.maximum) })];
    case 'custom':
      return [flaw(at(), codeOf(issue.params), { given: shown(issue.input) })];
    default:
      return [flaw(at(), 'input.wrongShape', { given: shown(issue.input) })];
  }
}

/** For `refine`: the code of the flaw that a value outside gives. */
export function saying(code: InputCode): { readonly params: { readonly code: InputCode } } {
  return { params: { code } };
}

/** Names for a sentence; `_` where there are none, which sentences leave out. */
export function listed(names: Iterable<string>): string {
  return [...names].join(', ') || '_';
}

function codeOf(params: Record<string, unknown> | undefined): InputCode {
  return (params?.['code'] as InputCode | undefined) ?? 'input.wrongShape';
}

function flaw(place: Place, code: InputCode, values: Readonly<Record<string, string | number>>): Flaw {
  return { ...place, code, with: values };
}

/** A value as a person would recognise it, not too long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** `['with', 'goals', 2, 'weight']` as `with.goals[2].weight`. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${String(part)}`),
    '',
  );
}

/** The field names of the object that stands at a path of a schema; none where there is no object with fixed names. */
function keysAt(schema: ZodType, path: readonly PropertyKey[]): readonly string[] {
  let here: unknown = schema;
  for (const part of path) {
    const definition = unwrapped(here);
    if (definition['type'] === 'object') here = (definition['shape'] as Record<PropertyKey, unknown>)[part];
    else if (definition['type'] === 'array') here = definition['element'];
    else if (definition['type'] === 'record') here = definition['valueType'];
    else return [];
  }
  const { shape } = unwrapped(here);
  return shape === undefined ? [] : Object.keys(shape as object);
}

/** The definition below `optional`, `nullable` and `default`. */
function unwrapped(schema: unknown): Record<string, unknown> {
  let definition = (schema as { def?: Record<string, unknown> } | undefined)?.def ?? {};
  while (definition['innerType'] !== undefined) {
    definition = (definition['innerType'] as { def: Record<string, unknown> }).def;
  }
  return definition;
}
