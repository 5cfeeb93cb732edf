import { describe, expect, it } from 'vitest';
import {
  completed,
  does,
  factsOf,
  opined,
  reasons,
  recommendation,
  recommended,
  task,
  tasks,
  tried,
} from '../support/appraisal.ts';

const at = '2027-01-15T10:00';
const redo = { decision: 'redo', ...reasons };

describe('§6.5.4: HR recommends that the appraisal be redone; it does not order', () => {
  it.each([
    { by: 'HR', answer: 'accepted' },
    { by: 'HR2', answer: 'accepted' },
    { by: 'HEAD', answer: '6.5 who.notEntitled' },
    { by: 'CHIEF', answer: '6.5 who.notEntitled' },
  ])('by $by: $answer', ({ by, answer }) => {
    expect(tried(completed(), by, 'recommendRedo', at, recommendation)).toBe(answer);
  });

  it('of a complete form, once, with the violation and reasons', () => {
    expect(tried(opined(), 'HR', 'recommendRedo', at, recommendation)).toBe('6.5 form.incomplete');
    expect(tried(recommended(), 'HR', 'recommendRedo', at, recommendation)).toBe('6.5 redo.alreadyRecommended');
    expect(tried(completed(), 'HR', 'recommendRedo', at, { ...recommendation, reasons: ' ' })).toBe(
      '6.5 decision.withoutReasons',
    );
    expect(tried(completed(), 'HR', 'recommendRedo', at, { ...recommendation, violation: '' })).toBe(
      '6.5 decision.withoutReasons',
    );
  });

  it('nobody orders without it', () => {
    expect(tried(completed(), 'HEAD', 'orderRedo', at, redo)).toBe('6.5 redo.notRecommended');
    expect(tried(completed(), 'SUP', 'orderRedo', at, redo)).toBe('6.2 who.notEntitled');
    expect(tried(opined(), 'HEAD', 'orderRedo', at, redo)).toBe('6.5 form.incomplete');
  });

  it('the unit head is asked, and a round opened otherwise answers it too', () => {
    const one = recommended();
    expect(task(one, 'orderRedo', at)).toMatchObject({ assignee: 'HEAD', clause: '6.2', limit: null });
    does(one, 'HEAD', 'orderReappraisal', at, reasons);
    expect(factsOf(one).recommendation).toBeNull();
    expect(tasks(one, at)).not.toContain('orderRedo of HEAD (6.2)');
  });
});
