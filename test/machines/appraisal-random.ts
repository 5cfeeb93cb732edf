import fc from 'fast-check';
import { appraisal, type AppraisalSnapshot } from '../../machines/appraisal/index.ts';
import type { Act, JsonObject } from '../../machines/subject.ts';
import { applyCalendar, applyEffect, applyRoster, type Step } from '../../machines/timeline.ts';
import { addDays } from '../../rules/calendar/date.ts';
import { applyChange } from '../../rules/roster/changes.ts';
import type { RosterChange } from '../../rules/roster/roster.ts';
import { calendar } from '../calendar/calendars.ts';
import {
  absenceEnded,
  absenceStarted,
  hired,
  left,
  moved,
  probationEnded,
  supervisorChanged,
} from '../roster/people.ts';
import { form, managersForm, managersScores, scores, sector, unit, type AppraisalCase } from '../support/appraisal.ts';

/** One thing that happens, so many days and minutes after the one before; `pick` chooses among what there is. */
export interface Happening {
  readonly what: 'onward' | 'open' | 'any' | 'paper' | 'roster' | 'effect' | 'calendar';
  readonly days: number;
  readonly minutes: number;
  readonly pick: number;
  readonly variant: number;
}

export const people = ['S', 'SUP', 'HEAD', 'CHIEF', 'HR', 'HR2', 'CTRL', 'NEXT', 'COORD', 'MATE', 'NOBODY'] as const;

export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({
    what: fc.oneof(
      { weight: 14, arbitrary: fc.constant('onward' as const) },
      { weight: 4, arbitrary: fc.constant('open' as const) },
      { weight: 3, arbitrary: fc.constant('any' as const) },
      { weight: 2, arbitrary: fc.constant('paper' as const) },
      { weight: 2, arbitrary: fc.constant('roster' as const) },
      { weight: 1, arbitrary: fc.constantFrom('effect' as const, 'calendar' as const) },
    ),
    days: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 2, arbitrary: fc.integer({ min: 5, max: 45 }) },
    ),
    minutes: fc.integer({ min: 1, max: 180 }),
    pick: fc.nat(10_000),
    variant: fc.nat(11),
  }),
  { minLength: 20, maxLength: 90, size: 'max' },
);

/** Acts that can be repeated and lead nowhere: left out where a run is to get on. */
export const besides: readonly string[] = [
  'observe',
  'acknowledgeForm',
  'changeGoals',
  'presentAchievements',
  'recordProposals',
  'recordLeadershipNotes',
  'recordOutsideComplaint',
  'correct',
  'recommendRedo',
  'involveInternalControl',
  'orderReappraisal',
];

const text = (variant: number) => (variant === 11 ? ' ' : 'Qeyd olunub.');

/** What comes with an act: mostly lawful; of the last variants, something is missing or wrong. */
export function givenFor(act: string, day: string, variant: number): JsonObject {
  const managerial = variant === 9;
  const blank = variant === 11;
  const words = text(variant);
  const full = (managerial ? managersScores : scores) as unknown as JsonObject;
  const given: Readonly<Record<string, object>> = {
    drawUpForm: blank ? { goals: [], criteria: {} } : managerial ? managersForm : form,
    changeGoals: { ...(managerial ? managersForm : form), reason: words },
    recordQuarterlyNote: { quarter: (variant % 5) + (blank ? 4 : 0), strengths: words, weaknesses: '', advice: words },
    recordLeadershipNotes: { goals: words, criteria: words, discipline: words },
    presentAchievements: { goals: variant > 9 ? [words] : [words, words] },
    observe: { text: words },
    declareAppraisalImpossible: { reasons: words },
    designateEvaluator: {
      evaluator: variant % 2 === 0 ? 'HEAD' : variant === 11 ? 'MATE' : 'COORD',
      clause: variant % 3 === 0 ? '4.2' : '4.18',
      reason: 'Rəhbər yoxdur.',
    },
    appraise: blank ? {} : full,
    holdInterview: {
      at: `${variant === 10 ? addDays(day, -1) : day}T${variant === 11 ? '20:00' : '09:30'}`,
      place: 'Otaq',
      servantViews: 'Dinlədi.',
      ...(variant === 8 ? { servantObjection: words, changes: full } : {}),
    },
    recordProposals: { skillsToImprove: words, trainingNeeded: words },
    giveOpinion: { text: words },
    sign: variant === 11 ? { form: '0'.repeat(64) } : {},
    refuseToSign: { reasons: words },
    recordNonSigning: { protocol: words, witnesses: ['MATE', variant === 11 ? 'MATE' : 'NEXT'] },
    decideObjection: { decision: variant % 3 === 0 ? 'founded' : 'unfounded', reasons: words },
    decideBySuperior: { decision: variant % 3 === 0 ? 'disagrees' : 'agrees', reasons: words },
    decideComplaint: { decision: variant % 3 === 0 ? 'annul' : 'keep', reasons: words },
    orderReappraisal: { reasons: words },
    involveInternalControl: { official: variant === 11 ? 'HR' : 'CTRL' },
    giveControlOpinion: { text: words },
    recordOutsideComplaint: {
      kind: 'court',
      reference: `M-${variant % 3}`,
      ...(variant % 4 === 0 ? {} : { outcome: variant % 4 === 1 ? 'annul' : 'keep' }),
    },
    recommendRedo: { violation: '5.2', reasons: words },
    orderRedo: { decision: variant % 2 === 0 ? 'redo' : 'keep', reasons: words },
    correct: { field: 'goals.0.measure', from: form.goals[0]?.measure ?? '', to: 'Yeni ölçü', reasons: words },
  };
  const grounds = ['object', 'objectToSuperior', 'complain'].includes(act) ? { grounds: words } : {};
  return (given[act] ?? grounds) as JsonObject;
}

