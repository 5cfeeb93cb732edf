import type { AppraisalRow, Grade, Overdue } from '../../machines/rows.ts';
import { hasUnits, nameOf, reportingUnitOf } from '../../machines/reporting/units.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import { reportsOf, type ReportCounts } from '../../rules/reports.ts';
import { headOfBodyOn, holdersOf, inService, isAbsent } from '../../rules/roster/who-is-who.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { PersonRef } from './people.ts';
import type { Scene } from './scene.ts';
import type { TaskView } from './task-view.ts';

/** How far one reporting unit is. */
export interface UnitProgress {
  /** Name of the unit or sector; the supervisor's id in a body without units; null for those who go straight into the final report. */
  readonly unit: string | null;
  readonly head: PersonRef | null;
  readonly people: number;
  /** How many stand at each stage. */
  readonly stages: Readonly<Partial<Record<string, number>>>;
  readonly outcomes: Readonly<Partial<Record<AppraisalRow['outcome'], number>>>;
  readonly grades: Readonly<Partial<Record<Grade, number>>>;
  /** People with a limit of the law that is missed and still open. */
  readonly late: number;
  readonly inDispute: number;
  readonly withHr: number;
}

export interface Absent {
  readonly person: PersonRef;
  readonly from: CalendarDate;
  /** First day back; null while it is not known. */
  readonly to: CalendarDate | null;
  /** Why it matters now: tasks that wait for somebody who is away. */
  readonly tasks: number;
}

/** The body's year as HR and the head of the body see it. */
export interface BodyView {
  readonly year: number;
  readonly day: CalendarDate;
  readonly name: string;
  readonly headOfBody: PersonRef | null;
  readonly units: readonly UnitProgress[];
  /** Who stands in which report as things are, and the limit of §5.2. */
  readonly reports: ReportCounts;
  readonly grades: Readonly<Partial<Record<Grade, number>>>;
  readonly overdue: readonly (Overdue & { readonly subject: string; readonly servant: PersonRef })[];
  readonly absent: readonly Absent[];
  /** Open tasks of everybody, the most urgent first. */
  readonly tasks: readonly TaskView[];
}

export function bodyView(
  year: number,
  rows: readonly AppraisalRow[],
  tasks: readonly TaskView[],
  scene: Scene,
): BodyView {
  const { roster, day, named } = scene;
  const head = headOfBodyOn(roster, day);
  const shown = rows.filter(({ overdue }) => overdue.some(({ doneOn }) => doneOn === null));
  return {
    year,
    day,
    name: scene.body.name,
    headOfBody: head === null ? null : named(head),
    units: unitsOf(rows, scene),
    reports: reportsOf(rows, holdersAtEnd(year, scene), year),
    grades: countBy(rows, ({ grade }) => grade),
    overdue: shown.flatMap(({ servant, overdue }) =>
      overdue
        .filter(({ doneOn }) => doneOn === null)
        .map((one) => ({ ...one, subject: `${servant}-${year}`, servant: named(servant) })),
    ),
    absent: absentNow(tasks, scene),
    tasks,
  };
}

/** I-18: who holds a position on 31 December, or as known by now. */
function holdersAtEnd(year: number, { roster }: Scene): readonly ServantId[] {
  return Object.keys(roster.people).filter((id) => inService(roster, id, `${year}-12-31`));
}

function unitsOf(rows: readonly AppraisalRow[], scene: Scene): readonly UnitProgress[] {
  const withUnits = hasUnits(scene.roster);
  const groups = new Map<string | null, AppraisalRow[]>();
  for (const row of rows) {
    const unit = reportingUnitOf(row, withUnits);
    const group = groups.get(unit);
    if (group === undefined) groups.set(unit, [row]);
    else group.push(row);
  }
  return [...groups]
    .map(([unit, group]) => unitProgress(unit, group, scene))
    .sort((a, b) => (a.unit ?? '\uffff').localeCompare(b.unit ?? '\uffff', 'az'));
}

export function unitProgress(unit: string | null, rows: readonly AppraisalRow[], scene: Scene): UnitProgress {
  const head = unit === null ? null : headOfUnit(unit, scene);
  return {
    unit,
    head: head === null ? null : scene.named(head),
    people: rows.length,
    stages: countBy(rows, ({ stage }) => stage),
    outcomes: countBy(rows, ({ outcome }) => outcome),
    grades: countBy(rows, ({ grade }) => grade),
    late: rows.filter(({ overdue }) => overdue.some(({ doneOn }) => doneOn === null)).length,
    inDispute: rows.filter(({ dispute }) => dispute?.open === true).length,
    withHr: rows.filter(({ handedOver }) => handedOver === 'withHr').length,
  };
}

/** Head of a reporting unit: of the structural unit, of the sector outside units, or the supervisor by whose id it goes. */
export function headOfUnit(unit: string, { roster, day }: Scene): ServantId | null {
  const name = nameOf(unit);
  const [head] = [...holdersOf(roster, `unitHead:${name}`, day), ...holdersOf(roster, `subUnitHead:${name}`, day)];
  return head ?? (Object.hasOwn(roster.people, unit) ? unit : null);
}

function absentNow(tasks: readonly TaskView[], { roster, day, named }: Scene): readonly Absent[] {
  return Object.values(roster.people).flatMap((person) => {
    if (!isAbsent(roster, person.id, day)) return [];
    const absence = person.absences.find(({ from, to }) => from <= day && (to === null || day < to));
    if (absence === undefined) return [];
    const waiting = tasks.filter(
      ({ assignee, on }) => assignee.id === person.id || (on.kind === 'appraisal' && on.servant.id === person.id),
    );
    return [{ person: named(person.id), from: absence.from, to: absence.to, tasks: waiting.length }];
  });
}

function countBy<T, K extends string>(
  items: readonly T[],
  keyOf: (item: T) => K | null,
): Readonly<Partial<Record<K, number>>> {
  const counts: Partial<Record<K, number>> = {};
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
