import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transition } from 'xstate';
import { chart } from '../../machines/appraisal/chart.ts';
import { appraisal, appraisalRow, type AppraisalSnapshot } from '../../machines/appraisal/index.ts';
import { asState, standingOf, type Standing } from '../../machines/appraisal/standing.ts';
import { hashOf, type Content } from '../../machines/journal.ts';
import type { Act } from '../../machines/subject.ts';
import { advance, perform, refold, type Kept, type Step } from '../../machines/timeline.ts';
import { addDays, dayOf } from '../../rules/calendar/date.ts';
import { absenceStarted } from '../roster/people.ts';
import {
  answered,
  answeredBySuperior,
  changes,
  complained,
  completed,
  does,
  noted,
  objected,
  open,
  scored,
  scores,
  type AppraisalCase,
} from '../support/appraisal.ts';
import {
  besides,
  changeOn,
  comingTo,
  effectKinds,
  givenFor,
  happenings,
  paperAct,
  people,
  type Happening,
} from './appraisal-random.ts';

/** More on request: `RUNS=1000`, of other years `SEED=7`. */
const runs = Number(process.env['RUNS'] ?? 60);
const seed = Number(process.env['SEED'] ?? 20_210_409);

/** What may still happen to an appraisal that has ended without a result. */
const afterClosing =
  /^(roster\.changed|calendar\.changed|position\.noted|deadline\.|finalReport\.|submission\.|appraisal\.(admitted|reopened|resumed|left)|outsideComplaint\.recorded)/;

interface World {
  readonly one: AppraisalCase;
  now: string;
  calendars: number;
  accepted: number;
}

