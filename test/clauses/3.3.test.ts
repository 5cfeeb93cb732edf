import { describe, expect, it } from 'vitest';
import { after, left, moved, supervisorChanged } from '../roster/people.ts';
import {
  changes,
  completed,
  does,
  drawnUp,
  factsOf,
  form,
  managersForm,
  managersScores,
  noted,
  open,
  roster,
  rowAt,
  scored,
  scores,
  sector,
  stage,
  tasks,
  tried,
  unit,
  until,
} from '../support/appraisal.ts';

const change = { ...form, reason: 'Qanun qəbul olunub.' };

describe('§3.3: goals, deadlines and weights are changed by the supervisor, with a reason, as a dated note', () => {
  it('keeps what was before', () => {
    const one = drawnUp();
    does(one, 'SUP', 'changeGoals', '2026-05-04T10:00', { ...change, goals: form.goals.slice(0, 1).map(whole) });
    expect(factsOf(one).form).toMatchObject({
      goals: [{ weight: 100 }],
      changes: [{ on: '2026-05-04', by: 'SUP', reason: 'Qanun qəbul olunub.', before: { goals: form.goals } }],
    });
  });

  it.each(['HEAD', 'S', 'HR', 'NEXT'])('by nobody else: %s', (by) => {
    expect(tried(drawnUp(), by, 'changeGoals', '2026-05-04T10:00', change)).toBe('3.3 who.notEntitled');
  });

  it.each([
    { given: { ...change, reason: ' ' }, answer: '3.3 change.withoutReason' },
    { given: { ...change, goals: [] }, answer: '2.1 goals.none' },
    { given: { ...change, goals: form.goals.map((goal) => ({ ...goal, weight: 60 })) }, answer: '2.4 weights.total' },
    { given: { ...change, criteria: managersForm.criteria }, answer: '4.7 criteria.superfluous' },
  ])('its content is that of a form: $answer', ({ given, answer }) => {
    expect(tried(drawnUp(), 'SUP', 'changeGoals', '2026-05-04T10:00', given)).toBe(answer);
  });

  it('I-45: with several defects, the first in the order of the clauses', () => {
    const one = drawnUp();
    const at = '2026-05-04T10:00';
    expect(tried(one, 'SUP', 'changeGoals', at, { ...change, goals: [], reason: '' })).toBe('2.1 goals.none');
    expect(tried(one, 'SUP', 'changeGoals', at, { ...change, criteria: managersForm.criteria, reason: '' })).toBe(
      '3.3 change.withoutReason',
    );
  });

  it('a second form is refused', () => {
    expect(tried(drawnUp(), 'SUP', 'drawUpForm', '2026-01-20T10:00', form)).toBe('3.3 form.alreadyDrawnUp');
  });

  it('before the appraisal only', () => {
    expect(tried(noted(), 'SUP', 'changeGoals', '2026-12-08T09:00', change)).toBe('accepted');
    expect(tried(scored(), 'SUP', 'changeGoals', '2026-12-08T11:00', change)).toBe('3.3 appraisal.begun');
    expect(tried(open(), 'SUP', 'changeGoals', '2026-01-08T11:00', change)).toBe('3.3 form.missing');
  });

  it('where the supervisor has left and nobody follows, who acts in that place changes it', () => {
    const one = drawnUp();
    changes(one, left('2026-05-04', 'SUP'));
    expect(tried(one, 'HEAD', 'changeGoals', '2026-05-04T10:00', change)).toBe('3.3 who.notEntitled');
    expect(tried(one, 'HEAD', 'changeGoals', '2026-05-05T10:00', change)).toBe('accepted');
  });
});

const within = { unit, subUnit: sector, position: 'Baş məsləhətçi', supervisorId: 'SUP' };

