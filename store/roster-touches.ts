import { reportingUnits } from '../machines/reporting/reporting-units.ts';
import { bodySlice, unitsUnder } from '../machines/reporting/slices.ts';
import { hasUnits, nameOf, namesAfter } from '../machines/reporting/units.ts';
import { subjectName } from '../machines/subject-name.ts';
import { yearOf } from '../rules/calendar/date.ts';
import { same } from '../rules/roster/same.ts';
import { changedPeople, reachIn, type Reach } from '../rules/roster/touched.ts';
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

/** The subjects that are to be told of a change that was written into the people last. */
export type Touches = (before: Roster, after: Roster, change: RosterChange) => readonly string[];

/**
 * For changes written into these people one upon another, each given once and in order with what `Draft` tells of it. A subject
 * that is not begun yet begins with the first that touches it.
 */
export function touchesIn(open: OpenSubjects, people: Roster['people']): Touches {
  const reach = reachIn(people);
  const unitsTouched = unitsIn(open, reach);
  const unitsBegun = begunIn(open, people);
  return (before, after, change) => {
    const touched = reach.touched(before, after);
    const servants = touched === 'everybody' ? open.appraisals.keys() : touched;
    const told = [
      ...[...servants].flatMap((id) => open.appraisals.get(id) ?? []),
      ...hired(open, change),
      ...bodiesTouched(open, before, after),
      ...unitsTouched(before, after, change),
      ...unitsBegun(before, after, change),
    ];
    return [...new Set(told)];
  };
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

/** Units whose heads and those above them are others now, and units renamed, merged or abolished, be they over. */
function unitsIn({ units }: OpenSubjects, reach: Reach): Touches {
  return (before, after, change) => {
    const otherOffices = !same(before.offices, after.offices);
    const isUnder = unitsUnder(after.offices, reach.below(changedPeople(before, after)));
    const touched: string[] = [];
    for (const unit of units.values()) {
      const name = unit.names.at(-1) ?? '';
      const isItself = change.type === 'unitChanged' && nameOf(change.details.from) === name;
      if (isItself || (unit.open && (otherOffices || isUnder(name)))) touched.push(unit.subject);
      if (isItself) unit.names = namesAfter(unit.names, before, [change]);
    }
    return touched;
  };
}

/**
 * §4.25: units that came up, in every year whose reports are still to be made. All are looked for at first and when names moved,
 * then those of the people and offices that are others.
 */
function begunIn({ units, bodies }: OpenSubjects, people: Roster['people']): Touches {
  let known: ReadonlySet<string> | undefined;
  return (before, after, change) => {
    const anew = known === undefined || change.type === 'unitChanged' || hasUnits(before) !== hasUnits(after);
    if (anew || known === undefined)
      known = new Set(Array.from(units.values(), ({ year, names }) => `${year} ${names.at(-1)}`));
    const found = anew ? { ...after, people } : after;
    const subjects: string[] = [];
    for (const { year } of bodies) {
      for (const unit of reportingUnits(found, year)) {
        const subject = subjectName({ kind: 'unit', unit, year });
        if (known.has(`${year} ${unit}`) || units.has(subject)) continue;
        units.set(subject, { subject, year, open: true, names: [unit] });
        subjects.push(subject);
      }
    }
    return subjects;
  };
}