function minutesLater(local: string, { days, minutes }: Happening): string {
  const clock = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) + minutes;
  const day = addDays(local.slice(0, 10), days + Math.floor(clock / 1440));
  const rest = clock % 1440;
  return `${day}T${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
}

function scoredWhileAway(): AppraisalCase {
  const one = noted();
  changes(one, absenceStarted('2026-12-14', 'S', true));
  does(one, 'SUP', 'appraise', '2026-12-15T10:00', scores);
  does(one, 'SUP', 'sign', '2026-12-15T11:00');
  return one;
}

const beginnings = [
  open,
  noted,
  scored,
  scoredWhileAway,
  completed,
  objected,
  answered,
  answeredBySuperior,
  complained,
];

function begin(at: number): World {
  const one = beginnings[at % beginnings.length]!();
  const last = one.kept.head.at?.slice(0, 16) ?? '2026-01-01T08:00';
  return { one, now: last, calendars: 0, accepted: 0 };
}

function happen(world: World, happening: Happening): void {
  const { one } = world;
  const { what, pick, variant } = happening;
  world.now = minutesLater(world.now, happening);
  // The calendars end with 2027.
  if (world.now > '2027-10') return;
  const at = `${world.now}:00+04:00`;
  const day = dayOf(at);
  const before = one.kept;
  const coming = comingTo(one, at);
  const isAct = !['roster', 'effect', 'calendar'].includes(what);
  if (what === 'calendar') world.calendars += 1;
  const step =
    what === 'roster'
      ? coming.roster(changeOn(day, pick, variant))
      : what === 'effect'
        ? coming.effect(effectKinds[pick % effectKinds.length]!)
        : what === 'calendar'
          ? coming.calendar(world.calendars)
          : acted(world, happening, at);
  if (step === null) return;
  if (isAct) world.accepted += 1;
  one.kept = step.kept;
  one.contents.push(...step.contents);
  check(before, step, at);
}

/** An act at its instant: of those open to somebody, or whichever; what was called closed must be refused. */
function acted({ one }: World, { what, pick, variant, days }: Happening, at: string): Step<AppraisalSnapshot> | null {
  const passed = advance(appraisal, one.kept, at);
  const actor = people[pick % people.length]!;
  const told = appraisal.actsOf(passed.kept.state, actor, at);
  const openNow = people.flatMap((id) =>
    appraisal.actsOf(passed.kept.state, id, at).flatMap((each) => (each.open ? [{ by: id, act: each.act }] : [])),
  );
  const onward = openNow.filter((each) => !besides.includes(each.act));
  const choice = what === 'onward' ? onward : what === 'open' ? openNow : [];
  const wanted = choice[pick % Math.max(choice.length, 1)];
  const { by, act } = wanted ?? { by: actor, act: told[pick % told.length]!.act };
  const given: Act = { name: act, actor: by, at, with: givenFor(act, dayOf(at), variant) };
  const outcome = perform(appraisal, one.kept, what === 'paper' ? paperAct(given, days) : given);
  if (what !== 'paper') {
    const isOpen = openNow.some((each) => each.by === by && each.act === act);
    if (!isOpen) expect(outcome, `${by} ${act} was called closed`).toHaveProperty('refusal');
  }
  if ('refusal' in outcome) {
    expect(outcome.refusal.clause).toMatch(/^(I-)?\d+(\.\d+)*$/);
    return null;
  }
  expect(outcome.contents.slice(passed.contents.length)).not.toEqual([]);
  return outcome;
}

function check(before: Kept<AppraisalSnapshot>, { kept, contents }: Step<AppraisalSnapshot>, at: string): void {
  const { state } = kept;
  const standing = standingOf(asState(state));
  const frozen = appraisal.freeze(state);
  expect(unfitForJson(frozen)).toBeNull();
  ordered(state);
  consistent(state, standing);
  if (before.state.context.closed !== null)
    expect(contents[0]?.kind ?? 'deadline.', 'after closing').toMatch(afterClosing);
  const row = appraisalRow(state, at);
  expect(row.score !== null).toBe(row.outcome === 'appraised');
  expect(row.reason !== null).toBe(row.outcome === 'notAppraised' || row.outcome === 'left');
  const again = appraisal.thaw(JSON.parse(JSON.stringify(frozen)));
  expect(appraisal.stageOf(again)).toBe(appraisal.stageOf(state));
  expect(JSON.stringify(appraisal.tasksOf(again, at))).toBe(JSON.stringify(appraisal.tasksOf(state, at)));
  expect(JSON.stringify(appraisal.deadlinesOf(again))).toBe(JSON.stringify(appraisal.deadlinesOf(state)));
  expect(JSON.stringify(appraisalRow(again, at))).toBe(JSON.stringify(row));
}

/** The first value that JSON would lose or change: undefined, a function, a number that is none. */
function unfitForJson(value: unknown, path = ''): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : path;
  if (typeof value !== 'object') return path;
  const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!plain) return path;
  for (const [key, each] of Object.entries(value)) {
    const unfit = unfitForJson(each, `${path}.${key}`);
    if (unfit !== null) return unfit;
  }
  return null;
}

/** In order, each once, and none that is marked already. */
function ordered(state: AppraisalSnapshot): void {
  const deadlines = appraisal.deadlinesOf(state);
  const places = deadlines.map(({ at, clause, key, event }) => [at, clause, key, event].join(' '));
  expect(places).toEqual([...places].sort());
  expect(new Set(deadlines.map(({ key, event }) => `${key}:${event}`)).size).toBe(deadlines.length);
  for (const { key, event } of deadlines) expect(state.context.marked[`${key}:${event}`]).toBeUndefined();
  if (appraisal.isClosed(state)) expect(deadlines).toEqual([]);
}

/** What the chart says and what the facts say are the same. */
function consistent({ context }: AppraisalSnapshot, { course, dispute, handing, watch, supervision }: Standing): void {
  const { rounds, closed, form, former, substitution, recommendation, handedOver } = context;
  const round = rounds.at(-1) ?? null;
  expect(closed !== null).toBe(course === 'notAppraised' || course === 'left');
  expect(course === 'appraised.complete').toBe(round !== null && round.completedOn !== null);
  if (course === 'appraised.standing') expect(round).toMatchObject({ stands: true, fromNotes: true });
  if (course === 'drafting') expect(form).toBeNull();
  if (/^(inForce|appraising|appraised)/.test(course)) expect(form).not.toBeNull();
  const pending = (['supervisor', 'superior', 'head'] as const).filter(
    (step) => round?.dispute[step]?.decided === null,
  );
  expect(pending.length).toBeLessThanOrEqual(1);
  const waiting = { supervisor: 'objected', superior: 'objectedToSuperior', head: 'complained' } as const;
  if (pending[0] !== undefined) expect(dispute).toBe(waiting[pending[0]]);
  else expect(['objected', 'objectedToSuperior', 'complained']).not.toContain(dispute);
  expect(watch === 'recommended').toBe(recommendation !== null);
  expect(handing === 'withHr').toBe(handedOver.toHrOn !== null);
  if (supervision === 'substituted') expect(substitution).not.toBeNull();
  if (supervision === 'former') expect(former).not.toBeNull();
  for (const earlier of rounds.slice(0, -1)) expect(earlier.completedOn !== null || earlier.stands).toBe(true);
}

function chained(contents: readonly Content[]): void {
  for (const [index, content] of contents.entries()) {
    expect(content.seq).toBe(index + 1);
    const previous = contents[index - 1];
    expect(content.prev).toBe(previous === undefined ? null : hashOf(previous));
  }
}

/** The same fold by xstate's own step, which knows nothing of the ways walked before. */
function byXstate([opened, ...contents]: readonly Content[]): AppraisalSnapshot {
  return contents.reduce(
    (state, entry) => transition(chart, state, { type: entry.kind, entry })[0],
    appraisal.initial(opened!),
  );
}

describe('random acts of random people on random days, with roster, calendar and reports beside them', () => {
  it('never break the appraisal, and the journal tells it all', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.nat(beginnings.length - 1), happenings, (where, given) => {
        const world = begin(where);
        for (const happening of given) happen(world, happening);
        const { kept, contents } = world.one;
        chained(contents);
        for (const told of [refold(appraisal, null, contents), byXstate(contents)])
          expect(hashOf(appraisal.freeze(told))).toBe(hashOf(appraisal.freeze(kept.state)));
        accepted += world.accepted;
      }),
      { numRuns: runs, seed, endOnFailure: runs > 60 },
    );
    expect(accepted).toBeGreaterThan(10 * runs);
  }, 1_200_000);
});
