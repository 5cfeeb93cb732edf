import { describe, expect, it } from 'vitest';
import {
  appraisedAgain,
  completed,
  does,
  fork,
  open,
  reasons,
  recommendation,
  recommended,
  rowAt,
  tried,
  withPost,
} from '../support/appraisal.ts';

const at = '2027-01-15T10:00';
const redo = { decision: 'redo', ...reasons };
const keep = { decision: 'keep', ...reasons };

describe('§6.2: the unit head decides on a recommendation; for a unit head the supervisor', () => {
  it.each([
    { by: 'HEAD', answer: 'accepted' },
    { by: 'SUP', answer: '6.2 who.notEntitled' },
    { by: 'CHIEF', answer: '6.2 who.notEntitled' },
    { by: 'HR', answer: '6.2 who.notEntitled' },
    { by: 'S', answer: '6.2 who.notEntitled' },
  ])('by $by: $answer', ({ by, answer }) => {
    expect(tried(recommended(), by, 'orderRedo', at, redo)).toBe(answer);
  });

  it('of the unit head himself: the supervisor', () => {
    const one = recommended(
      completed(open({ servant: 'HEAD', roster: withPost('HEAD', { managerial: false }) }), 'CHIEF'),
    );
    expect(tried(one, 'HEAD', 'orderRedo', at, redo)).toBe('6.2 who.notEntitled');
    expect(tried(one, 'CHIEF', 'orderRedo', at, redo)).toBe('accepted');
  });

  it('with reasons', () => {
    expect(tried(recommended(), 'HEAD', 'orderRedo', at, { decision: 'redo', reasons: '' })).toBe(
      '6.2 decision.withoutReasons',
    );
  });

  it('redo opens a new round, keep leaves the result', () => {
    const one = recommended();
    const kept = fork(one);
    does(kept, 'HEAD', 'orderRedo', at, keep);
    expect(rowAt(kept, at)).toMatchObject({ rounds: 1, outcome: 'appraised' });
    expect(tried(kept, 'HR', 'recommendRedo', at, recommendation)).toBe('accepted');
    does(one, 'HEAD', 'orderRedo', at, redo);
    expect(one.contents.slice(-2).map(({ kind, clause }) => [kind, clause])).toEqual([
      ['redo.decided', '6.2'],
      ['round.opened', '6.5'],
    ]);
    expect(rowAt(one, at)).toMatchObject({ rounds: 2, outcome: 'open' });
    appraisedAgain(one, '2027-01-18');
    expect(rowAt(one, '2027-01-18T12:00')).toMatchObject({ outcome: 'appraised', appraisedOn: '2027-01-18' });
  });
});
