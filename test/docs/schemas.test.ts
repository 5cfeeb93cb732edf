import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemas } from '../../build/schemas.ts';

it.each([...schemas()])('docs/schemas/%s is what the shapes give; `npm run docs` writes it anew', (name, text) => {
  expect(readFileSync(`docs/schemas/${name}`, 'utf8')).toBe(text);
});

it('docs/schemas holds nothing else', () => {
  expect(readdirSync('docs/schemas').sort()).toEqual([...schemas().keys()].sort());
});
