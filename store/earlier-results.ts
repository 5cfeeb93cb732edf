import type { AgencyFacts } from '../machines/agency-year/facts.ts';
import { resultsOfYear } from '../machines/agency-year/results-of-year.ts';
import { canonical } from '../machines/canonical.ts';
import type { EarlierResult } from '../machines/findings.ts';
import type { AppraisalRow } from '../machines/rows.ts';
import type { Database } from './database.ts';

export function earlierResults(db: Database) {
  return {
    /**
     * Results of the years before the one given, in order of year and servant (§5.1, §4.27): those that stand in this record,
     * and where it has none those that were imported.
     */
    async earlierResults(before: number): Promise<readonly EarlierResult[]> {
      const own = await ownResults(db, before);
      const known = new Set(own.map(placeOf));
      const imported = (await importedResults(db, before)).filter((result) => !known.has(placeOf(result)));
      return [...imported, ...own].sort((a, b) => a.year - b.year || (a.servant < b.servant ? -1 : 1));
    },

    /** Every result that was imported, whether the record has one of its own or not. */
    importedResults: (before: number): Promise<readonly EarlierResult[]> => importedResults(db, before),

    /** Keeps results of earlier years, in the place of what was imported of the same servant and year; all or none. */
    async keepResults(results: readonly EarlierResult[]): Promise<void> {
      await db.transaction().execute(async (tx) => {
        for (const { year, servant, ...result } of results) {
          const content = canonical(result);
          await tx
            .insertInto('earlier_results')
            .values({ year, servant, content })
            .onConflict((conflict) => conflict.columns(['year', 'servant']).doUpdateSet({ content }))
            .execute();
        }
      });
    },
  };
}

function placeOf({ year, servant }: EarlierResult): string {
  return `${servant}-${year}`;
}

async function ownResults(db: Database, before: number): Promise<readonly EarlierResult[]> {
  const years = await db
    .selectFrom('subjects')
    .select(['year', 'frozen'])
    .where('kind', '=', 'body')
    .where('year', '<', before)
    .execute();
  const results = await Promise.all(
    years.map(async ({ year, frozen }) => {
      if (frozen === null) return [];
      const { context } = JSON.parse(frozen) as { readonly context: Pick<AgencyFacts, 'measures'> };
      const rows = await db
        .selectFrom('appraisals')
        .select('row')
        .where('year', '=', year)
        .where('outcome', '=', 'appraised')
        .execute();
      return resultsOfYear(
        rows.map(({ row }) => JSON.parse(row) as AppraisalRow),
        context.measures,
      );
    }),
  );
  return results.flat();
}

async function importedResults(db: Database, before: number): Promise<readonly EarlierResult[]> {
  const rows = await db.selectFrom('earlier_results').selectAll().where('year', '<', before).execute();
  return rows.map(({ year, servant, content }) => ({
    year,
    servant,
    ...(JSON.parse(content) as Omit<EarlierResult, 'year' | 'servant'>),
  }));
}
