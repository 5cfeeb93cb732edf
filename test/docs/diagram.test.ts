import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagram } from '../../build/diagram.ts';

describe('the picture of the appraisal', () => {
  it('is the one that the chart draws; `npm run docs` draws it anew', async () => {
    expect(readFileSync(new URL('../../docs/appraisal.svg', import.meta.url), 'utf8')).toBe(await diagram());
  });
});
