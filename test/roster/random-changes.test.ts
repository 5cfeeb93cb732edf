import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../rules/calendar/date.ts';
import { applyChange, applyChanges, draftOf } from '../../rules/roster/changes.ts';
import type { Roster } from '../../rules/roster/roster.ts';
import { appraisable, mayAppraise } from '../../rules/roster/service.ts';
import { officeIndex, sliceFor } from '../../rules/roster/slice.ts';
import { touchedBy } from '../../rules/roster/touched.ts';
import {
  actingSupervisorOn,
  headOfBodyOn,
  hrServiceOn,
  subUnitHeadOn,
  superiorsOf,
  supervisorOn,
  supervisorsOver,
  unitHeadOn,
} from '../../rules/roster/who-is-who.ts';
import { supremeBody } from './people.ts';
import { changesInOrder, course, smallBody } from './random-changes.ts';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

function everyone(roster: Roster): string[] {
  return Object.keys(roster.people);
}

describe('any course of changes', () => {
  it('reaches most kinds of change', () => {
    const kinds = new Set(
      fc
        .sample(changesInOrder, { numRuns: 60, seed: 7 })
        .flatMap((changes) => course(changes).accepted.map(({ type }) => type)),
    );
    expect([...kinds].sort()).toEqual([
      'absenceEnded',
      'absenceStarted',
      'hired',
      'left',
      'moved',
      'officeChanged',
      'probationEnded',
      'supervisorChanged',
      'unitChanged',
    ]);
  });

  it('leaves posts and absences in order, without overlap, only the last one open', () => {
    fc.assert(
      fc.property(changesInOrder, (changes) => {
        const roster = course(changes).rosters.at(-1) ?? smallBody;
        for (const { posts, absences } of Object.values(roster.people)) {
          for (const spans of [posts, absences]) {
            spans.forEach(({ from, to }, index) => {
              const next = spans[index + 1];
              if (to !== null) expect(from < to).toBe(true);
              if (next !== undefined) expect(to !== null && to <= next.from).toBe(true);
            });
          }
        }
      }),
    );
  });

  it('leaves one open term of an office at most, and no terms that overlap', () => {
    fc.assert(
      fc.property(changesInOrder, (changes) => {
        const roster = course(changes).rosters.at(-1) ?? smallBody;
        for (const terms of officeIndex(roster).offices.values()) {
          const sorted = [...terms].sort((a, b) => (a.from < b.from ? -1 : 1));
          sorted.forEach(({ to }, index) => {
            const next = sorted[index + 1];
            if (next !== undefined) expect(to !== null && to <= next.from).toBe(true);
          });
        }
      }),
    );
  });

  it('never changes the roster it was given', () => {
    fc.assert(
      fc.property(changesInOrder, (changes) => {
        let roster = deepFreeze(structuredClone(smallBody));
        for (const change of changes) {
          const outcome = applyChange(roster, change);
          if ('roster' in outcome) roster = deepFreeze(outcome.roster);
        }
      }),
    );
  });

  it('written into one draft gives what it gives on a copy for each, and tells whom it changed', () => {
    fc.assert(
      fc.property(changesInOrder, (changes) => {
        let roster = smallBody;
        const draft = draftOf(smallBody);
        for (const change of changes) {
          const alone = applyChange(roster, change);
          const written = draft.apply(change);
          if ('refusal' in alone || 'refusal' in written) {
            expect(written).toEqual(alone);
            continue;
          }
          const { before, after } = written;
          const changed = everyone(alone.roster).filter((id) => roster.people[id] !== alone.roster.people[id]);
          expect(Object.keys(after.people).sort()).toEqual([...changed].sort());
          for (const id of changed) {
            expect(before.people[id]).toEqual(roster.people[id]);
            expect(after.people[id]).toEqual(alone.roster.people[id]);
          }
          expect([before.offices, after.offices]).toEqual([roster.offices, alone.roster.offices]);
          roster = alone.roster;
          expect(draft.roster).toEqual(roster);
        }
      }),
    );
  });

  it('read a second time is skipped whole', () => {
    fc.assert(
      fc.property(changesInOrder, (changes) => {
        const { rosters, accepted } = course(changes);
        const roster = rosters.at(-1) ?? smallBody;
        expect(applyChanges(smallBody, accepted)).toEqual({ roster, applied: accepted });
        expect(applyChanges(roster, accepted)).toEqual({ roster, applied: [] });
      }),
    );
  });

  it('never leaves a circle of supervisors on the day of a change', () => {
    fc.assert(
      fc.property(changesInOrder, (changes) => {
        const { rosters, accepted } = course(changes);
        accepted.forEach(({ date }, index) => {
          const roster = rosters[index + 1] ?? smallBody;
          for (const id of everyone(roster)) {
            expect(superiorsOf(roster, id, date)).not.toContain(id);
            expect(supervisorOn(roster, id, date)).not.toBe(id);
          }
        });
      }),
    );
  });
});

describe('a slice, after any course of changes', () => {
  it('answers for its servant as the whole roster does', () => {
    fc.assert(
      fc.property(changesInOrder, fc.nat(400), (changes, day) => {
        const roster = course(changes).rosters.at(-1) ?? smallBody;
        const date = addDays('2026-01-01', day);
        for (const id of everyone(roster)) {
          const slice = sliceFor(roster, id);
          for (const asked of [supervisorOn, actingSupervisorOn, unitHeadOn, subUnitHeadOn]) {
            expect(asked(slice, id, date)).toEqual(asked(roster, id, date));
          }
          for (const asked of [headOfBodyOn, hrServiceOn]) expect(asked(slice, date)).toEqual(asked(roster, date));
          expect(supervisorsOver(slice, id, 2026)).toEqual(supervisorsOver(roster, id, 2026));
          expect(appraisable(slice, supremeBody, id, 2026, date)).toEqual(
            appraisable(roster, supremeBody, id, 2026, date),
          );
          for (const { id: supervisor } of supervisorsOver(roster, id, 2026)) {
            expect(superiorsOf(slice, supervisor, date)).toEqual(superiorsOf(roster, supervisor, date));
            expect(mayAppraise(slice, id, supervisor, 2026)).toEqual(mayAppraise(roster, id, supervisor, 2026));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is another exactly for those a change touches', () => {
    fc.assert(
      fc.property(changesInOrder, (changes) => {
        const { rosters } = course(changes);
        rosters.slice(1).forEach((after, index) => {
          const before = rosters[index] ?? smallBody;
          const servants = everyone(after);
          const differing = servants.filter((id) => !equal(sliceFor(before, id), sliceFor(after, id)));
          const touched = touchedBy(before, after, servants);
          expect(differing.filter((id) => !touched.includes(id))).toEqual([]);
          expect(touched.filter((id) => !differing.includes(id))).toEqual([]);
        });
      }),
    );
  });
});

/** Equality told another way: by canonical text. */
function equal(a: Roster, b: Roster): boolean {
  return text(a) === text(b);
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
