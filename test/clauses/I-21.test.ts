import { describe, expect, it } from 'vitest';
import { absenceEnded, absenceStarted } from '../roster/people.ts';
import {
  changes,
  discussed,
  does,
  effect,
  entries,
  factsOf,
  fork,
  grounds,
  interviewOf,
  note,
  noted,
  open,
  openTo,
  rowAt,
  scored,
  scores,
  stage,
  task,
  tasks,
  tried,
  triedOnPaper,
  type AppraisalCase,
} from '../support/appraisal.ts';

const opinion = { text: 'Nəticə ilə tanış oldum.' };

/** Away from 14 December; scored from the notes on the 15th, signed by the evaluator on the 16th. */
function scoredWhileAway(): AppraisalCase {
  const one = noted();
  changes(one, absenceStarted('2026-12-14', 'S', true));
  does(one, 'SUP', 'appraise', '2026-12-15T10:00', scores);
  return one;
}

function signedWhileAway(): AppraisalCase {
  const one = scoredWhileAway();
  does(one, 'SUP', 'sign', '2026-12-16T10:00');
  return one;
}

function standing(): AppraisalCase {
  const one = signedWhileAway();
  effect(one, 'finalReport.presented', '2027-02-15T16:00');
  return one;
}

describe('§4.18: a servant lawfully absent is appraised from the quarterly notes', () => {
  it('the entry says so', () => {
    const one = scoredWhileAway();
    expect(one.contents.at(-1)).toMatchObject({ kind: 'scores.given', clause: '4.18', with: { fromNotes: true } });
    expect(rowAt(one, '2026-12-15T11:00')).toMatchObject({ outcome: 'open', fromNotes: true });
  });

  it.each([
    { notes: 0, answer: '4.18 appraisal.withoutNotes' },
    { notes: 1, answer: 'accepted' },
  ])('I-14: with $notes notes: $answer', ({ notes, answer }) => {
    const one = noted(open(), notes);
    changes(one, absenceStarted('2026-11-30', 'S', true));
    expect(tried(one, 'SUP', 'appraise', '2026-12-15T10:00', scores)).toBe(answer);
    const asked = tasks(one, '2026-12-15T10:00').includes('appraise of SUP (4.1)');
    expect(asked).toBe(notes > 0);
  });

  it('the evaluator signs while the servant is away, but over no note that is owed', () => {
    expect(tasks(scoredWhileAway(), '2026-12-15T11:00')).toContain('sign of SUP (4.17)');
    expect(tried(scoredWhileAway(), 'SUP', 'sign', '2026-12-16T10:00')).toBe('accepted');
    const lacking = noted(open(), 2);
    changes(lacking, absenceStarted('2026-10-01', 'S', true));
    does(lacking, 'SUP', 'appraise', '2026-12-15T10:00', scores);
    expect(tried(lacking, 'SUP', 'sign', '2026-12-16T10:00')).toBe('4.17 sign.noteMissing');
    does(lacking, 'SUP', 'recordQuarterlyNote', '2026-12-16T10:00', note(3));
    expect(tried(lacking, 'SUP', 'sign', '2026-12-16T11:00')).toBe('accepted');
  });

  it('the servant neither writes nor signs before having been shown the result', () => {
    const one = signedWhileAway();
    expect(tried(one, 'S', 'giveOpinion', '2026-12-17T10:00', opinion)).toBe('4.17 opinion.beforeInterview');
    expect(tried(one, 'S', 'sign', '2026-12-17T10:00')).toBe('4.17 sign.beforeInterview');
    expect(tried(one, 'SUP', 'presentDecision', '2026-12-17T10:00')).toBe('4.18 decision.servantAway');
  });
});

describe('§4.19, I-21: the other way is open, too: appraising after the return', () => {
  it('nothing scored: as for anyone', () => {
    const one = noted();
    changes(one, absenceStarted('2026-12-14', 'S', true));
    changes(one, absenceEnded('2027-01-18', 'S'));
    does(one, 'SUP', 'appraise', '2027-01-18T10:00', scores);
    expect(one.contents.at(-1)).toMatchObject({ kind: 'scores.given', clause: '4.1', with: { fromNotes: false } });
    expect(rowAt(one, '2027-01-18T11:00')).toMatchObject({ overdue: [], fromNotes: false });
  });

  it('scored from notes, back before the report: an interview after all; the evaluator then signs again', () => {
    const one = signedWhileAway();
    changes(one, absenceEnded('2027-01-18', 'S'));
    does(one, 'SUP', 'holdInterview', '2027-01-19T10:30', interviewOf('2027-01-19T10:00'));
    expect(factsOf(one).rounds[0]).toMatchObject({ fromNotes: false, signatures: { evaluator: null } });
    does(one, 'S', 'giveOpinion', '2027-01-19T11:00', opinion);
    does(one, 'S', 'sign', '2027-01-19T11:10');
    expect(rowAt(one, '2027-01-19T11:30').outcome).toBe('open');
    does(one, 'SUP', 'sign', '2027-01-19T11:40');
    expect(rowAt(one, '2027-01-19T12:00')).toMatchObject({
      outcome: 'appraised',
      appraisedOn: '2027-01-19',
      overdue: [],
    });
  });

  it('or other scores: what was signed is signed again', () => {
    const one = signedWhileAway();
    changes(one, absenceEnded('2027-01-18', 'S'));
    does(one, 'SUP', 'appraise', '2027-01-18T10:00', { ...scores, goals: [5, 4] });
    expect(factsOf(one).rounds[0]).toMatchObject({ fromNotes: false, signatures: { evaluator: null } });
    expect(tried(one, 'SUP', 'sign', '2027-01-18T10:10')).toBe('4.17 sign.beforeInterview');
  });
});

