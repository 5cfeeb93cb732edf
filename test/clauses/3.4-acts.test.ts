import { describe, expect, it } from 'vitest';
import { left, supervisorChanged } from '../roster/people.ts';
import { changes, drawnUp, does, factsOf, noted, open, scored, scores, tasks, tried } from '../support/appraisal.ts';
import { appraisal } from '../../machines/appraisal/index.ts';

const notes = { goals: 'Tapşırıqlar icra olunur.', criteria: 'Tələblərə uyğundur.', discipline: 'Riayət edir.' };

function handedToNext(on = '2026-06-15') {
  const one = drawnUp();
  changes(one, supervisorChanged(on, 'S', 'NEXT'));
  return one;
}

describe('§3.4: a former supervisor writes notes on goals, criteria and discipline for the time led', () => {
  it.each([
    { by: 'SUP', who: 'the former supervisor', answer: 'accepted' },
    { by: 'NEXT', who: 'the new one', answer: '3.4 who.notEntitled' },
    { by: 'HEAD', who: 'the superior', answer: '3.4 who.notEntitled' },
    { by: 'S', who: 'the servant', answer: '3.4 who.notEntitled' },
  ])('$who: $answer', ({ by, answer }) => {
    expect(tried(handedToNext(), by, 'recordLeadershipNotes', '2026-06-16T10:00', notes)).toBe(answer);
  });

  it.each([
    { on: '2026-06-14T23:59', answer: '3.4 who.notEntitled' },
    { on: '2026-06-15T00:00', answer: 'accepted' },
  ])('the change is of 15 June; at $on: $answer', ({ on, answer }) => {
    const one = on < '2026-06-15' ? drawnUp() : handedToNext();
    expect(tried(one, 'SUP', 'recordLeadershipNotes', on, notes)).toBe(answer);
  });

  it('once, on all three', () => {
    const one = handedToNext();
    expect(tasks(one, '2026-06-15T10:00')).toContain('recordLeadershipNotes of SUP (3.4)');
    for (const part of ['goals', 'criteria', 'discipline']) {
      const lacking = { ...notes, [part]: ' ' };
      expect(tried(one, 'SUP', 'recordLeadershipNotes', '2026-06-16T10:00', lacking)).toBe('3.4 leadership.empty');
    }
    does(one, 'SUP', 'recordLeadershipNotes', '2026-06-16T10:00', notes);
    expect(tried(one, 'SUP', 'recordLeadershipNotes', '2026-06-16T11:00', notes)).toBe('3.4 leadership.alreadyNoted');
    expect(tasks(one, '2026-06-17T10:00')).not.toContain('recordLeadershipNotes of SUP (3.4)');
  });

  it('before the appraisal', () => {
    const one = noted();
    changes(one, supervisorChanged('2026-12-03', 'S', 'NEXT'));
    does(one, 'HR', 'designateEvaluator', '2026-12-04T09:00', { evaluator: 'HEAD', clause: '4.2', reason: 'Yenidir.' });
    does(one, 'HEAD', 'appraise', '2026-12-04T10:00', scores);
    expect(tried(one, 'SUP', 'recordLeadershipNotes', '2026-12-04T11:00', notes)).toBe('3.4 appraisal.begun');
    expect(tried(scored(), 'SUP', 'recordLeadershipNotes', '2026-12-09T10:00', notes)).toBe('3.4 who.notEntitled');
  });

  it('not without a form', () => {
    const one = open();
    changes(one, supervisorChanged('2026-01-08', 'S', 'NEXT'));
    expect(tried(one, 'SUP', 'recordLeadershipNotes', '2026-01-09T10:00', notes)).toBe('3.4 form.missing');
  });
});

describe('§3.4, I-36: one who left owes no notes any more, and the record says so', () => {
  it('the day after the last in service', () => {
    const one = handedToNext();
    changes(one, left('2026-07-01', 'SUP'));
    expect(tried(one, 'SUP', 'recordLeadershipNotes', '2026-07-01T10:00', notes)).toBe('accepted');
    expect(tried(one, 'SUP', 'recordLeadershipNotes', '2026-07-02T10:00', notes)).toBe('3.4 who.notEntitled');
    expect(factsOf(one).notesWaived).toEqual(['SUP']);
    expect(appraisal.explain(one.kept.state, '2026-07-02T00:00:00+04:00').at(-1)).toEqual({
      at: '2026-07-01T00:00:00+04:00',
      clause: 'I-36',
      because: { code: 'leadership.notOwed', with: { supervisor: 'SUP' } },
    });
    expect(tasks(one, '2026-07-02T10:00')).not.toContain('recordLeadershipNotes of SUP (3.4)');
  });
});
