import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessPage } from '../../build/access.ts';

describe('docs/access.md', () => {
  it('is the page that the table gives; `npm run docs` draws it anew', () => {
    expect(readFileSync(new URL('../../docs/access.md', import.meta.url), 'utf8')).toBe(accessPage());
  });
});
