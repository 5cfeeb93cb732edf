import { describe, expect, it } from 'vitest';
import { checkGoals } from '../../rules/form/goals.ts';
import { yearDates } from '../../rules/calendar/year-dates.ts';
import {
  changes,
  does,
  drawnUp,
  effect,
  goalFor,
  interviewOf,
  noted,
  open,
  openTo,
  rowAt,
  scores,
  tried,
  until,
  type AppraisalCase,
} from '../support/appraisal.ts';

/** Appraised and signed by both on 10 December. */
function appraised(): AppraisalCase {
  const one = noted();
  does(one, 'SUP', 'appraise', '2026-12-08T10:00', scores);
  does(one, 'SUP', 'holdInterview', '2026-12-10T10:00', interviewOf('2026-12-10T10:00'));
  does(one, 'S', 'giveOpinion', '2026-12-10T10:30', { text: 'Razı deyiləm.' });
  does(one, 'S', 'sign', '2026-12-10T10:40');
  does(one, 'SUP', 'sign', '2026-12-10T10:50');
  return one;
}

describe('I-9: every round opens its own terms of §4.20–4.22', () => {
  it('lets the servant object to the result of the second round, five working days from its own day', () => {
    const one = appraised();
    does(one, 'S', 'object', '2026-12-11T10:00', { grounds: 'Təhvil vaxtında olub.' });
    does(one, 'SUP', 'decideObjection', '2026-12-14T10:00', { decision: 'founded', reasons: 'Əsaslıdır.' });
    does(one, 'SUP', 'appraise', '2026-12-21T10:00', scores);
    expect(tried(one, 'S', 'object', '2026-12-21T11:00', { grounds: 'Yenə.' })).toBe('4.20 result.none');
    does(one, 'SUP', 'holdInterview', '2026-12-22T10:00', interviewOf('2026-12-22T10:00'));
    does(one, 'S', 'giveOpinion', '2026-12-22T10:30', { text: 'Yenə razı deyiləm.' });
    does(one, 'S', 'sign', '2026-12-22T10:40');
    does(one, 'SUP', 'sign', '2026-12-22T10:50');
    expect(tried(one, 'S', 'object', '2026-12-29T23:59', { grounds: 'Yenə.' })).toBe('accepted');
    expect(tried(one, 'S', 'object', '2026-12-30T00:00', { grounds: 'Yenə.' })).toBe('4.20 term.over');
  });
});

describe('I-14: without quarterly notes an absent servant is not scored from them', () => {
  it.each([
    { what: 'no note', upTo: 0, answer: '4.18 appraisal.withoutNotes' },
    { what: 'one note', upTo: 1, answer: 'accepted' },
  ])('$what: $answer', ({ upTo, answer }) => {
    const one = noted(open(), upTo);
    changes(one, {
      date: '2026-11-30',
      type: 'absenceStarted',
      servantId: 'S',
      details: { kind: 'sickLeave', countsAsService: true },
    });
    expect(tried(one, 'SUP', 'appraise', '2026-12-08T10:00', scores)).toBe(answer);
  });
});

describe('I-16: leaving without a result closes the appraisal as left', () => {
  it.each([
    { on: '2026-12-30', why: 'appraisal.leftInYear' },
    { on: '2026-12-31', why: 'appraisal.leftLater' },
    { on: '2027-01-05', why: 'appraisal.leftLater' },
  ])('on $on: $why', ({ on, why }) => {
    const one = drawnUp();
    changes(one, { date: on, type: 'left', servantId: 'S', details: { reason: 'ərizə' } });
    const { outcome, reason } = rowAt(one, '2027-01-08T10:00');
    expect([outcome, reason?.clause, reason?.because.code]).toEqual(['left', '1.1', why]);
  });

  it('does nothing to one who has a result', () => {
    const one = appraised();
    changes(one, { date: '2026-12-20', type: 'left', servantId: 'S', details: { reason: 'ərizə' } });
    expect(rowAt(one, '2026-12-21T10:00').outcome).toBe('appraised');
  });
});

