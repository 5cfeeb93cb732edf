import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clausesPage, traced } from '../../build/clauses.ts';

describe('docs/clauses.md', () => {
  const all = traced();

  it.each(all.map(({ clause, tests }) => ({ clause, tests })))(
    'clause $clause has a test named after it',
    ({ tests }) => {
      expect(tests.length).toBeGreaterThan(0);
    },
  );

  it('is the page that the sources give; `npm run docs` draws it anew', () => {
    expect(readFileSync(new URL('../../docs/clauses.md', import.meta.url), 'utf8')).toBe(clausesPage());
  });

  it('has the sections in scope and every interpretation', () => {
    expect(all.filter(({ clause }) => clause.startsWith('I-'))).toHaveLength(45);
    expect(all.filter(({ clause }) => !clause.startsWith('I-')).length).toBeGreaterThan(45);
  });
});
