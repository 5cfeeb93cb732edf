import fc from 'fast-check';
import { appraisal, appraisalRow, type AppraisalSnapshot } from '../../machines/appraisal/index.ts';
import { advance, perform, type Step } from '../../machines/timeline.ts';
import { addDays, dayOf, later } from '../../rules/calendar/date.ts';
import type { RosterChange } from '../../rules/roster/roster.ts';
import { canAct, inService, nearestAbove } from '../../rules/roster/who-is-who.ts';
import {
  absenceEnded,
  absenceStarted,
  hired,
  left,
  moved,
  probationEnded,
  supervisorChanged,
} from '../roster/people.ts';
import {
  answered,
  answeredBySuperior,
  changes,
  complained,
  completed,
  does,
  noted as notedUpTo,
  objected,
  open,
  opined,
  recommended,
  roster,
  scored,
  scores,
  sector,
  unit,
  withPost,
  type AppraisalCase,
} from '../support/appraisal.ts';
import { comingTo, givenFor, paperAct } from './appraisal-random.ts';

/** One turn of a year: what changes or is done, so many days after the one before; `pick` chooses among what there is. */
interface Turn {
  readonly what: 'asked' | 'open' | 'paper' | 'roster' | 'effect' | 'calendar';
  readonly days: number;
  readonly pick: number;
  readonly variant: number;
}

export const turns: fc.Arbitrary<Turn[]> = fc.array(
  fc.record({
    what: fc.oneof(
      { weight: 14, arbitrary: fc.constant('asked' as const) },
      { weight: 3, arbitrary: fc.constant('open' as const) },
      { weight: 1, arbitrary: fc.constant('paper' as const) },
      { weight: 4, arbitrary: fc.constant('roster' as const) },
      { weight: 1, arbitrary: fc.constantFrom('effect' as const, 'calendar' as const) },
    ),
    days: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
      { weight: 3, arbitrary: fc.integer({ min: 7, max: 40 }) },
    ),
    pick: fc.nat(10_000),
    variant: fc.nat(10),
  }),
  { minLength: 20, maxLength: 70, size: 'max' },
);

const led = ['S', 'SUP', 'HEAD', 'CHIEF', 'NEXT', 'COORD', 'HR'] as const;
const everybody = [...led, 'HR2', 'CTRL', 'MATE'] as const;
const withoutCoordinating = { ...roster, coordinatingOfficials: {} };

const over = ['SUP', 'NEXT', 'HEAD', 'CHIEF', 'COORD', 'MATE'] as const;

/** Whose appraisal it is and how far it has come: of one of a sector, of the heads above, of HR, of one outside units. */
export const beginnings: readonly (() => AppraisalCase)[] = [
  ...['S', 'SUP', 'HEAD', 'HR', 'CHIEF', 'COORD'].map((servant) => () => open({ servant })),
  () => open({ roster: withPost('S', { from: '2026-03-02', status: 'probation' }) }),
  ...[open, noted, scored, opined, completed, recommended, objected, answered, answeredBySuperior, complained].map(
    (begun) => () => begun(),
  ),
  ...[noted, scored, completed].flatMap((begun) => [
    () => begun(open({ roster: withoutCoordinating })),
    () => begun(open({ servant: 'HR' }), 'CHIEF'),
    () => begun(open({ servant: 'HEAD', roster: withPost('HEAD', { managerial: false }) }), 'CHIEF'),
  ]),
  scoredWhileAway,
];

function noted(one: AppraisalCase = open(), by = 'SUP'): AppraisalCase {
  return notedUpTo(one, 4, by);
}

function scoredWhileAway(): AppraisalCase {
  const one = noted();
  changes(one, absenceStarted('2026-12-14', 'S', true));
  does(one, 'SUP', 'appraise', '2026-12-15T10:00', scores);
  return one;
}

function changeOn(day: string, servant: string, pick: number, variant: number): RosterChange {
  const of = <T>(list: readonly T[]): T => list[variant % list.length]!;
  const who = of(led);
  const holder = variant % 4 === 0 ? '' : of(everybody);
  const place = of([
    { unit, subUnit: sector },
    { unit, subUnit: '' },
    { unit: '', subUnit: '' },
    { unit: 'Kadr şöbəsi', subUnit: '' },
  ]);
  const office = (name: `unitHead:${string}` | 'headOfBody' | 'hrService' | `subUnitHead:${string}`): RosterChange => ({
    date: day,
    type: 'officeChanged',
    servantId: '',
    details: { office: name, holder },
  });
  const options: readonly RosterChange[] = [
    absenceStarted(day, who, true),
    absenceStarted(day, who, variant % 3 > 0),
    absenceStarted(day, servant, true),
    absenceEnded(day, who),
    absenceEnded(day, servant),
    absenceEnded(day, of(over)),
    supervisorChanged(day, servant, of(over)),
    supervisorChanged(day, of(over), of(led)),
    moved(day, servant, { ...place, position: 'Müfəttiş', supervisorId: of(over), managerial: variant === 0 }),
    left(day, variant % 2 === 0 ? who : of(over)),
    hired(day, who, { ...place, supervisorId: of(over), status: variant === 0 ? 'probation' : 'permanent' }),
    { date: day, type: 'transferredToBody', servantId: servant, details: { body: 'Başqa orqan' } },
    probationEnded(day, servant),
    office(`unitHead:${unit}`),
    office('headOfBody'),
    office('hrService'),
    office(`subUnitHead:${sector}`),
    { date: day, type: 'unitChanged', servantId: '', details: { from: unit, to: of([`${unit} ${pick}`, '']) } },
  ];
  return options[pick % options.length]!;
}