describe('I-19: the former supervisor appraises from the day of the move', () => {
  const moved = (): AppraisalCase => {
    const one = noted(open(), 2);
    const details = { unit: 'Kadr şöbəsi', subUnit: '', position: 'Baş məsləhətçi', supervisorId: 'HR' };
    changes(one, { date: '2026-09-01', type: 'moved', servantId: 'S', details });
    return one;
  };

  it('not the day before it, when nobody has moved', () => {
    expect(tried(noted(open(), 2), 'SUP', 'appraise', '2026-08-31T10:00', scores)).toBe('4.1 appraisal.tooEarly');
  });

  it('on the day itself, and not the new supervisor', () => {
    expect(tried(moved(), 'SUP', 'appraise', '2026-09-01T10:00', scores)).toBe('accepted');
    expect(tried(moved(), 'HR', 'appraise', '2026-09-01T10:00', scores)).toBe('6.3 who.notEntitled');
  });

  it('at the latest in the window of §4.1, after which it is late', () => {
    const one = moved();
    expect(rowAt(one, '2027-01-10T12:00').overdue.map(({ task }) => task)).not.toContain('appraise');
    expect(rowAt(one, '2027-01-11T12:00').overdue).toContainEqual({
      clause: '4.1',
      task: 'appraise',
      limit: yearDates(2026).appraisal.limit,
      doneOn: null,
    });
  });
});

describe('I-28: disagreement goes by §4.20–4.22: supervisor, superior, head of the body', () => {
  it('opens to the servant the objection to the supervisor first, and nothing beside it', () => {
    const ways = ['object', 'objectToSuperior', 'complain'];
    const openWays = (one: AppraisalCase, at: string) => openTo(one, 'S', at).filter((act) => ways.includes(act));
    const one = appraised();
    expect(openWays(one, '2026-12-11T09:00')).toEqual(['object']);
    does(one, 'S', 'object', '2026-12-11T10:00', { grounds: 'Təhvil vaxtında olub.' });
    does(one, 'SUP', 'decideObjection', '2026-12-14T10:00', { decision: 'unfounded', reasons: 'Gecikib.' });
    does(one, 'SUP', 'presentDecision', '2026-12-14T11:00');
    expect(openWays(one, '2026-12-14T12:00')).toEqual(['objectToSuperior']);
    does(one, 'S', 'objectToSuperior', '2026-12-15T10:00', { grounds: 'Gecikmə mənlik deyil.' });
    does(one, 'HEAD', 'decideBySuperior', '2026-12-16T10:00', { decision: 'agrees', reasons: 'Əsaslıdır.' });
    does(one, 'HEAD', 'presentDecision', '2026-12-16T11:00');
    expect(openWays(one, '2026-12-16T12:00')).toEqual(['complain']);
  });
});

describe('I-42: a goal without a measure is refused as not measurable', () => {
  it.each([
    { measure: 'sənədlərin sayı (azı 5)', clause: undefined },
    { measure: '  ', clause: '2.2' },
  ])('“$measure”: $clause', ({ measure, clause }) => {
    expect(checkGoals([goalFor({ measure })])?.clause).toBe(clause);
  });
});

describe('I-45: empty reasons are refused by the body’s rule, under the clause they are drawn from', () => {
  it.each([
    { act: 'a change without a reason', answer: '3.3 change.withoutReason', tries: changed },
    { act: 'an objection without grounds', answer: '4.20 objection.withoutGrounds', tries: objected },
  ])('$act: $answer', ({ answer, tries }) => {
    expect(tries(' ')).toBe(answer);
    expect(tries('İcra müddəti qanunla dəyişib.')).toBe('accepted');
  });

  function changed(reason: string): string {
    const one = drawnUp();
    const { goals, criteria } = one.kept.state.context.form!;
    return tried(one, 'SUP', 'changeGoals', '2026-05-04T10:00', { goals, criteria, reason });
  }

  function objected(grounds: string): string {
    return tried(appraised(), 'S', 'object', '2026-12-11T10:00', { grounds });
  }
});

describe('I-33: absent without a score at the presentation of the final report', () => {
  it('is closed under §4.19, and open again while the report is returned', () => {
    const one = noted();
    changes(one, {
      date: '2026-12-03',
      type: 'absenceStarted',
      servantId: 'S',
      details: { kind: 'sickLeave', countsAsService: true },
    });
    until(one, '2027-02-15T00:00');
    effect(one, 'finalReport.presented', '2027-02-16T10:00');
    expect(rowAt(one, '2027-02-16T11:00').reason?.clause).toBe('4.19');
    effect(one, 'finalReport.returned', '2027-02-17T10:00');
    expect(rowAt(one, '2027-02-17T11:00').outcome).toBe('open');
  });
});
