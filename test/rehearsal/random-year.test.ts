import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorld } from '../../client/rehearsal/world.ts';
import type { FinalReport } from '../../machines/agency-year/facts.ts';
import { appraisal } from '../../machines/appraisal/index.ts';
import { formOf } from '../../machines/forms.ts';
import type { Content } from '../../machines/journal.ts';
import { kindOfSubject } from '../../machines/subject-name.ts';
import { refold } from '../../machines/timeline.ts';
import { unitReport } from '../../machines/unit-report/unit-report.ts';
import type { JsonObject, Subject, Task } from '../../machines/subject.ts';
import { addDays } from '../../rules/calendar/date.ts';
import { isWorkingDay } from '../../rules/calendar/work-calendar.ts';
import { applyChange } from '../../rules/roster/changes.ts';
import type { Roster, RosterChange } from '../../rules/roster/roster.ts';
import { holders } from '../../rules/roster/service.ts';
import { calendar } from '../calendar/calendars.ts';
import { givenFor } from '../machines/appraisal-random.ts';
import { changesInOrder, smallBody } from '../roster/random-changes.ts';
import { supremeBody } from '../roster/people.ts';
import { managersForm, managersScores } from '../support/appraisal.ts';

const body = { ...supremeBody, category: 'first' } as const;
const until = '2027-03-05';

/** What a task is answered with: mostly lawful, now and then refused. */
function answersTo({ task, on, limit }: Task, day: string, dice: () => number): readonly JsonObject[] {
  const given: Readonly<Record<string, object>> = {
    recordQuarterlyNote: {
      quarter: Math.ceil(Number((limit ?? '2026-12').slice(5, 7)) / 3),
      strengths: 'a',
      advice: 'b',
    },
    attachOpinion: { text: 'Rəy.' },
    recordSubmission: { reference: 'D', on: day },
    recordRegistryEntry: { reference: 'R', on: day },
    designateEvaluator: { evaluator: 'CHIEF', clause: dice() % 2 === 0 ? '4.2' : '4.18', reason: 'Yoxdur.' },
  };
  const known = given[task];
  if (known !== undefined) return [known as JsonObject];
  const usual = givenFor(task, day, dice() % 8);
  const ofManagers: Readonly<Record<string, object>> = { drawUpForm: managersForm, appraise: managersScores };
  return on === 'body' || on.startsWith('unit:') ? [{}] : [usual, (ofManagers[task] ?? usual) as JsonObject];
}

/** A small body's year: the roster changes at random, and people mostly do what they are asked, some of them object. */
function randomYear(changes: readonly RosterChange[], rolls: readonly number[]) {
  const journal: Content[] = [];
  let roster: Roster = smallBody;
  let seq = 0;
  let roll = 0;
  const dice = () => rolls[(roll += 1) % rolls.length] ?? 0;
  const input = {
    body,
    year: 2026,
    calendar,
    results: [],
    units: [],
    journal: (all: readonly Content[]) => journal.push(...all),
  };
  const world = openWorld(input, roster, seq);
  const change = (given: RosterChange): void => {
    const outcome = applyChange(roster, given);
    if ('refusal' in outcome) return;
    seq += 1;
    const before = roster;
    roster = outcome.roster;
    world.changeRoster({ date: given.date, seq, before, roster, changes: [given] });
  };
  /** Some go to another body, and some leave once they have a result (§4.28). */
  const departures = (day: string): void => {
    for (const { servant, outcome } of world.rows(`${day}T00:00:00+04:00`)) {
      if (servant === 'CHIEF' || dice() % 40 > 0) continue;
      if (outcome === 'appraised') change({ date: day, type: 'left', servantId: servant, details: { reason: 'a' } });
      if (outcome === 'open')
        change({ date: day, type: 'transferredToBody', servantId: servant, details: { body: 'B' } });
    }
  };
  const waiting = [...changes];
  for (let day = '2026-01-05'; day <= until; day = addDays(day, 4)) {
    while (waiting[0] !== undefined && waiting[0].date <= day) change(waiting.shift()!);
    if (day > '2026-08-01' && day <= '2026-12-31') departures(day);
    if (!isWorkingDay(calendar, day)) continue;
    const at = (minute: number) =>
      `${day}T${String(10 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+04:00`;
    let minute = 0;
    world.advanceAll(at(0));
    for (const task of [...world.tasks(at(0))]) {
      if (dice() % 5 === 0) continue;
      const { on, assignee: actor, task: name } = task;
      const kind =
        on === 'body'
          ? { kind: 'body' as const }
          : on.startsWith('unit:')
            ? { kind: 'unit' as const, name: on.slice(5) }
            : { kind: 'appraisal' as const, servant: on };
      for (const given of answersTo(task, day, dice)) {
        minute = Math.min(minute + 1, 400);
        if (world.perform(kind, { name, actor, at: at(minute), with: given }) === null) break;
      }
    }
    for (const { servant, outcome } of world.rows(at(401))) {
      if (outcome !== 'appraised' || dice() % 6 > 0) continue;
      world.perform(
        { kind: 'appraisal', servant },
        { name: 'object', actor: servant, at: at(402), with: { grounds: 'Yox.' } },
      );
    }
  }
  for (const given of waiting.filter(({ date }) => date <= until)) change(given);
  world.advanceAll(`${until}T20:00:00+04:00`);
  return { world, journal, roster };
}