describe('I-21: on return the result is presented; opinion and signature follow, without an interview if none is wanted', () => {
  const back = () => {
    const one = signedWhileAway();
    changes(one, absenceEnded('2027-01-18', 'S'));
    return one;
  };

  it('is asked of the evaluator, due by the body’s rule', () => {
    expect(task(signedWhileAway(), 'presentDecision', '2027-01-17T10:00')).toBeUndefined();
    expect(task(back(), 'presentDecision', '2027-01-18T10:00')).toMatchObject({
      assignee: 'SUP',
      clause: '4.18',
      limit: '2027-01-26',
      bodyRule: true,
    });
  });

  it.each([
    { by: 'SUP', answer: 'accepted' },
    { by: 'HR', answer: 'accepted' },
    { by: 'S', answer: 'accepted' },
    { by: 'HEAD', answer: '4.18 who.notEntitled' },
  ])('presented by $by: $answer', ({ by, answer }) => {
    expect(tried(back(), by, 'presentDecision', '2027-01-18T10:00')).toBe(answer);
  });

  it('the day of appraisal is the last signature; the term to object runs from the later of it and the presentation', () => {
    const one = back();
    does(one, 'S', 'presentDecision', '2027-01-18T10:00');
    expect(stage(one)).toBe('appraising.discussed');
    expect(tried(one, 'S', 'object', '2027-01-18T11:00', grounds)).toBe('4.20 result.none');
    does(one, 'S', 'giveOpinion', '2027-01-18T11:00', opinion);
    does(one, 'S', 'sign', '2027-02-01T10:00');
    expect(rowAt(one, '2027-02-01T11:00')).toMatchObject({ appraisedOn: '2027-02-01', overdue: [] });
    expect(tried(one, 'S', 'object', '2027-02-08T23:59', grounds)).toBe('accepted');
    expect(tried(one, 'S', 'object', '2027-02-09T00:00', grounds)).toBe('4.20 term.over');
  });

  it('an interview may still be held until the opinion is written', () => {
    const one = back();
    does(one, 'S', 'presentDecision', '2027-01-18T10:00');
    const interview = interviewOf('2027-01-19T10:00');
    expect(tried(one, 'SUP', 'holdInterview', '2027-01-19T10:30', interview)).toBe('accepted');
    does(one, 'S', 'giveOpinion', '2027-01-18T11:00', opinion);
    expect(tried(one, 'SUP', 'holdInterview', '2027-01-19T10:30', interview)).toBe('4.15 interview.opinionGiven');
  });

  it('silent on return: I-43 counts from the presentation', () => {
    const one = back();
    does(one, 'SUP', 'presentDecision', '2027-01-18T10:00');
    const record = { protocol: 'P-9', witnesses: ['MATE', 'NEXT'] };
    expect(tried(one, 'HR', 'recordNonSigning', '2027-01-22T23:59', record)).toBe('4.17 nonSigning.tooEarly');
    expect(tried(one, 'HR', 'recordNonSigning', '2027-01-23T00:00', record)).toBe('accepted');
  });

  it('there is nothing to present of what was discussed', () => {
    expect(openTo(discussed(), 'SUP', '2026-12-10T12:00')).not.toContain('presentDecision');
    expect(tried(scored(), 'HR', 'presentDecision', '2026-12-09T10:00')).toBe('4.20 decision.nothingToPresent');
  });
});

