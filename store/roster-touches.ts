import { reportingUnits } from '../machines/reporting/reporting-units.ts';
import { bodySlice, unitSlice } from '../machines/reporting/slices.ts';
import { namesAfter } from '../machines/reporting/units.ts';
import { namesThrough } from '../machines/subject-slice.ts';
import { subjectName } from '../machines/subject-name.ts';
import { yearOf } from '../rules/calendar/date.ts';
import { same } from '../rules/roster/same.ts';
import { touchedBy } from '../rules/roster/slice.ts';
import type { Roster, RosterChange, ServantId } from '../rules/roster/roster.ts';
import type { UnitReportRow } from '../machines/unit-report/row.ts';
import type { Tx } from './database.ts';

/** The subjects that a change of the roster may touch; renames are followed while changes are applied. */
export interface OpenSubjects {
  /** Open appraisals by servant. */
  readonly appraisals: ReadonlyMap<ServantId, readonly string[]>;
  /** Every unit report with the names that the unit has borne, the present one last; those that are over too. */
  readonly units: Map<
    string,
    { readonly subject: string; readonly year: number; readonly open: boolean; names: readonly string[] }
  >;
  /** Open years of the body, in which units may still come up. */
  readonly bodies: readonly { readonly subject: string; readonly year: number }[];
  readonly years: readonly number[];
}

export async function openSubjectsIn(tx: Tx): Promise<OpenSubjects> {
  const rows = await tx
    .selectFrom('subjects')
    .select(['subject', 'kind', 'year', 'servant'])
    .where('closed', '=', false)
    .execute();
  const appraisals = new Map<ServantId, string[]>();
  for (const { subject, servant } of rows)
    if (servant !== null) appraisals.set(servant, [...(appraisals.get(servant) ?? []), subject]);
  const open = new Set(rows.map(({ subject }) => subject));
  const named = await tx.selectFrom('units').select(['subject', 'year', 'row']).orderBy('subject').execute();
  const units = named.map(({ subject, year, row }) => {
    const { names } = JSON.parse(row) as UnitReportRow;
    return { subject, year, names, open: open.has(subject) };
  });
  const years = await tx.selectFrom('years').select('year').execute();
  return {
    appraisals,
    units: new Map(units.map((unit) => [unit.subject, unit])),
    bodies: rows.filter(({ kind }) => kind === 'body').map(({ subject, year }) => ({ subject, year })),
    years: years.map(({ year }) => year),
  };
}

/** The subjects that are to be told of a change; one that is not begun yet begins with it. */
export function touches(open: OpenSubjects, before: Roster, after: Roster, change: RosterChange): readonly string[] {
  const { appraisals } = open;
  const appraised = touchedBy(before, after, [...appraisals.keys()]).flatMap((id) => appraisals.get(id) ?? []);
  const told = [
    ...appraised,
    ...hired(open, change),
    ...bodiesTouched(open, before, after),
    ...units(open, before, after, change),
  ];
  return [...new Set(told)];
}

/** `hired` starts an appraisal in every open year, or goes on with the one that was closed when the person left. */
function hired({ years }: OpenSubjects, { type, servantId, date }: RosterChange): readonly string[] {
  if (type !== 'hired') return [];
  const since = years.filter((year) => year >= yearOf(date));
  return since.map((year) => subjectName({ kind: 'appraisal', servant: servantId, year }));
}

function bodiesTouched({ bodies }: OpenSubjects, before: Roster, after: Roster): readonly string[] {
  if (bodies.length === 0 || same(bodySlice(before), bodySlice(after))) return [];
  return bodies.map(({ subject }) => subject);
}

/** Units whose heads and those above them are others now, units renamed, be they over, and units that were not there before. */
function units(open: OpenSubjects, before: Roster, after: Roster, change: RosterChange): readonly string[] {
  const changed = new Set(Object.keys(after.people).filter((id) => before.people[id] !== after.people[id]));
  const touched: string[] = [];
  const known = new Set<string>();
  for (const unit of open.units.values()) {
    const name = unit.names.at(-1) ?? '';
    const names = namesThrough(name, [change]);
    const isTouched =
      names.length > 1 ||
      (mayDiffer(before, after, name, changed) && !same(unitSlice(before, name), unitSlice(after, ...names)));
    if (isTouched && (unit.open || names.length > 1)) touched.push(unit.subject);
    unit.names = namesAfter(unit.names, before, [change]);
    known.add(`${unit.year} ${unit.names.at(-1)}`);
  }
  return [...touched, ...begun(open, known, after)];
}

/** Whether the slice of a unit can be another: an office changed, or somebody did whom it has or could get. */
function mayDiffer(before: Roster, after: Roster, name: string, changed: ReadonlySet<ServantId>): boolean {
  if (before.offices !== after.offices || changed.has(name)) return true;
  const { people } = unitSlice(before, name);
  return [...changed].some((id) => people[id] !== undefined);
}

/** §4.25: units that came up, in every year whose reports are still to be made. */
function begun({ units: all, bodies }: OpenSubjects, known: Set<string>, after: Roster): readonly string[] {
  const subjects: string[] = [];
  for (const { year } of bodies) {
    for (const unit of reportingUnits(after)) {
      const subject = subjectName({ kind: 'unit', unit, year });
      if (known.has(`${year} ${unit}`) || all.has(subject)) continue;
      all.set(subject, { subject, year, open: true, names: [unit] });
      subjects.push(subject);
    }
  }
  return subjects;
}
