import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clausesPage, traced } from '../../build/clauses.ts';
import { interpretations } from '../../rules/interpretations.ts';

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

  it('says of every interpretation what is held, on clauses that there are, and of no other', () => {
    const names = all.map(({ clause }) => clause);
    expect(Object.keys(interpretations)).toEqual(names.filter((name) => name.startsWith('I-')));
    for (const { clauses } of Object.values(interpretations)) {
      expect(clauses.length).toBeGreaterThan(0);
      expect(names).toEqual(expect.arrayContaining([...clauses]));
    }
  });

  it('has the sections in scope and every interpretation', () => {
    expect(all.filter(({ clause }) => clause.startsWith('I-'))).toHaveLength(45);
    expect(all.filter(({ clause }) => !clause.startsWith('I-')).length).toBeGreaterThan(45);
  });
});