/** The journal of a subject as it stands, by the name of the subject. */
function bySubject(journal: readonly Content[]): ReadonlyMap<string, readonly Content[]> {
  const found = new Map<string, Content[]>();
  for (const content of journal) found.set(content.subject, [...(found.get(content.subject) ?? []), content]);
  return found;
}

/** §4.25: the forms that each unit waits for or has: as the appraisals stand, and as the unit was told. */
function formsIn(journal: readonly Content[]) {
  const subjects = [...bySubject(journal)];
  const statesOf = <S>(machine: Subject<S, never>) =>
    subjects.flatMap(([name, all]) => (kindOfSubject(name) === machine.kind ? [refold(machine, null, all)] : []));
  const units = statesOf(unitReport);
  const standing: Record<string, Record<string, string>> = Object.fromEntries(
    units.map(({ context }) => [context.unit, {}]),
  );
  for (const state of statesOf(appraisal)) {
    const form = formOf(state, until);
    const own = form === null ? undefined : standing[form.unit];
    if (form !== null && own !== undefined) own[state.context.servant] = form.standing;
  }
  return { units, standing };
}

const years = fc.tuple(changesInOrder, fc.array(fc.nat(1000), { minLength: 30, maxLength: 60 }));

describe('random years of a small body', { timeout: 120_000 }, () => {
  const seen = { annex3: 0, annex5: 0, leftWithResult: 0, corrections: 0, presented: 0, forms: 0 };

  it('lose nobody: rows of Annex 3 that hold their position on 31 December + Annex 5 = holders (I-18, §4.28)', () => {
    fc.assert(
      fc.property(years, ([changes, rolls]) => {
        const { world, journal, roster } = randomYear(changes, rolls);
        const expected = holders(roster, '2026-12-31');
        expect(world.holders()).toEqual(expected);
        const rows = new Map(world.rows(`${until}T20:00:00+04:00`).map((row) => [row.servant, row]));
        for (const { kind, with: given } of journal.filter(({ subject }) => subject === 'body/2026')) {
          if (kind === 'result.changed') seen.corrections += 1;
          if (kind !== 'finalReport.presented') continue;
          const { annex3, annex5 } = given['report'] as unknown as FinalReport;
          const holding = annex3.filter(({ servant }) => expected.includes(servant));
          const named = [...holding, ...annex5].map(({ servant }) => servant);
          expect(named.sort()).toEqual([...expected]);
          for (const row of annex3) expect(row.score).not.toBeNull();
          const gone = annex3.filter(({ servant }) => !expected.includes(servant));
          for (const { servant } of gone)
            expect(roster.people[servant]?.posts.every(({ to }) => to !== null)).toBe(true);
          seen.presented += 1;
          seen.annex3 += annex3.length;
          seen.annex5 += annex5.length;
          seen.leftWithResult += gone.length;
        }
        const { units, standing } = formsIn(journal);
        for (const { context, value } of units) {
          const { awaited, received } = context.forms;
          const told = (some: readonly string[], as: string) => some.map((servant) => [servant, as]);
          expect(Object.fromEntries([...told(awaited, 'awaited'), ...told(received, 'received')])).toEqual(
            standing[context.unit],
          );
          const isAwaited = awaited.length > 0;
          if (value.report === 'ready' || value.report === 'collecting')
            expect(value.report).toBe(isAwaited ? 'collecting' : 'ready');
          seen.forms += awaited.length + received.length;
        }
        for (const row of rows.values()) expect(JSON.parse(JSON.stringify(row))).toEqual(row);
      }),
      { numRuns: 40, seed: 20_210_409 },
    );
    expect(seen.leftWithResult).toBeGreaterThan(0);
    expect(seen.corrections).toBeGreaterThan(0);
    expect(seen.forms).toBeGreaterThan(10);
    expect(seen.presented).toBeGreaterThan(10);
    expect(seen.annex3).toBeGreaterThan(10);
    expect(seen.annex5).toBeGreaterThan(10);
  });
});
