import { describe, expect, it } from 'vitest';
import { absenceEnded, absenceStarted } from '../roster/people.ts';
import {
  appraisedAgain,
  changes,
  changesKnown,
  completed,
  does,
  effect,
  interviewOf,
  noted,
  open,
  rowAt,
  scored,
  scores,
  stage,
  tasks,
  tried,
} from '../support/appraisal.ts';

const presented = '2027-02-15T16:00';

/** Away from 14 December with nothing scored. */
function away(one = noted()) {
  changes(one, absenceStarted('2026-12-14', 'S', true));
  return one;
}

describe('§4.19: an absent servant is appraised after the return, if that comes before the final report', () => {
  it('back the day before the report: open and doable', () => {
    const one = away();
    changes(one, absenceEnded('2027-02-14', 'S'));
    effect(one, 'finalReport.presented', presented);
    expect(rowAt(one, '2027-02-15T17:00')).toMatchObject({ outcome: 'open', reason: null, overdue: [] });
    appraisedAgain(one, '2027-02-16');
    expect(rowAt(one, '2027-02-16T17:00')).toMatchObject({ outcome: 'appraised', appraisedOn: '2027-02-16' });
  });

  it.each([
    { back: '2027-02-15', outcome: 'open' },
    { back: '2027-02-16', outcome: 'notAppraised' },
  ])('the report is presented on the 15th, the servant back on $back: $outcome', ({ back, outcome }) => {
    const one = away();
    if (back <= '2027-02-15') changes(one, absenceEnded(back, 'S'));
    effect(one, 'finalReport.presented', presented);
    if (back > '2027-02-15') changes(one, absenceEnded(back, 'S'));
    expect(rowAt(one, '2027-02-17').outcome).toBe(outcome);
  });

  it('otherwise closed, with the reason for Annex 5', () => {
    const one = away();
    expect(rowAt(one, '2027-02-15T15:00').ifPresented).toMatchObject({
      outcome: 'notAppraised',
      score: null,
      reason: { clause: '4.19' },
    });
    effect(one, 'finalReport.presented', presented);
    expect(rowAt(one, '2027-03-31')).toMatchObject({
      outcome: 'notAppraised',
      reason: { clause: '4.19', because: { code: 'appraisal.absentAtReport' } },
      overdue: [],
    });
    expect(tasks(one, '2027-02-16T10:00')).toEqual([]);
    expect(tried(one, 'SUP', 'appraise', '2027-02-16T10:00', scores)).toBe('4.19 appraisal.absentAtReport');
  });

  it('I-14: without quarterly notes the return is awaited, then Annex 5', () => {
    const one = away(noted(open(), 0));
    expect(tasks(one, '2027-01-08T10:00')).not.toContain('appraise of SUP (4.1)');
    effect(one, 'finalReport.presented', presented);
    expect(rowAt(one, '2027-02-16').reason?.clause).toBe('4.19');
  });

  it('the same presentation is taken once', () => {
    const one = away();
    effect(one, 'finalReport.presented', presented);
    const { length } = one.contents;
    one.effects -= 1;
    effect(one, 'finalReport.presented', presented);
    expect(one.contents).toHaveLength(length);
  });
});

describe('§4.19, I-33: who is not away when the report is presented', () => {
  it.each([
    { who: 'present without scores', one: () => noted(), outcome: 'open' },
    { who: 'present with scores', one: () => scored(), outcome: 'open' },
    { who: 'appraised', one: () => completed(), outcome: 'appraised' },
    { who: 'without a form', one: () => open(), outcome: 'open' },
  ])('$who stays $outcome', ({ one: make, outcome }) => {
    const one = make();
    effect(one, 'finalReport.presented', presented);
    expect(rowAt(one, '2027-02-16')).toMatchObject({ outcome, reason: null });
  });

  it('one scored before going away keeps the scores and stays open', () => {
    const one = scored();
    changes(one, absenceStarted('2027-01-18', 'S', true));
    effect(one, 'finalReport.presented', presented);
    expect(rowAt(one, '2027-02-16')).toMatchObject({ outcome: 'open' });
  });

  it('with the next round open and nothing scored in it: closed like one without a score', () => {
    const one = completed();
    does(one, 'HEAD', 'orderReappraisal', '2027-01-11T10:00', { reasons: 'Qeydlərə uyğun deyil.' });
    changes(one, absenceStarted('2027-01-12', 'S', true));
    effect(one, 'finalReport.presented', presented);
    expect(rowAt(one, '2027-02-16')).toMatchObject({ outcome: 'notAppraised', rounds: 2, reason: { clause: '4.19' } });
    effect(one, 'finalReport.returned', '2027-02-17T10:00');
    expect(stage(one)).toBe('appraising.ordered');
  });
});

describe('§4.26, I-33: a return of the report opens again what its presentation had closed', () => {
  it('until it is presented again', () => {
    const one = away();
    effect(one, 'finalReport.presented', presented);
    effect(one, 'finalReport.returned', '2027-02-17T10:00');
    expect(rowAt(one, '2027-02-17T11:00')).toMatchObject({ outcome: 'open', stage: 'inForce.due', reason: null });
    effect(one, 'finalReport.presented', '2027-02-18T10:00', 2);
    expect(rowAt(one, '2027-02-18T11:00').reason?.clause).toBe('4.19');
  });

  it('one who came back in between is appraised after all', () => {
    const one = away();
    effect(one, 'finalReport.presented', presented);
    changes(one, absenceEnded('2027-02-16', 'S'));
    effect(one, 'finalReport.returned', '2027-02-17T10:00');
    does(one, 'SUP', 'appraise', '2027-02-17T11:00', scores);
    expect(tried(one, 'SUP', 'holdInterview', '2027-02-17T12:00', interviewOf('2027-02-17T11:30'))).toBe('accepted');
  });

  it('what was closed for another reason stays closed', () => {
    const one = open();
    changes(one, absenceStarted('2026-01-05', 'S', true));
    changesKnown(one, '2026-09-01', absenceEnded('2026-09-01', 'S'));
    effect(one, 'finalReport.presented', presented);
    effect(one, 'finalReport.returned', '2027-02-17T10:00');
    expect(rowAt(one, '2027-02-18').reason?.clause).toBe('2.3');
  });

  it('without a form drawn up the drafting is open again', () => {
    const one = open();
    changes(one, absenceStarted('2026-11-02', 'S', true));
    effect(one, 'finalReport.presented', presented);
    expect(rowAt(one, '2027-02-16').reason?.clause).toBe('4.19');
    effect(one, 'finalReport.returned', '2027-02-17T10:00');
    expect(stage(one)).toBe('drafting');
  });
});