describe('I-21: still away when the final report is presented: the result stands with the evaluator’s signature', () => {
  it('the row says beforehand what the presentation makes of it', () => {
    expect(rowAt(signedWhileAway(), '2027-02-15T16:00')).toMatchObject({
      outcome: 'open',
      fromNotes: true,
      ifPresented: { outcome: 'appraised', appraisedOn: '2026-12-16', score: '4.0', reason: null },
    });
    expect(rowAt(scoredWhileAway(), '2027-02-15T16:00').ifPresented).toBeUndefined();
  });

  it('then stands, not yet presented', () => {
    expect(rowAt(standing(), '2027-02-15T17:00')).toMatchObject({
      outcome: 'appraised',
      stage: 'appraised.standing',
      appraisedOn: '2026-12-16',
      score: '4.0',
      fromNotes: true,
    });
  });

  it('no term runs, nothing is handed over and no interview is held', () => {
    const one = standing();
    expect(tried(one, 'S', 'object', '2027-02-16T10:00', grounds)).toBe('4.20 dispute.outOfTurn');
    expect(tried(one, 'SUP', 'handOver', '2027-02-16T10:00')).toBe('4.25 form.incomplete');
    expect(tried(one, 'SUP', 'appraise', '2027-02-16T10:00', scores)).toBe('4.17 appraisal.alreadyCarriedOut');
    changes(one, absenceEnded('2027-03-15', 'S'));
    expect(tried(one, 'SUP', 'holdInterview', '2027-03-15T11:00', interviewOf('2027-03-15T10:00'))).toBe(
      '4.15 interview.resultStands',
    );
  });

  it.each([
    { at: '2027-03-29T23:59', answer: 'accepted' },
    { at: '2027-03-30T00:00', answer: '4.20 term.over' },
  ])(
    'presented on Monday, 15 March; the five working days end on the 29th (Novruz): at $at $answer',
    ({ at, answer }) => {
      const one = standing();
      changes(one, absenceEnded('2027-03-15', 'S'));
      does(one, 'SUP', 'presentDecision', '2027-03-15T10:00');
      expect(tried(one, 'S', 'object', at, grounds)).toBe(answer);
      does(one, 'S', 'giveOpinion', '2027-03-18T10:00', opinion);
      does(one, 'S', 'sign', '2027-03-18T10:10');
      expect(rowAt(one, '2027-03-18T11:00')).toMatchObject({ appraisedOn: '2027-03-18', fromNotes: false });
      expect(tried(one, 'S', 'object', at, grounds)).toBe(answer);
    },
  );

  it('unsigned by the evaluator it does not stand, and is no absence without a score either', () => {
    const one = scoredWhileAway();
    effect(one, 'finalReport.presented', '2027-02-15T16:00');
    expect(rowAt(one, '2027-02-15T17:00')).toMatchObject({ outcome: 'open', score: null });
  });

  it('the absence counts on the day of the presentation', () => {
    const one = signedWhileAway();
    changes(one, absenceEnded('2027-02-15', 'S'));
    effect(one, 'finalReport.presented', '2027-02-15T16:00');
    expect(stage(one)).toBe('appraising.scored');
    expect(rowAt(one, '2027-02-15T15:00').ifPresented).toBeUndefined();
  });

  it('a presentation that is delivered late counts on its own day', () => {
    const one = signedWhileAway();
    changes(one, absenceEnded('2027-02-16', 'S'));
    does(one, 'S', 'presentAchievements', '2027-02-16T09:00', { goals: ['Olunub.', 'Olunub.'] });
    effect(one, 'finalReport.presented', '2027-02-15T16:00');
    expect(stage(one)).toBe('appraised.standing');
  });
});

describe('§4.26, I-33: the report is returned', () => {
  it('what stood unseen is open again, and stands with the next presentation', () => {
    const one = standing();
    effect(one, 'finalReport.returned', '2027-02-17T10:00');
    expect(rowAt(one, '2027-02-17T11:00')).toMatchObject({ outcome: 'open', stage: 'appraising.scored' });
    const again = fork(one);
    effect(again, 'finalReport.presented', '2027-02-18T10:00', 2);
    expect(rowAt(again, '2027-02-18T11:00').stage).toBe('appraised.standing');
    changes(one, absenceEnded('2027-02-18', 'S'));
    effect(one, 'finalReport.presented', '2027-02-18T10:00', 2);
    expect(rowAt(one, '2027-02-18T11:00')).toMatchObject({ outcome: 'open' });
    expect(tried(one, 'SUP', 'holdInterview', '2027-02-18T11:00', interviewOf('2027-02-18T10:30'))).toBe('accepted');
  });

  it('what the servant has seen stays', () => {
    const one = standing();
    changes(one, absenceEnded('2027-02-16', 'S'));
    does(one, 'SUP', 'presentDecision', '2027-02-16T10:00');
    does(one, 'S', 'object', '2027-02-16T11:00', grounds);
    effect(one, 'finalReport.returned', '2027-02-17T10:00');
    expect(rowAt(one, '2027-02-17T11:00')).toMatchObject({
      outcome: 'appraised',
      dispute: { step: 'supervisor', open: true },
    });
    expect(
      tried(one, 'SUP', 'decideObjection', '2027-02-17T12:00', { decision: 'founded', reasons: 'Haqlıdır.' }),
    ).toBe('accepted');
  });
});

describe('I-27: a presentation on paper is of no day before what it presents', () => {
  it('the result', () => {
    const one = signedWhileAway();
    changes(one, absenceEnded('2026-12-21', 'S'));
    const on = (day: string) => triedOnPaper(one, '2026-12-23T10:00', { of: 'SUP', on: day }, 'presentDecision');
    expect(on('2026-12-14')).toBe('4.18 decision.servantAway');
    expect(on('2026-12-11')).toBe('4.18 paper.beforeItsTime');
    expect(on('2026-12-21')).toBe('accepted');
    expect(entries(one)).not.toContain('decision.presented');
  });
});