describe('§3.3, I-29: a move without a change of supervisor is noted and the same appraisal goes on', () => {
  it('the move stands in the form', () => {
    const one = drawnUp();
    changes(one, moved('2026-09-01', 'S', within));
    expect(stage(one)).toBe('inForce.underway');
    expect(factsOf(one).moves).toEqual([{ on: '2026-09-01', from: 'Məsləhətçi', to: 'Baş məsləhətçi' }]);
    expect(rowAt(one, '2026-09-02').position).toBe('Baş məsləhətçi');
  });

  it('a move into a managerial position needs the four further criteria before the appraisal', () => {
    const one = noted();
    changes(one, moved('2026-12-03', 'S', { ...within, managerial: true }));
    expect(tasks(one, '2026-12-03T10:00')).toContain('changeGoals of SUP (4.8)');
    expect(tried(one, 'SUP', 'appraise', '2026-12-04T10:00', scores)).toBe('4.8 criteria.missing');
    does(one, 'SUP', 'changeGoals', '2026-12-04T11:00', { ...managersForm, reason: 'Rəhbər vəzifə.' });
    expect(tried(one, 'SUP', 'appraise', '2026-12-04T12:00', scores)).toBe('4.9 scores.criterionMissing');
    expect(tried(one, 'SUP', 'appraise', '2026-12-04T12:00', managersScores)).toBe('accepted');
  });

  it('and out of one gives them up', () => {
    const managers = after(roster, moved('2026-01-05', 'S', { ...within, managerial: true }));
    const one = open({ roster: managers, openedOn: '2026-01-05' });
    does(one, 'SUP', 'drawUpForm', '2026-01-12T10:00', managersForm);
    changes(one, moved('2026-11-02', 'S', { ...within, managerial: false }));
    expect(tried(one, 'SUP', 'appraise', '2026-12-04T12:00', managersScores)).toBe('4.7 criteria.superfluous');
  });

  it('a move after the scores changes nothing of the position appraised, not in a further round either', () => {
    const one = completed();
    changes(one, moved('2026-12-21', 'S', { ...within, managerial: true }));
    does(one, 'HEAD', 'orderReappraisal', '2026-12-22T10:00', { reasons: 'Qeydlərə uyğun deyil.' });
    expect(tried(one, 'SUP', 'appraise', '2026-12-23T10:00', scores)).toBe('accepted');
    expect(rowAt(one, '2026-12-23').position).toBe('Məsləhətçi');
  });
});

describe('§3.1: what changes after the period changes nothing of its appraisal', () => {
  it.each([
    { change: supervisorChanged('2027-01-05', 'S', 'NEXT'), what: 'a new supervisor' },
    {
      change: moved('2027-01-05', 'S', { unit: 'Kadr şöbəsi', position: 'Müfəttiş', supervisorId: 'HR' }),
      what: 'a move',
    },
  ])('$what in January: the supervisor of the year appraises, and the old unit reports', ({ change: given }) => {
    const one = noted();
    until(one, '2027-01-04');
    changes(one, given);
    expect(rowAt(one, '2027-01-06')).toMatchObject({ unit, subUnit: sector, supervisor: 'SUP', evaluator: 'SUP' });
    expect(tried(one, 'NEXT', 'appraise', '2027-01-06T10:00', scores)).toBe('6.3 who.notEntitled');
    expect(tried(one, 'HR', 'appraise', '2027-01-06T10:00', scores)).toBe('6.3 who.notEntitled');
    expect(tried(one, 'SUP', 'appraise', '2027-01-06T10:00', scores)).toBe('accepted');
  });

  it('a unit renamed then bears its new name', () => {
    const one = completed();
    changes(one, {
      date: '2027-01-11',
      type: 'unitChanged',
      servantId: '',
      details: { from: unit, to: 'Hüquq idarəsi' },
    });
    expect(rowAt(one, '2027-01-11')).toMatchObject({ unit: 'Hüquq idarəsi', subUnit: sector });
    does(one, 'SUP', 'handOver', '2027-01-12T10:00');
    expect(tasks(one, '2027-01-12T11:00')).toEqual(['handOver of HEAD (4.25)']);
  });
});

function whole<T extends object>(goal: T) {
  return { ...goal, weight: 100 };
}