/** A change of the roster on a day; many contradict it and are left out by whoever applies them. */
export function changeOn(day: string, pick: number, variant: number): RosterChange {
  const who = people[pick % 5] ?? 'S';
  const elsewhere = { unit: 'Kadr şöbəsi', subUnit: '', supervisorId: variant % 2 === 0 ? 'HR' : 'SUP' };
  const options: readonly RosterChange[] = [
    absenceStarted(day, who, variant % 2 === 0),
    absenceEnded(day, who),
    absenceStarted(day, 'S', variant % 3 > 0),
    absenceEnded(day, 'S'),
    supervisorChanged(day, 'S', variant % 2 === 0 ? 'NEXT' : 'SUP'),
    moved(day, 'S', { ...elsewhere, position: 'Müfəttiş', managerial: variant === 0 }),
    left(day, variant % 2 === 0 ? who : 'S'),
    { date: day, type: 'transferredToBody', servantId: 'S', details: { body: 'Başqa orqan' } },
    hired(day, 'S', { unit, subUnit: sector, supervisorId: 'SUP', status: variant === 0 ? 'probation' : 'permanent' }),
    probationEnded(day, 'S'),
    { date: day, type: 'officeChanged', servantId: '', details: { office: 'headOfBody', holder: 'COORD' } },
    { date: day, type: 'unitChanged', servantId: '', details: { from: unit, to: `${unit} ${variant}` } },
  ];
  return options[pick % options.length] ?? absenceEnded(day, 'S');
}

export const effectKinds = [
  'finalReport.presented',
  'finalReport.returned',
  'finalReport.presented',
  'finalReport.approved',
  'submission.recorded',
] as const;

/** What comes to an appraisal from outside at an instant; a change that contradicts the roster comes to nothing. */
export function comingTo(one: AppraisalCase, at: string) {
  const day = at.slice(0, 10);
  return {
    roster(change: RosterChange): Step<AppraisalSnapshot> | null {
      const outcome = applyChange(one.roster, change);
      if ('refusal' in outcome) return null;
      one.roster = outcome.roster;
      one.rosterSeq += 1;
      const update = { seq: one.rosterSeq, at: `${day}T00:00:00+04:00`, changes: [change], roster: one.roster };
      return applyRoster(appraisal, one.kept, update);
    },
    effect(kind: (typeof effectKinds)[number]): Step<AppraisalSnapshot> {
      one.effects += 1;
      const effect = { id: `body:${one.effects}`, kind, at, clause: '4.26', with: { version: one.effects } };
      return applyEffect(appraisal, one.kept, effect);
    },
    /** The calendar with two more days off, which makes it another one. */
    calendar(version: number): Step<AppraisalSnapshot> {
      const year = day.slice(0, 4);
      const its = calendar.years[year]!;
      const years = { ...calendar.years, [year]: { ...its, off: [...its.off, addDays(day, 2), addDays(day, 5)] } };
      return applyCalendar(appraisal, one.kept, { at, calendar: { version: `${version}`, years } });
    },
  };
}

export function paperAct(act: Act, days: number): Act {
  const occurredOn = addDays(act.at.slice(0, 10), -days);
  return { ...act, actor: 'HR', paper: { occurredOn, reference: 'K-1', actor: act.actor } };
}
