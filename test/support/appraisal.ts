import { appraisal, appraisalRow, type AppraisalSnapshot } from '../../machines/appraisal/index.ts';
import type { Content } from '../../machines/journal.ts';
import type { AppraisalRow } from '../../machines/rows.ts';
import type { Act, Json, Task } from '../../machines/subject.ts';
import {
  advance,
  applyCalendar,
  applyEffect,
  applyRoster,
  perform,
  start,
  type Kept,
  type Step,
} from '../../machines/timeline.ts';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import type { Body, Post, Roster, RosterChange } from '../../rules/roster/roster.ts';
import { calendar } from '../calendar/calendars.ts';
import { after, office, person, post, supremeBody } from '../roster/people.ts';
import { formOf, goal, scoresOf } from './form.ts';

export const unit = 'Hüquq şöbəsi';
export const sector = 'Ekspertiza sektoru';

const inUnit = (supervisorId: string, more: Partial<Post> = {}) => post({ unit, supervisorId, ...more });

/** Up to the chief: CHIEF ← HEAD of the unit ← SUP of the sector ← S, the servant. Beside them HR, control, a coordinator. */
const people = [
  person('CHIEF', [post({ unit: '', supervisorId: null, managerial: true })]),
  person('HEAD', [inUnit('CHIEF', { managerial: true })]),
  person('SUP', [inUnit('HEAD', { subUnit: sector, managerial: true })]),
  person('NEXT', [inUnit('HEAD', { subUnit: 'Layihələr sektoru', managerial: true })]),
  person('S', [inUnit('SUP', { subUnit: sector })]),
  person('MATE', [inUnit('SUP', { subUnit: sector })]),
  person('COORD', [post({ unit: '', supervisorId: 'CHIEF' })]),
  person('HR', [post({ unit: 'Kadr şöbəsi', supervisorId: 'CHIEF' })]),
  person('HR2', [post({ unit: 'Kadr şöbəsi', supervisorId: 'HR' })]),
  person('CTRL', [post({ unit: '', subUnit: 'Daxili nəzarət sektoru', supervisorId: 'CHIEF' })]),
];

export const roster: Roster = {
  people: Object.fromEntries(people.map((each) => [each.id, each])),
  offices: [
    office('headOfBody', 'CHIEF'),
    office('hrService', 'HR', 'HR2'),
    office('internalControl', 'CTRL'),
    office(`unitHead:${unit}`, 'HEAD'),
    office('unitHead:Kadr şöbəsi', 'HR'),
    office(`subUnitHead:${sector}`, 'SUP'),
    office('subUnitHead:Layihələr sektoru', 'NEXT'),
  ],
  coordinatingOfficials: { S: ['COORD'], SUP: ['COORD'] },
};

export const body: Body = { ...supremeBody, category: 'first' };

/** The roster with the servant's post, or another's, put differently from the beginning. */
export function withPost(id: string, differing: Partial<Post>, of: Roster = roster): Roster {
  const [first] = of.people[id]?.posts ?? [];
  if (first === undefined) throw new Error(`Nobody is ${id}.`);
  const from = differing.from ?? first.from;
  return {
    ...of,
    people: { ...of.people, [id]: person(id, [{ ...first, from, appointedOn: from, ...differing }]) },
  };
}

interface Setting {
  readonly servant?: string;
  readonly roster?: Roster;
  readonly body?: Body;
  readonly calendar?: WorkCalendar;
  readonly openedOn?: string;
}

/** One appraisal of 2026 with what has happened to it; local times such as `2026-12-10T11:00`. */
export interface AppraisalCase {
  readonly servant: string;
  kept: Kept<AppraisalSnapshot>;
  roster: Roster;
  contents: Content[];
  /** I-27: by number of the entry, how those that HR entered from paper came in. */
  readonly envelopes: Map<number, { readonly reference: string; readonly enteredBy: string }>;
  rosterSeq: number;
  effects: number;
}

export function open({ servant = 'S', openedOn = '2026-01-01', ...setting }: Setting = {}): AppraisalCase {
  const its = { roster, body, calendar, ...setting };
  const input = { version: 1, servant, year: 2026, rosterSeq: 0, ...its } as const;
  const { kept, contents } = start(appraisal, `${servant}-2026`, input, instant(openedOn));
  return { servant, kept, roster: its.roster, contents: [...contents], envelopes: new Map(), rosterSeq: 0, effects: 0 };
}

/** The same appraisal to go on with in another way. */
export function fork(one: AppraisalCase): AppraisalCase {
  return { ...one, contents: [...one.contents], envelopes: new Map(one.envelopes) };
}

/** The journal as a store has it, with how each entry came in. */
export function journalOf({ contents, envelopes }: AppraisalCase) {
  return contents.map((content) => {
    const envelope = envelopes.get(content.seq);
    return envelope === undefined ? { content } : { content, envelope };
  });
}

function instant(local: string): string {
  return `${local.length === 10 ? `${local}T00:00` : local}:00+04:00`;
}

