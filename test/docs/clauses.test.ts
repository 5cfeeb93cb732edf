import { describe, expect, it } from 'vitest';
import { traced } from '../../build/clauses.ts';

describe('docs/clauses.md', () => {
  const all = traced();

  it.each(all.map(({ clause, tests }) => ({ clause, tests })))(
    'clause $clause has a test named after it',
    ({ tests }) => {
      expect(tests.length).toBeGreaterThan(0);
    },
  );

  it('has the sections in scope and every interpretation', () => {
    expect(all.filter(({ clause }) => clause.startsWith('I-'))).toHaveLength(45);
    expect(all.filter(({ clause }) => !clause.startsWith('I-')).length).toBeGreaterThan(45);
  });
});
