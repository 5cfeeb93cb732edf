import { sql, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { AppraisalRow, Grade, Outcome, Overdue } from '../machines/rows.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Whose appraisals somebody sees in lists: everybody's, or the own, those of the led, and those of whole units. */
export type RowSight =
  | 'all'
  | {
      readonly own: ServantId;
      /** Supervisors and evaluators whose people are seen. */
      readonly led: readonly ServantId[];
      readonly units: readonly string[];
    };

/** What of a year is listed. */
export interface RowScope {
  readonly year: number;
  readonly sight: RowSight;
  /** Only what one unit reports (§4.25): the unit, the sector outside units, in a body without units the supervisor's id. */
  readonly reporting?: { readonly unit: string; readonly bodyHasUnits: boolean };
  /** All but this person's. */
  readonly without?: ServantId;
}

export interface RowFilter {
  /** Words that all stand in name, id or position. */
  readonly text?: string;
  /** Structural unit, in NFC. */
  readonly unit?: string;
  readonly stage?: string;
  readonly outcome?: Outcome;
  /** Only those with a limit of the law missed. */
  readonly late?: boolean;
}

export interface RowPage {
  /** By id, or by name in the order of the Azerbaijani alphabet. */
  readonly order: 'id' | 'name';
  /** The servant after whom it goes on. */
  readonly after?: ServantId;
  readonly limit: number;
}

export interface RowsFound {
  readonly rows: readonly AppraisalRow[];
  /** How many there are on all pages. */
  readonly total: number;
  /** Of these, with a limit of the law missed. */
  readonly late: number;
  /** Servant after whom the next page goes on; null at the end. */
  readonly next: ServantId | null;
}

/** How many appraisals stand alike. */
export interface RowCount {
  /** As reports have it; null for whoever goes straight into the final report. */
  readonly reportedBy: string | null;
  readonly unit: string;
  readonly stage: string;
  readonly outcome: Outcome;
  readonly grade: Grade | null;
  readonly isLate: boolean;
  readonly isInDispute: boolean;
  readonly isWithHr: boolean;
  readonly count: number;
}

export interface OpenLimit extends Overdue {
  readonly servant: ServantId;
}

type Rows = ExpressionBuilder<Tables, 'appraisals'>;

/** Lists of many appraisals: found, ordered, counted and cut into pages by PostgreSQL. */
export function lists(db: Database) {
  const scoped = (scope: RowScope) => db.selectFrom('appraisals').where((eb) => isInScope(eb, scope));

  return {
    async rowsIn(scope: RowScope, filter: RowFilter, { order, after, limit }: RowPage): Promise<RowsFound> {
      const found = scoped(scope)
        .innerJoin('people', 'people.id', 'appraisals.servant')
        .where((eb) => eb.and(conditions(filter)));
      const counted = found
        .select((eb) => [
          eb.fn.countAll<string>().as('total'),
          sql<string>`count(*) filter (where missed > 0)`.as('late'),
        ])
        .executeTakeFirstOrThrow();
      let page = found.select(['appraisals.servant', 'appraisals.row']).limit(limit + 1);
      page = order === 'id' ? page.orderBy('appraisals.servant') : page.orderBy('people.name_key').orderBy('people.id');
      if (after !== undefined && order === 'id') page = page.where('appraisals.servant', '>', after);
      if (after !== undefined && order === 'name') {
        page = page.where(
          sql<SqlBool>`(people.name_key, people.id) > (select name_key, id from people where id = ${after})`,
        );
      }
      const [{ total, late }, rows] = await Promise.all([counted, page.execute()]);
      const shown = rows.slice(0, limit);
      return {
        rows: shown.map(({ row }) => JSON.parse(row) as AppraisalRow),
        total: Number(total),
        late: Number(late),
        next: rows.length > limit ? (shown.at(-1)?.servant ?? null) : null,
      };
    },

    /** Names of the appraisals of every year. */
    async subjectsSeen(sight: RowSight): Promise<readonly string[]> {
      const query = db.selectFrom('appraisals').where((eb) => isSeen(eb, sight));
      return (await query.select('subject').execute()).map(({ subject }) => subject);
    },

    async rowCounts(scope: RowScope, bodyHasUnits: boolean): Promise<readonly RowCount[]> {
      const rows = await scoped(scope)
        .select((eb) => [
          sql<string | null>`case when unit <> '' then unit when sub_unit <> '' then sub_unit
            when ${bodyHasUnits} then null else supervisor end`.as('reportedBy'),
          'unit',
          'stage',
          'outcome',
          'grade',
          sql<boolean>`overdue_open > 0`.as('isLate'),
          'dispute_open as isInDispute',
          sql<boolean>`handed_over = 'withHr'`.as('isWithHr'),
          eb.fn.countAll<string>().as('count'),
        ])
        .groupBy(sql`1, 2, 3, 4, 5, 6, 7, 8`)
        .execute();
      return rows.map(({ outcome, grade, count, ...row }) => ({
        ...row,
        outcome: outcome as Outcome,
        grade: grade as Grade | null,
        count: Number(count),
      }));
    },

    /** What puts each of a year into the body's reports. */
    async reportedIn(year: number): Promise<readonly Pick<AppraisalRow, 'servant' | 'outcome' | 'grade'>[]> {
      const query = db.selectFrom('appraisals').select(['servant', 'outcome', 'grade']).where('year', '=', year);
      return (await query.execute()) as readonly Pick<AppraisalRow, 'servant' | 'outcome' | 'grade'>[];
    },

    /** The law's limits that are missed and still open, person by person; `next` as for lists. */
    async openLimits(
      year: number,
      { after = '', limit }: { readonly after?: ServantId; readonly limit: number },
    ): Promise<{ readonly limits: readonly OpenLimit[]; readonly total: number; readonly next: ServantId | null }> {
      const late = db.selectFrom('appraisals').where('year', '=', year).where('overdue_open', '>', 0);
      const counted = late.select((eb) => eb.fn.sum<string>('overdue_open').as('total')).executeTakeFirstOrThrow();
      const page = late.select(['servant', 'row']).where('servant', '>', after).orderBy('servant');
      const [{ total }, rows] = await Promise.all([counted, page.limit(limit + 1).execute()]);
      const shown = rows.slice(0, limit);
      return {
        limits: shown.flatMap(({ servant, row }) =>
          (JSON.parse(row) as AppraisalRow).overdue
            .filter(({ doneOn }) => doneOn === null)
            .map((one) => ({ ...one, servant })),
        ),
        total: Number(total ?? 0),
        next: rows.length > limit ? (shown.at(-1)?.servant ?? null) : null,
      };
    },
  };
}

/** The appraisals of a scope, for queries on them. */
export function isInScope(eb: Rows, { year, sight, reporting, without }: RowScope) {
  return eb.and([
    eb('year', '=', year),
    isSeen(eb, sight),
    ...(without === undefined ? [] : [eb('servant', '!=', without)]),
    ...(reporting === undefined ? [] : [isReportedBy(eb, reporting.unit, reporting.bodyHasUnits)]),
  ]);
}

function isSeen(eb: Rows, sight: RowSight) {
  if (sight === 'all') return eb.lit(true);
  const { own, led, units } = sight;
  return eb.or([
    eb('servant', '=', own),
    ...(led.length === 0 ? [] : [eb('supervisor', 'in', led), eb('evaluator', 'in', led)]),
    ...(units.length === 0 ? [] : [eb('unit', 'in', units)]),
  ]);
}

function isReportedBy(eb: Rows, unit: string, bodyHasUnits: boolean) {
  const outside = eb.and([eb('unit', '=', ''), eb('sub_unit', '=', unit)]);
  const led = eb.and([eb('unit', '=', ''), eb('sub_unit', '=', ''), eb('supervisor', '=', unit)]);
  return eb.or([eb('unit', '=', unit), outside, ...(bodyHasUnits ? [] : [led])]);
}

function conditions({ text = '', unit, stage, outcome, late }: RowFilter) {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return [
    ...words.map((word) => sql<SqlBool>`strpos(people.search || ' ' || appraisals.search, search_text(${word})) > 0`),
    ...(unit === undefined ? [] : [sql<SqlBool>`appraisals.unit = ${unit}`]),
    ...(stage === undefined ? [] : [sql<SqlBool>`appraisals.stage = ${stage}`]),
    ...(outcome === undefined ? [] : [sql<SqlBool>`appraisals.outcome = ${outcome}`]),
    ...(late === true ? [sql<SqlBool>`appraisals.missed > 0`] : []),
  ];
}
