import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder } from './support/office.ts';
import { yearInStore, type YearInStore } from './support/year-in-store.ts';

let year: YearInStore;
beforeAll(async () => {
  year = await yearInStore('2027-03-31');
});
afterAll(() => year.dispose());

describe('§5.1, §4.27: the results of the years before', () => {
  it('are in the year that ran here only what was imported', async () => {
    const results = await year.acts.store.earlierResults(2026);
    expect(results).toHaveLength(folder.results.length);
    expect(results.every((result) => result.year < 2026)).toBe(true);
  });

  it('are in the next year also those of the record, with the measure that was decided and whether it was carried out', async () => {
    const { store } = year.acts;
    const rows = await store.appraisalRows({ year: 2026, outcome: 'appraised' });
    const own = (await store.earlierResults(2027)).filter((result) => result.year === 2026);
    expect(rows.length).toBeGreaterThan(0);
    expect(own.map(({ servant, score, grade }) => ({ servant, score, grade }))).toEqual(
      rows.map(({ servant, score, grade }) => ({ servant, score, grade })),
    );
    const decided = own.filter(({ measure }) => measure !== null);
    expect(decided.length).toBeGreaterThan(0);
    expect(decided.some(({ measureDone }) => typeof measureDone === 'string')).toBe(true);
  });

  it('come from the import where the record has none of that servant and year', async () => {
    const { store } = year.acts;
    const left = (await store.appraisalRows({ year: 2026 })).find(({ outcome }) => outcome !== 'appraised');
    const body = (await year.acts.body())!;
    const imported = { servant: left!.servant, year: 2026, score: '3.6', grade: 'good', measure: null } as const;
    const { roster } = await store.roster();
    const names = await store.names();
    const results = [{ ...imported, measureDone: false }];
    await store.importBody({ body, roster, names, day: '2026-01-01', results });
    expect(await store.earlierResults(2027)).toContainEqual({ ...imported, measureDone: false });
  });
});
