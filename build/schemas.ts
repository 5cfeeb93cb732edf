import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { annex1Shape } from '../documents/data/annex1-shape.ts';
import { annex2Shape, annex3Shape, annex5Shape, measuresShape, orderShape } from '../documents/data/report-shapes.ts';

const shapes = {
  annex1: annex1Shape,
  annex2: annex2Shape,
  annex3: annex3Shape,
  annex5: annex5Shape,
  order: orderShape,
  measures: measuresShape,
} as const;

/** The JSON Schema of the data of every paper, by the name of its file. */
export function schemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(shapes).map(([name, shape]) => [
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
