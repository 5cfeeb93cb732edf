import type { ZodType } from 'zod';
import { flawsOf } from '../acts-schema/flaws.ts';
import { badInput, BadInput, type Place } from '../bad-input.ts';
import { readText } from './text-file.ts';

/** JSON text as a value. Throws BadInput that says where the text stops being JSON. */
export function parseJson(text: string, place: Place): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (text.trim() === '') throw badInput(place, 'input.emptyJson');
    const before = text.slice(0, firstFault(text)).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    if (place.line !== undefined) throw badInput(place, 'input.notJsonHere', { column });
    throw badInput({ ...place, line: before.length }, 'input.notJsonHere', { column });
  }
}

/** A value of a known shape. Throws BadInput with every flaw of the shape. */
export function shaped<T>(value: unknown, schema: ZodType<T>, place: Place): T {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new BadInput(flawsOf(parsed.error, place, schema));
}

/** A JSON file of a known shape. */
export function readJson<T>(file: string, schema: ZodType<T>): T {
  return shaped(parseJson(readText(file), { file }), schema, { file });
}

const space = /[ \t\n\r]*/y;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** Offset of the first character at which a text cannot be JSON any more (JavaScript engines do not all tell). */
function firstFault(text: string): number {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found !== null;
  };
  const mark = (character: string): boolean => {
    skip(space);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  const value = (): boolean => {
    skip(space);
    if (mark('{')) return mark('}') || members(() => (skip(space), skip(string)) && mark(':') && value(), '}');
    if (mark('[')) return mark(']') || members(value, ']');
    return skip(string) || skip(literal);
  };
  const members = (member: () => boolean, end: string): boolean => {
    do if (!member()) return false;
    while (mark(','));
    return mark(end);
  };
  if (value()) skip(space);
  return at;
}
