import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../client/views/watch/list-page.ts';
import { withOwn } from '../../client/views/watch/watch-view.ts';
import { countedAnew, type CountedUnit } from '../../client/views/watch/year-watch.ts';
import { byPlace, type Place } from '../../machines/watch/by-unit.ts';
import { entryOf, type Entry } from '../../machines/watch/entry.ts';
import { stepNames, stepStates, type Steps } from '../../machines/watch/steps.ts';
import { watchOf } from '../../machines/watch/watch.ts';
import type { Watched } from '../../machines/watch/watched.ts';
import { law, row, staff } from '../support/agency.ts';

const steps = fc.record(
  Object.fromEntries(stepNames.map((step) => [step, fc.constantFrom(...stepStates)])),
) as unknown as fc.Arbitrary<Steps>;

const dispute = fc.constantFrom(null, {
  step: 'head' as const,
  open: true,
  grounds: 'Qiymət qeydlərə uyğun deyil.',
});

/** An appraisal of the servant as HR watches it. */
const watchedOf = (servant: string): fc.Arbitrary<Watched> =>
  fc
    .record({
      unit: fc.constantFrom(law, staff, ''),
      outcome: fc.constantFrom('open' as const, 'appraised' as const, 'notAppraised' as const, 'left' as const),
      grade: fc.constantFrom('excellent' as const, 'good' as const, null),
      soFar: fc.constantFrom('excellent' as const, null),
      dispute,
      steps,
      isLacking: fc.boolean(),
      isLate: fc.boolean(),
      needs: fc.constantFrom(null, 'Hüquqi təhlil'),
    })
    .map(({ unit, outcome, grade, soFar, dispute: running, steps: at, isLacking, isLate, needs }) => ({
      row: row({ servant, unit, outcome, grade, dispute: running }),
      steps: at,
      soFar,
      missing: isLacking ? [{ item: 'Q1', clause: '3.2', limit: null, overdue: false }] : [],
      overdue: isLate
        ? [{ task: 'appraise', clause: '4.1', limit: '2027-01-10', assignee: 'E3', escalatedTo: ['E1'] }]
        : [],
      redo: needs === null ? null : { on: '2026-12-20', violation: '5.2', reasons: 'Əsassız', decides: 'E1' },
      training: needs === null ? null : { trainingNeeded: needs, skillsToImprove: null, wish: null },
      away: null,
      designate: null,
    }));

const ids = Array.from({ length: 12 }, (_, index) => `E${index + 1}`);
const body = fc.tuple(...ids.map((id) => watchedOf(id).map((watched) => entryOf(watched, true))));

/** What a viewer gets of the units: the same whether they were counted at once or bit by bit. */
const plain = (units: readonly Omit<CountedUnit, 'entries' | 'servants'>[]) => ({
  watch: watchOf(units, 2026),
  units: units.map(({ unit, counts, excellent, lists }) => ({ unit, counts, excellent, lists })),
});

describe('§6.5: the watch counted where something happened', () => {
  it('is the same as counted anew, and the other units are not counted again', async () => {
    await fc.assert(
      fc.asyncProperty(body, body, fc.subarray(ids), async (before, after, changed) => {
        const first = await countedAnew(before, []);
        const entries = before.map((one, index) => (changed.includes(one.servant) ? after[index]! : one));
        const next = await countedAnew(entries, first);
        expect(plain(next)).toEqual(plain(await countedAnew(entries, [])));
        const touched = new Set(
          entries.flatMap((one, index) => (one === before[index] ? [] : [one.unit, before[index]!.unit])),
        );
        for (const one of next) expect(first.includes(one)).toBe(!touched.has(one.unit));
      }),
    );
  });

  it('to a viewer, is as counted from the others as overseers see them and the own one as its servant sees it', async () => {
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom(...ids, 'E99'), fc.boolean(), async (all, viewer, isShown) => {
        const own = all.find(({ servant }) => servant === viewer);
        const hidden: Entry | null =
          own === undefined ? null : isShown ? own : { ...own, lists: { ...own.lists, redos: [], training: [] } };
        const units = withOwn(await countedAnew(all, []), viewer, hidden);
        const others = all.filter(({ servant }) => servant !== viewer);
        expect(plain(units)).toEqual(plain(await countedAnew(hidden === null ? others : [...others, hidden], [])));
        if (!isShown) {
          const told = units.flatMap(({ lists }) => [...lists.redos, ...lists.training]);
          expect(told.map(({ servant }) => servant)).not.toContain(viewer);
        }
      }),
    );
  });
});

describe('a page of a list of the watch', () => {
  const places = fc
    .array(fc.record({ unit: fc.constantFrom(law, staff, 'A/B', null), servant: fc.constantFrom(...ids) }), {
      maxLength: 40,
    })
    .map((all) => all.toSorted(byPlace));

  function pagesOf(rows: readonly Place[], limit: number): readonly (readonly Place[])[] {
    const pages: (readonly Place[])[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = pageOf(rows, { limit, ...(after === undefined ? {} : { after }) });
      expect(page.total).toBe(rows.length);
      pages.push(page.rows);
      after = page.next;
    }
    return pages;
  }

  it('has so many people with all of their rows; the pages together are the list', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 5 }), (rows, limit) => {
        const pages = pagesOf(rows, limit);
        expect(pages.flat()).toEqual(rows);
        for (const page of pages) {
          const people = new Set(page.map(({ unit, servant }) => `${unit} ${servant}`));
          expect(people.size).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  it.each([
    { after: `${law}/E2`, next: 'E3', what: 'one who is there' },
    { after: `${law}/E1`, next: 'E2', what: 'one who has left the list' },
    { after: 'no place', next: undefined, what: 'what is no place' },
  ])('goes on after $what', ({ after, next }) => {
    const rows = ['E2', 'E3'].map((servant) => ({ unit: law, servant }));
    expect(pageOf(rows, { limit: 5, after }).rows[0]?.servant).toBe(next);
  });
});
