import { describe, expect, it } from 'vitest';
import { completed, does, open, reasons, recommended, rowAt, tried, withPost } from '../support/appraisal.ts';

const at = '2027-01-15T10:00';
const redo = { decision: 'redo', ...reasons };

describe('§6.6: outside units the immediate supervisor also has the unit head’s duties', () => {
  it('he hands the form to HR and orders the redo', () => {
    const outside = { supervisorId: 'COORD', unit: '', subUnit: '' };
    const one = completed(open({ roster: withPost('S', outside) }), 'COORD');
    does(one, 'COORD', 'handOver', at);
    expect(rowAt(one, at).handedOver).toBe('withHr');
    recommended(one);
    expect(tried(one, 'CHIEF', 'orderRedo', at, redo)).toBe('6.2 who.notEntitled');
    expect(tried(one, 'COORD', 'orderRedo', at, redo)).toBe('accepted');
  });
});
