import type { AppraisalRow, Grade, Overdue } from '../../machines/rows.ts';
import { nameOf } from '../../machines/reporting/units.ts';
import { dayIn, type CalendarDate } from '../../rules/calendar/date.ts';
import { reportsOf, type ReportCounts } from '../../rules/reports.ts';
import { headOfBodyOn, holdersOf, inService, isAbsent } from '../../rules/roster/who-is-who.ts';
import type { Roster, ServantId } from '../../rules/roster/roster.ts';
import type { OpenLimit, RowCount } from '../../store/lists.ts';
import { onceADay } from '../access/once-a-day.ts';
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
  /** The first of those with a limit of the law that is missed and still open, and how many limits there are. */
  readonly overdue: readonly OverdueView[];
  readonly overdueTotal: number;
  /** The first of those away, most tasks waiting first, and how many are away. */
  readonly absent: readonly Absent[];
  readonly absentTotal: number;
  /** What is asked of HR and of the head of the body: evaluators to designate, complaints, the reports. */
  readonly attention: readonly TaskView[];
  /** The most urgent tasks of everybody, and how many there are. */
  readonly tasks: readonly TaskView[];
  readonly tasksTotal: number;
}

/** A limit of the law that is missed and still open. */
export interface OverdueView extends Overdue {
  readonly subject: string;
  readonly servant: PersonRef;
}

/** What a body's year is made of. */
export interface BodyFound {
  readonly counts: readonly RowCount[];
  readonly reported: readonly Pick<AppraisalRow, 'servant' | 'outcome' | 'grade'>[];
  readonly overdue: { readonly limits: readonly OpenLimit[]; readonly total: number };
  readonly waitingFor: ReadonlyMap<ServantId, number>;
  readonly attention: readonly TaskView[];
  readonly tasks: readonly TaskView[];
  readonly tasksTotal: number;
}

/** How many are named at most in the overview of a body: lists of their own have the others. */
export const shownAtMost = 100;

export function bodyView(year: number, found: BodyFound, scene: Scene): BodyView {
  const { roster, day, named } = scene;
  const { counts, reported, overdue, waitingFor, attention, tasks, tasksTotal } = found;
  const head = headOfBodyOn(roster, day);
  const absent = absentNow(waitingFor, scene);
  return {
    year,
    day,
    name: scene.body.name,
    headOfBody: head === null ? null : named(head),
    units: unitsOf(counts, scene),
    reports: reportsOf(
      reported.map((row) => ({ ...row, reason: null })),
      holdersAtEnd(year, scene),
      year,
    ),
    grades: countBy(counts, ({ grade }) => grade),
    overdue: overdue.limits.map((limit) => overdueView(limit, year, scene)),
    overdueTotal: overdue.total,
    absent: absent.slice(0, shownAtMost),
    absentTotal: absent.length,
    attention,
    tasks,
    tasksTotal,
  };
}

export function overdueView({ servant, ...limit }: OpenLimit, year: number, { named }: Scene): OverdueView {
  return { ...limit, subject: `${servant}-${year}`, servant: named(servant) };
}

/** I-18: who holds a position on 31 December, or as known by now. */
function holdersAtEnd(year: number, { roster }: Scene): readonly ServantId[] {
  return holdersOfDay(roster, dayIn(year, '12-31'));
}

const holdersOfDay = onceADay((roster, day): readonly ServantId[] =>
  Object.keys(roster.people).filter((id) => inService(roster, id, day)),
);

function unitsOf(counts: readonly RowCount[], scene: Scene): readonly UnitProgress[] {
  const groups = new Map<string | null, RowCount[]>();
  for (const one of counts) {
    const group = groups.get(one.reportedBy);
    if (group === undefined) groups.set(one.reportedBy, [one]);
    else group.push(one);
  }
  return [...groups]
    .map(([unit, group]) => unitProgress(unit, group, scene))
    .sort((a, b) => (a.unit ?? '\uffff').localeCompare(b.unit ?? '\uffff', 'az'));
}

export function unitProgress(unit: string | null, counts: readonly RowCount[], scene: Scene): UnitProgress {
  const head = unit === null ? null : headOfUnit(unit, scene);
  const sum = (of: (one: RowCount) => boolean) => counts.reduce((all, one) => all + (of(one) ? one.count : 0), 0);
  return {
    unit,
    head: head === null ? null : scene.named(head),
    people: sum(() => true),
    stages: countBy(counts, ({ stage }) => stage),
    outcomes: countBy(counts, ({ outcome }) => outcome),
    grades: countBy(counts, ({ grade }) => grade),
    late: sum(({ isLate }) => isLate),
    inDispute: sum(({ isInDispute }) => isInDispute),
    withHr: sum(({ isWithHr }) => isWithHr),
  };
}

/** Head of a reporting unit: of the structural unit, of the sector outside units, or the supervisor by whose id it goes. */
export function headOfUnit(unit: string, { roster, day }: Scene): ServantId | null {
  const known = headsOfUnits(roster, day);
  const head = known.get(unit) ?? foundHead(unit, roster, day);
  if (head !== null) known.set(unit, head);
  return head;
}

const headsOfUnits = onceADay(() => new Map<string, ServantId>());

function foundHead(unit: string, roster: Roster, day: CalendarDate): ServantId | null {
  const name = nameOf(unit);
  const [head] = [...holdersOf(roster, `unitHead:${name}`, day), ...holdersOf(roster, `subUnitHead:${name}`, day)];
  return head ?? (Object.hasOwn(roster.people, unit) ? unit : null);
}

/** Everybody who is away on the day of the scene. */
export function awayNow({ roster, day }: Pick<Scene, 'roster' | 'day'>): readonly ServantId[] {
  return awayOn(roster, day);
}

const awayOn = onceADay((roster, day): readonly ServantId[] =>
  Object.keys(roster.people).filter((id) => isAbsent(roster, id, day)),
);

function absentNow(waitingFor: ReadonlyMap<ServantId, number>, scene: Scene): readonly Absent[] {
  const { roster, day, named } = scene;
  const absent = awayNow(scene).flatMap((id): readonly Absent[] => {
    const absence = roster.people[id]?.absences.find(({ from, to }) => from <= day && (to === null || day < to));
    if (absence === undefined) return [];
    return [{ person: named(id), from: absence.from, to: absence.to, tasks: waitingFor.get(id) ?? 0 }];
  });
  return absent.sort((a, b) => b.tasks - a.tasks);
}

function countBy<K extends string>(
  counts: readonly RowCount[],
  keyOf: (one: RowCount) => K | null,
): Readonly<Partial<Record<K, number>>> {
  const sums: Partial<Record<K, number>> = {};
  for (const one of counts) {
    const key = keyOf(one);
    if (key !== null) sums[key] = (sums[key] ?? 0) + one.count;
  }
  return sums;
}