function take(one: AppraisalCase, { kept, contents }: Step<AppraisalSnapshot>): void {
  one.kept = kept;
  one.contents.push(...contents);
}

function actOf(actor: string, name: string, at: string, given: object, paper?: Act['paper']): Act {
  const act = { name, actor, at: instant(at), with: given as { [key: string]: Json } };
  return paper === undefined ? act : { ...act, paper };
}

/** An act that must be accepted. */
export function does(one: AppraisalCase, actor: string, name: string, at: string, given: object = {}): void {
  takeAct(one, actOf(actor, name, at, given));
}

/** I-27: an act entered from paper by HR, that must be accepted. */
export function enters(one: AppraisalCase, at: string, paper: Paper, name: string, given: object = {}): void {
  takeAct(one, actOf(paper.by ?? 'HR', name, at, given, onPaper(paper)));
}

export interface Paper {
  /** Who enters it: HR unless said otherwise. */
  readonly by?: string;
  readonly of: string;
  readonly on: string;
  readonly reference?: string;
}

function onPaper({ of, on, reference = 'K-1' }: Paper): NonNullable<Act['paper']> {
  return { occurredOn: on, reference, actor: of };
}

function takeAct(one: AppraisalCase, act: Act): void {
  const outcome = perform(appraisal, one.kept, act);
  if ('refusal' in outcome) {
    const { clause, because } = outcome.refusal;
    throw new Error(`${act.at} ${act.actor} ${act.name}: §${clause} ${because.code}`);
  }
  take(one, outcome);
  if (act.paper !== undefined) {
    const { reference } = act.paper;
    for (const { seq } of outcome.contents) one.envelopes.set(seq, { reference, enteredBy: act.actor });
  }
}

/** Clause and code of the refusal of an act, or `accepted`; nothing happens to the appraisal. */
export function tried(one: AppraisalCase, actor: string, name: string, at: string, given: object = {}): string {
  return answer(one, actOf(actor, name, at, given));
}

export function triedOnPaper(one: AppraisalCase, at: string, paper: Paper, name: string, given: object = {}): string {
  return answer(one, actOf(paper.by ?? 'HR', name, at, given, onPaper(paper)));
}

function answer(one: AppraisalCase, act: Act): string {
  const outcome = perform(appraisal, one.kept, act);
  if (!('refusal' in outcome)) return 'accepted';
  return `${outcome.refusal.clause} ${outcome.refusal.because.code}`;
}

/** Roster changes of one day, known at its beginning or, backdated, on a later day. */
export function changes(one: AppraisalCase, ...given: readonly RosterChange[]): void {
  changesKnown(one, given[0]?.date ?? '', ...given);
}

export function changesKnown(one: AppraisalCase, on: string, ...given: readonly RosterChange[]): void {
  one.roster = after(one.roster, ...given);
  one.rosterSeq += 1;
  const update = { seq: one.rosterSeq, at: instant(on), changes: given, roster: one.roster };
  take(one, applyRoster(appraisal, one.kept, update));
}

export function effect(one: AppraisalCase, kind: string, at: string, version = 1): void {
  one.effects += 1;
  const what = { id: `body/2026:${one.effects}`, kind, at: instant(at), clause: '4.26', with: { version } };
  take(one, applyEffect(appraisal, one.kept, what));
}

export function newCalendar(one: AppraisalCase, at: string, changed: WorkCalendar): void {
  take(one, applyCalendar(appraisal, one.kept, { at: instant(at), calendar: changed }));
}

/** Time passes up to an instant. */
export function until(one: AppraisalCase, at: string): void {
  take(one, advance(appraisal, one.kept, instant(at)));
}

export function rowAt(one: AppraisalCase, at: string): AppraisalRow {
  const later = fork(one);
  until(later, at);
  return appraisalRow(later.kept.state, instant(at));
}

/** §4.27: whether nothing can come of itself any more. */
export function isClosed(one: AppraisalCase): boolean {
  return appraisal.isClosed(one.kept.state);
}

export function stage(one: AppraisalCase): string {
  return appraisal.stageOf(one.kept.state);
}

/** What is asked of whom at an instant, as `task of WHOM (clause)`. */
export function tasks(one: AppraisalCase, at: string): string[] {
  return tasksAt(one, at).map(({ task, assignee, clause }) => `${task} of ${assignee} (${clause})`);
}

export function tasksAt(one: AppraisalCase, at: string): readonly Task[] {
  const later = fork(one);
  until(later, at);
  return appraisal.tasksOf(later.kept.state, instant(at));
}

export function task(one: AppraisalCase, name: string, at: string): Task | undefined {
  return tasksAt(one, at).find((each) => each.task === name);
}

/** The acts open to somebody at an instant. */
export function openTo(one: AppraisalCase, actor: string, at: string): string[] {
  const later = fork(one);
  until(later, at);
  const acts = appraisal.actsOf(later.kept.state, actor, instant(at));
  return acts.filter((each) => each.open).map(({ act }) => act);
}

export function factsOf(one: AppraisalCase): AppraisalSnapshot['context'] {
  return one.kept.state.context;
}

