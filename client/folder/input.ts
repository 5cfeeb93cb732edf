import type { ZodType } from 'zod';
import { parseJson, readJson, shaped } from './json-file.ts';
import { readStandardInput } from './text-file.ts';

/** A JSON file of a known shape, or standard input where the file is `-`. Throws BadInput. */
export function readInput<T>(file: string, schema: ZodType<T>): T {
  if (file !== '-') return readJson(file, schema);
  return shaped(parseJson(readStandardInput(file), { file }), schema, { file });
}
