import type { Json } from '../../../machines/subject.ts';

/** What a form carries, by the names of its fields: `goals[0].title`. */
export type Values = Readonly<Record<string, string>>;

type Part = string | number;

/** Name of a field as its path: `goals[0].title` is `goals`, 0, `title`. */
export function pathOf(name: string): readonly Part[] {
  return name
    .split('.')
    .flatMap((part): readonly Part[] =>
      [...part.matchAll(/([^[\]]+)|\[(\d+)\]/g)].map(([, key, index]) => (key === undefined ? Number(index) : key)),
    );
}

/** The fields as nested data, each with its value as `read` gives it; a field read as undefined is left out. Gaps in a list close up. */
export function nested(values: Values, read: (name: string, value: string) => Json | undefined): Record<string, Json> {
  const root: Tree = new Map<Part, Tree | Leaf>();
  for (const [name, value] of Object.entries(values)) {
    const given = read(name, value);
    if (given !== undefined) place(root, pathOf(name), given);
  }
  return grown(root) as Record<string, Json>;
}

interface Leaf {
  readonly value: Json;
}
type Tree = Map<Part, Tree | Leaf>;

function place(tree: Tree, [part, ...rest]: readonly Part[], value: Json): void {
  if (part === undefined) return;
  if (rest.length === 0) {
    tree.set(part, { value });
    return;
  }
  const below = tree.get(part);
  const branch = below instanceof Map ? below : new Map<Part, Tree | Leaf>();
  tree.set(part, branch);
  place(branch, rest, value);
}

function grown(tree: Tree): Json {
  const entries = [...tree].map(([part, below]) => [part, below instanceof Map ? grown(below) : below.value] as const);
  const isList = entries.length > 0 && entries.every(([part]) => typeof part === 'number');
  if (isList) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
  return Object.fromEntries(entries);
}

/** A number as people write one, `33,5` or `33.5`; what is no number stays as it was typed, so that it can be shown as wrong. */
export function numberOr(text: string): number | string | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  return /^-?\d+(?:[.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.')) : typed;
}

/** A text that may be left out. */
export function textOrNothing(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}

/** The fields of a body sent by a browser: texts only, line ends as the record keeps them. */
export function valuesOf(data: FormData): Values {
  const texts = [...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts.map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
}

/** Nested data as fields of a form: the other way round. */
export function fieldsOf(data: Json | undefined, name = ''): Values {
  if (data === null || data === undefined) return {};
  if (typeof data !== 'object') return { [name]: String(data) };
  const parts = isList(data)
    ? data.map((item, index) => fieldsOf(item, `${name}[${index}]`))
    : Object.entries(data).map(([key, value]) => fieldsOf(value, name === '' ? key : `${name}.${key}`));
  return Object.assign({}, ...parts) as Values;
}

function isList(data: Json): data is readonly Json[] {
  return Array.isArray(data);
}