/** The kinds of the entries written so far, those of time with their key. */
export function entries(one: AppraisalCase): string[] {
  return one.contents.map(({ kind, with: { key } }) => (typeof key === 'string' ? `${kind} ${key}` : kind));
}

export const form = formOf();
export const managersForm = formOf(true);
export const scores = scoresOf();
export const managersScores = scoresOf(true);

/** A goal, with what differs. */
export function goalFor(differing: Partial<typeof goal>) {
  return { ...goal, ...differing };
}

export function note(quarter: number) {
  return { quarter, strengths: 'Təhlili güclüdür.', weaknesses: 'Müddətlər.', advice: 'Həftəlik plan tərtib etsin.' };
}

export function interviewOf(at: string, more: object = {}) {
  return { at, place: '204 nömrəli otaq', servantViews: 'Qiymətlərlə tanış oldu.', ...more };
}

export function drawnUp(one: AppraisalCase = open(), by = 'SUP'): AppraisalCase {
  does(one, by, 'drawUpForm', '2026-01-12T10:00', form);
  return one;
}

export const noteDays = ['2026-03-30', '2026-06-29', '2026-09-28', '2026-12-02'] as const;

/** The form in force with the notes of its quarters, up to a quarter. */
export function noted(one: AppraisalCase = open(), upTo = 4, by = 'SUP'): AppraisalCase {
  drawnUp(one, by);
  for (const [index, day] of noteDays.slice(0, upTo).entries()) {
    does(one, by, 'recordQuarterlyNote', `${day}T10:00`, note(index + 1));
  }
  return one;
}

export function scored(one: AppraisalCase = open(), by = 'SUP'): AppraisalCase {
  noted(one, 4, by);
  does(one, by, 'appraise', '2026-12-08T10:00', scores);
  return one;
}

export function discussed(one: AppraisalCase = open(), by = 'SUP'): AppraisalCase {
  scored(one, by);
  does(one, by, 'holdInterview', '2026-12-10T10:30', interviewOf('2026-12-10T10:00'));
  return one;
}

export function opined(one: AppraisalCase = open(), by = 'SUP'): AppraisalCase {
  discussed(one, by);
  does(one, one.servant, 'giveOpinion', '2026-12-10T11:00', { text: 'Razıyam.' });
  return one;
}

/** A complete form: the day of appraisal is Thursday, 10 December 2026; the term to object ends on the 17th. */
export function completed(one: AppraisalCase = open(), by = 'SUP'): AppraisalCase {
  opined(one, by);
  does(one, one.servant, 'sign', '2026-12-10T11:10');
  does(one, by, 'sign', '2026-12-10T11:20');
  return one;
}

/** A further round, carried out in one day. */
export function appraisedAgain(one: AppraisalCase, day: string, by = 'SUP'): AppraisalCase {
  does(one, by, 'appraise', `${day}T10:00`, scores);
  does(one, by, 'holdInterview', `${day}T11:00`, interviewOf(`${day}T10:30`));
  does(one, one.servant, 'giveOpinion', `${day}T11:10`, { text: 'Yenə razıyam.' });
  does(one, one.servant, 'sign', `${day}T11:20`);
  does(one, by, 'sign', `${day}T11:30`);
  return one;
}

/** Objected on the 11th, found unfounded on the 14th and presented that day: Monday; the term ends on the 21st. */
export function objected(one: AppraisalCase = open()): AppraisalCase {
  completed(one);
  does(one, 'S', 'object', '2026-12-11T10:00', grounds);
  return one;
}

export const grounds = { grounds: 'Üçüncü tapşırıq vaxtında icra olunub.' };
export const reasons = { reasons: 'Qeydlər bunu təsdiq etmir.' };

export function answered(one: AppraisalCase = open()): AppraisalCase {
  objected(one);
  does(one, 'SUP', 'decideObjection', '2026-12-14T10:00', { decision: 'unfounded', ...reasons });
  does(one, 'SUP', 'presentDecision', '2026-12-14T11:00');
  return one;
}

/** On to the superior on the 15th, agreed with the supervisor on the 17th, presented that day; the term ends on the 24th. */
export function answeredBySuperior(one: AppraisalCase = open()): AppraisalCase {
  answered(one);
  does(one, 'S', 'objectToSuperior', '2026-12-15T10:00', grounds);
  does(one, 'HEAD', 'decideBySuperior', '2026-12-17T10:00', { decision: 'agrees', ...reasons });
  does(one, 'HEAD', 'presentDecision', '2026-12-17T11:00');
  return one;
}

export function complained(one: AppraisalCase = open()): AppraisalCase {
  answeredBySuperior(one);
  does(one, 'S', 'complain', '2026-12-18T10:00', grounds);
  return one;
}

export const recommendation = { violation: '5.2', reasons: 'Kvota aşılıb.' };

/** HR recommended on 15 January that a complete form be done again. */
export function recommended(one: AppraisalCase = completed()): AppraisalCase {
  does(one, 'HR', 'recommendRedo', '2027-01-15T10:00', recommendation);
  return one;
}