const effects = [
  'finalReport.presented',
  'finalReport.returned',
  'finalReport.approved',
  'submission.recorded',
] as const;

/** One appraisal on its way through the year. */
interface Year {
  readonly one: AppraisalCase;
  now: string;
  calendars: number;
  done: number;
}

export function yearOf(beginning: number): Year {
  const one = beginnings[beginning % beginnings.length]!();
  return { one, now: later(dayOf(one.kept.head.at!), '2026-01-05'), calendars: 0, done: 0 };
}

/** The year after the turn, of which what is refused does nothing; gives the instant. */
export function take(year: Year, turn: Turn, minute: number): string {
  const { one } = year;
  const { what, pick, variant } = turn;
  year.now = addDays(year.now, turn.days);
  const at = `${year.now}T${String(10 + Math.floor(minute / 10)).padStart(2, '0')}:0${minute % 10}:00+04:00`;
  if (year.now > '2027-09-01') return at;
  const step = stepOf(year, what, at, pick, variant);
  if (step !== null) {
    one.kept = step.kept;
    one.contents.push(...step.contents);
  }
  return at;
}

function stepOf(
  year: Year,
  what: Turn['what'],
  at: string,
  pick: number,
  variant: number,
): Step<AppraisalSnapshot> | null {
  const { one } = year;
  const day = at.slice(0, 10);
  const coming = comingTo(one, at);
  if (what === 'roster')
    return coming.roster(changeOn(variant === 5 ? addDays(day, -(pick % 30)) : day, one.servant, pick, variant));
  if (what === 'effect') return coming.effect(effects[pick % effects.length]!);
  if (what === 'calendar') return coming.calendar((year.calendars += 1));
  const { state } = advance(appraisal, one.kept, at).kept;
  const choice =
    what !== 'open'
      ? appraisal.tasksOf(state, at).map(({ task, assignee }) => ({ by: assignee, name: task }))
      : everybody.flatMap((by) =>
          appraisal.actsOf(state, by, at).flatMap((each) => (each.open ? [{ by, name: each.act }] : [])),
        );
  if (choice.length === 0) return null;
  const { by, name } = choice[pick % choice.length]!;
  const act = { name, actor: by, at, with: givenFor(name, day, variant) };
  const outcome = perform(appraisal, one.kept, what === 'paper' ? paperAct(act, pick % 9) : act);
  if ('refusal' in outcome) return null;
  year.done += 1;
  return outcome;
}

/** The tasks whose act is not open to whom it is asked of, each with why. */
export function notOpen(state: AppraisalSnapshot, at: string): string[] {
  return appraisal.tasksOf(state, at).flatMap(({ task, assignee }) => {
    const act = appraisal.actsOf(state, assignee, at).find((each) => each.act === task);
    if (act?.open === true) return [];
    return [`${task} of ${assignee}: ${act?.refusal?.clause} ${act?.refusal?.because.code}`];
  });
}

/** §4.1: what an appraisal is carried out by, and what stands before it. */
const carryingOut = [
  'recordQuarterlyNote',
  'changeGoals',
  'designateEvaluator',
  'appraise',
  'holdInterview',
  'presentDecision',
  'giveOpinion',
  'sign',
];

/** I-13: what is late and asked of nobody, although somebody present may do it; whoever is away is waited for (§4.19). */
export function lateUnasked({ one }: Year, state: AppraisalSnapshot, at: string): string[] {
  const day = dayOf(at);
  const asked = appraisal.tasksOf(state, at).map(({ task }) => task);
  const isAway = !canAct(one.roster, one.servant, day);
  return appraisalRow(state, at).overdue.flatMap(({ task, doneOn }) => {
    const steps = task === 'appraise' ? carryingOut : [task];
    if (doneOn !== null || steps.some((step) => asked.includes(step)) || (task === 'appraise' && isAway)) return [];
    const able = everybody.filter((id) => canAct(one.roster, id, day) && isOpen(state, id, task, at));
    return able.length === 0 ? [] : [`${task}: ${able.join(', ')}`];
  });
}

function isOpen(state: AppraisalSnapshot, id: string, name: string, at: string): boolean {
  return appraisal.actsOf(state, id, at).some(({ act, open }) => open && act === name);
}

/**
 * HR asked to designate, though none of those whom §4.2 and §4.18 name would be accepted. That is so only where nobody in
 * service stands above and no coordinating official is there: HR has to see to a superior first.
 */
export function nobodyToDesignate({ one }: Year, state: AppraisalSnapshot, at: string): string[] {
  const { servant, roster: its, kept } = one;
  const day = dayOf(at);
  const asked = appraisal.tasksOf(state, at).find(({ task }) => task === 'designateEvaluator');
  const replaced = appraisalRow(state, at).evaluator;
  if (asked === undefined || replaced === null) return [];
  const { clause } = asked;
  const named = its.coordinatingOfficials[clause === '4.2' ? servant : replaced] ?? [];
  const able = [nearestAbove(its, { servant, official: replaced }, day), ...named].filter(
    (id) => id !== null && id !== servant && id !== replaced && inService(its, id, day),
  );
  const refused = able.filter((evaluator) => {
    const given = { evaluator, clause, reason: 'Rəhbər yoxdur.' };
    return 'refusal' in perform(appraisal, kept, { name: asked.task, actor: asked.assignee, at, with: given });
  });
  return refused.map((id) => `${clause} ${id} in place of ${replaced}`);
}
