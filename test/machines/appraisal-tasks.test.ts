import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraisal } from '../../machines/appraisal/index.ts';
import { advance } from '../../machines/timeline.ts';
import { beginnings, lateUnasked, nobodyToDesignate, notOpen, take, turns, yearOf } from './appraisal-tasks.ts';

/** More on request: `RUNS=3000`, of other years `SEED=7`. */
const runs = Number(process.env['RUNS'] ?? 40);
const seed = Number(process.env['SEED'] ?? 89);

describe('a year of random acts, papers and changes of the roster, of appraisals that have come further or less far', () => {
  it('asks at every instant only somebody to whom the act is open, and what is late of somebody who may do it', () => {
    const asked = new Set<string>();
    let done = 0;
    fc.assert(
      fc.property(fc.nat(beginnings.length - 1), turns, (beginning, given) => {
        const year = yearOf(beginning);
        for (const [index, turn] of given.entries()) {
          const at = take(year, turn, index);
          const { state } = advance(appraisal, year.one.kept, at).kept;
          expect(notOpen(state, at), at).toEqual([]);
          expect(lateUnasked(year, state, at), at).toEqual([]);
          expect(nobodyToDesignate(year, state, at), at).toEqual([]);
          for (const { task } of appraisal.tasksOf(state, at)) asked.add(task);
        }
        done += year.done;
      }),
      { numRuns: runs, seed, endOnFailure: runs > 40 },
    );
    expect(done).toBeGreaterThan(5 * runs);
    expect([...asked]).toEqual(expect.arrayContaining([...mostTasks]));
  }, 1_200_000);
});

const mostTasks = [
  'drawUpForm',
  'recordQuarterlyNote',
  'designateEvaluator',
  'appraise',
  'holdInterview',
  'giveOpinion',
  'sign',
  'decideObjection',
  'presentDecision',
  'handOver',
  'orderRedo',
];
