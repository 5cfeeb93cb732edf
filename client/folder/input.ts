import { readFileSync } from 'node:fs';
import type { ZodType } from 'zod';
import { parseJson, readJson, shaped } from './json-file.ts';

/** A JSON file of a known shape, or standard input where the file is `-`. Throws BadInput. */
export function readInput<T>(file: string, schema: ZodType<T>): T {
  if (file !== '-') return readJson(file, schema);
  return shaped(parseJson(readFileSync(0, 'utf8'), { file }), schema, { file });
}
