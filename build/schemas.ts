import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { paperShapes } from '../documents/data/paper-shapes.ts';

/** The JSON Schema of the data of every paper, by the name of its file. */
export function schemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(paperShapes).map(([name, shape]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(shape), null, 2)}\n`,
    ]),
  );
}

if (import.meta.filename === process.argv[1]) {
  const folder = join(import.meta.dirname, '..', 'docs', 'schemas');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of schemas()) writeFileSync(join(folder, name), text);
}
