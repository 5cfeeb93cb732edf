import { describe, expect, it } from 'vitest';
import { formHash } from '../../machines/appraisal/form.ts';
import { absenceEnded, absenceStarted, left } from '../roster/people.ts';
import {
  changes,
  completed,
  discussed,
  does,
  drawnUp,
  enters,
  factsOf,
  interviewOf,
  open,
  opined,
  rowAt,
  scored,
  scores,
  stage,
  task,
  tasks,
  tried,
  triedOnPaper,
} from '../support/appraisal.ts';

const at = '2026-12-10T10:30';
const objection = { servantObjection: 'İkinci tapşırıq tam icra olunub.' };
const changes5 = { changes: { ...scores, goals: [4, 5] } };
const held = (more: object) => tried(scored(), 'SUP', 'holdInterview', at, interviewOf('2026-12-10T10:00', more));
const opinion = { text: 'Razıyam.' };

describe('§4.17: in the interview scores change only on the servant’s reasoned objection', () => {
  it.each([
    { what: 'changes without an objection', more: changes5, answer: '4.17 interview.changeWithoutObjection' },
    {
      what: 'a blank objection',
      more: { ...changes5, servantObjection: ' ' },
      answer: '4.17 interview.changeWithoutObjection',
    },
    {
      what: 'an objection found unfounded',
      more: { ...changes5, ...objection, objectionAnswer: { founded: false, reasons: 'Gecikib.' } },
      answer: '4.17 interview.changeOfUnfounded',
    },
    {
      what: 'one found well-founded, without changed scores',
      more: { ...objection, objectionAnswer: { founded: true, reasons: 'Haqlıdır.' } },
      answer: '4.17 interview.foundedWithoutChange',
    },
    {
      what: 'an answer without reasons',
      more: { ...objection, objectionAnswer: { founded: false, reasons: '' } },
      answer: '4.17 decision.withoutReasons',
    },
    {
      what: 'a full set is given',
      more: { ...objection, changes: { ...scores, goals: [5] } },
      answer: '4.5 scores.goalCount',
    },
    { what: 'a founded objection with scores', more: { ...objection, ...changes5 }, answer: 'accepted' },
    {
      what: 'an unfounded objection without',
      more: { ...objection, objectionAnswer: { founded: false, reasons: 'Gecikib.' } },
      answer: 'accepted',
    },
    { what: 'no objection at all', more: {}, answer: 'accepted' },
  ])('$what: $answer', ({ more, answer }) => {
    expect(held(more)).toBe(answer);
  });

  it('what is changed counts, and what was before is kept', () => {
    const one = scored();
    does(one, 'SUP', 'holdInterview', at, interviewOf('2026-12-10T10:00', { ...objection, ...changes5 }));
    does(one, 'S', 'giveOpinion', '2026-12-10T11:00', opinion);
    does(one, 'S', 'sign', '2026-12-10T11:10');
    does(one, 'SUP', 'sign', '2026-12-10T11:20');
    expect(factsOf(one).rounds[0]?.scores.map(({ goals }) => goals)).toEqual([
      [4, 4],
      [4, 5],
    ]);
    expect(rowAt(one, '2026-12-10T12:00')).toMatchObject({ exact: '4.2', score: '4.2', grade: 'good' });
  });
});

describe('§4.17: the servant’s opinion is mandatory', () => {
  it.each([
    { by: 'S', text: 'Razıyam.', answer: 'accepted' },
    { by: 'S', text: ' \n', answer: '4.17 opinion.empty' },
    { by: 'SUP', text: 'Razıdır.', answer: '4.17 who.notEntitled' },
    { by: 'HR', text: 'Razıdır.', answer: '4.17 who.notEntitled' },
  ])('by $by: $answer', ({ by, text, answer }) => {
    expect(tried(discussed(), by, 'giveOpinion', '2026-12-10T11:00', { text })).toBe(answer);
  });

  it('after the interview, and before signing', () => {
    expect(tried(scored(), 'S', 'giveOpinion', at, opinion)).toBe('4.17 opinion.beforeInterview');
    expect(tried(opined(), 'S', 'giveOpinion', '2026-12-10T11:05', { text: 'Dəqiqləşdirirəm.' })).toBe('accepted');
    const signed = opined();
    does(signed, 'S', 'sign', '2026-12-10T11:10');
    expect(tried(signed, 'S', 'giveOpinion', '2026-12-10T11:15', opinion)).toBe('4.17 form.alreadySigned');
  });

  it('is asked of the servant', () => {
    expect(tasks(discussed(), '2026-12-10T12:00')).toContain('giveOpinion of S (4.17)');
    expect(tasks(opined(), '2026-12-10T12:00')).toEqual(
      expect.arrayContaining(['sign of S (4.17)', 'sign of SUP (4.17)']),
    );
  });
});

describe('§4.17: servant and supervisor sign once all scores and notes are in the form', () => {
  it.each([
    { stage: 'before scores', one: () => drawnUp(), by: 'S', answer: '4.17 sign.withoutScores' },
    { stage: 'before the interview', one: () => scored(), by: 'S', answer: '4.17 sign.beforeInterview' },
    { stage: 'before the interview', one: () => scored(), by: 'SUP', answer: '4.17 sign.beforeInterview' },
    { stage: 'before the opinion', one: () => discussed(), by: 'S', answer: '4.17 sign.beforeOpinion' },
    { stage: 'before the opinion', one: () => discussed(), by: 'SUP', answer: '4.17 sign.beforeOpinion' },
    { stage: 'after the opinion', one: () => opined(), by: 'S', answer: 'accepted' },
    { stage: 'after the opinion', one: () => opined(), by: 'SUP', answer: 'accepted' },
    { stage: 'after the opinion', one: () => opined(), by: 'HEAD', answer: '4.17 who.notEntitled' },
    { stage: 'when complete', one: () => completed(), by: 'S', answer: '4.17 form.alreadySigned' },
    { stage: 'when complete', one: () => completed(), by: 'SUP', answer: '4.17 form.alreadySigned' },
  ])('$stage, $by: $answer', ({ one, by, answer }) => {
    expect(tried(one(), by, 'sign', '2026-12-10T12:00')).toBe(answer);
  });

  it('the signature covers the form that the signer saw', () => {
    const one = opined();
    const seen = formHash(factsOf(one), factsOf(one).rounds[0]!);
    expect(tried(one, 'S', 'sign', '2026-12-10T11:10', { form: seen })).toBe('accepted');
    does(one, 'SUP', 'recordProposals', '2026-12-10T11:05', { skillsToImprove: 'Planlama.', trainingNeeded: 'Arxiv.' });
    expect(tried(one, 'S', 'sign', '2026-12-10T11:10', { form: seen })).toBe('4.17 sign.formChanged');
    does(one, 'S', 'sign', '2026-12-10T11:10');
    expect(factsOf(one).rounds[0]?.signatures.servant?.form).toBe(formHash(factsOf(one), factsOf(one).rounds[0]!));
  });

  it('nothing is acknowledged or proposed any more in a form that bears a signature', () => {
    const one = opined();
    does(one, 'SUP', 'sign', '2026-12-10T11:10');
    expect(tried(one, 'S', 'acknowledgeForm', '2026-12-10T11:20')).toBe('2.1 form.alreadySigned');
    expect(
      tried(one, 'SUP', 'recordProposals', '2026-12-10T11:20', { skillsToImprove: 'x', trainingNeeded: 'y' }),
    ).toBe('6.3 form.alreadySigned');
  });
});

describe('§4.17: a refusal to sign comes with written reasons', () => {
  it.each([
    { by: 'S', reasons: 'Qiymətlə razı deyiləm.', answer: 'accepted' },
    { by: 'S', reasons: '', answer: '4.17 refusal.withoutReasons' },
    { by: 'SUP', reasons: 'x', answer: '4.17 who.notEntitled' },
  ])('by $by: $answer', ({ by, reasons, answer }) => {
    expect(tried(opined(), by, 'refuseToSign', '2026-12-10T11:10', { reasons })).toBe(answer);
  });

  it('not before the interview, nor after signing', () => {
    expect(tried(scored(), 'S', 'refuseToSign', at, { reasons: 'x' })).toBe('4.17 sign.beforeInterview');
    expect(tried(completed(), 'S', 'refuseToSign', '2026-12-10T12:00', { reasons: 'x' })).toBe(
      '4.17 form.alreadySigned',
    );
  });

  it('I-20: with the evaluator’s signature the form is then complete', () => {
    const one = opined();
    does(one, 'S', 'refuseToSign', '2026-12-10T11:10', { reasons: 'Qiymətlə razı deyiləm.' });
    expect(stage(one)).toBe('appraising.opinionGiven');
    expect(tried(one, 'S', 'sign', '2026-12-11T11:00')).toBe('4.17 form.alreadySigned');
    does(one, 'SUP', 'sign', '2026-12-14T11:20');
    expect(rowAt(one, '2026-12-14T12:00')).toMatchObject({ outcome: 'appraised', appraisedOn: '2026-12-14' });
  });

  it('also of one who refuses the opinion', () => {
    const one = discussed();
    does(one, 'S', 'refuseToSign', '2026-12-10T11:10', { reasons: 'Müsahibə formal olub.' });
    does(one, 'SUP', 'sign', '2026-12-10T11:20');
    expect(stage(one)).toBe('appraised.complete');
  });
});

describe('I-20: the day of appraisal is that of the last signature', () => {
  it.each([
    { first: 'S', last: 'SUP' },
    { first: 'SUP', last: 'S' },
  ])('$first on the 10th, $last on the 14th', ({ first, last }) => {
    const one = opined();
    does(one, first, 'sign', '2026-12-10T12:00');
    expect(rowAt(one, '2026-12-11')).toMatchObject({ outcome: 'open', appraisedOn: null, score: null });
    does(one, last, 'sign', '2026-12-14T12:00');
    expect(rowAt(one, '2026-12-14T12:00')).toMatchObject({ appraisedOn: '2026-12-14', score: '4.0', exact: '4' });
  });
});

describe('§4.17, I-43: a servant who gives neither opinion, nor signature, nor reasons', () => {
  const record = { protocol: 'P-7', witnesses: ['MATE', 'NEXT'] };

  it.each([
    { on: '2026-12-15T23:59', answer: '4.17 nonSigning.tooEarly' },
    { on: '2026-12-16T00:00', answer: 'accepted' },
  ])('interview on Thursday the 10th; recorded at $on: $answer', ({ on, answer }) => {
    expect(tried(discussed(), 'HR', 'recordNonSigning', on, record)).toBe(answer);
  });

  it.each([
    { by: 'HR2', given: record, answer: 'accepted' },
    { by: 'SUP', given: record, answer: '4.17 who.notEntitled' },
    { by: 'HEAD', given: record, answer: '4.17 who.notEntitled' },
    { by: 'HR', given: { ...record, protocol: ' ' }, answer: '4.17 nonSigning.protocol' },
    { by: 'HR', given: { ...record, witnesses: ['MATE'] }, answer: '4.17 nonSigning.witnesses' },
    { by: 'HR', given: { ...record, witnesses: ['MATE', 'MATE'] }, answer: '4.17 nonSigning.witnesses' },
    { by: 'HR', given: { ...record, witnesses: ['MATE', 'NEXT', 'CTRL'] }, answer: '4.17 nonSigning.witnesses' },
    { by: 'HR', given: { ...record, witnesses: ['MATE', 'HR'] }, answer: '4.17 nonSigning.witnesses' },
    { by: 'HR', given: { ...record, witnesses: ['MATE', 'S'] }, answer: '4.17 nonSigning.witnesses' },
  ])('by $by with $given.witnesses: $answer', ({ by, given, answer }) => {
    expect(tried(discussed(), by, 'recordNonSigning', '2026-12-17T10:00', given)).toBe(answer);
  });

  it('the form is then complete, the evaluator still signs, and the term to object runs', () => {
    const one = discussed();
    does(one, 'HR', 'recordNonSigning', '2026-12-17T10:00', record);
    expect(rowAt(one, '2026-12-17T11:00')).toMatchObject({ outcome: 'appraised', appraisedOn: '2026-12-17' });
    expect(tasks(one, '2026-12-17T11:00')).toContain('sign of SUP (4.17)');
    does(one, 'SUP', 'sign', '2026-12-18T10:00');
    expect(rowAt(one, '2026-12-18T11:00').appraisedOn).toBe('2026-12-17');
    expect(tried(one, 'S', 'sign', '2026-12-18T12:00')).toBe('4.17 form.alreadySigned');
    expect(tried(one, 'S', 'object', '2026-12-24T23:59', { grounds: 'x' })).toBe('accepted');
    expect(tried(one, 'S', 'object', '2026-12-25T00:00', { grounds: 'x' })).toBe('4.20 term.over');
  });

  it('not of one who answered, nor before anything was to be answered', () => {
    const refused = discussed();
    does(refused, 'S', 'refuseToSign', '2026-12-11T10:00', { reasons: 'Razı deyiləm.' });
    expect(tried(refused, 'HR', 'recordNonSigning', '2026-12-17T10:00', record)).toBe('4.17 form.alreadySigned');
    expect(tried(completed(), 'HR', 'recordNonSigning', '2026-12-17T10:00', record)).toBe('4.17 form.alreadySigned');
    expect(tried(scored(), 'HR', 'recordNonSigning', '2026-12-17T10:00', record)).toBe('4.17 sign.beforeInterview');
    expect(tried(opined(), 'HR', 'recordNonSigning', '2026-12-17T10:00', record)).toBe('accepted');
  });

  it('nobody is silent while lawfully absent, and has three working days from the return', () => {
    const one = discussed();
    changes(one, absenceStarted('2026-12-14', 'S', true));
    expect(tried(one, 'HR', 'recordNonSigning', '2026-12-18T10:00', record)).toBe('4.17 nonSigning.servantAway');
    changes(one, absenceEnded('2026-12-21', 'S'));
    expect(tried(one, 'HR', 'recordNonSigning', '2026-12-24T23:59', record)).toBe('4.17 nonSigning.tooEarly');
    expect(tried(one, 'HR', 'recordNonSigning', '2026-12-25T00:00', record)).toBe('accepted');
  });

  it('HR’s own appraisal is not recorded by the one appraised', () => {
    const one = discussed(open({ servant: 'HR' }), 'CHIEF');
    expect(tried(one, 'HR', 'recordNonSigning', '2026-12-17T10:00', record)).toBe('4.17 who.notEntitled');
    expect(tried(one, 'HR2', 'recordNonSigning', '2026-12-17T10:00', record)).toBe('accepted');
  });

  it('I-27: an opinion on paper of a day before the record is taken after it', () => {
    const one = discussed();
    does(one, 'HR', 'recordNonSigning', '2026-12-17T10:00', record);
    const paper = (on: string) => triedOnPaper(one, '2026-12-18T10:00', { of: 'S', on }, 'giveOpinion', opinion);
    expect(paper('2026-12-09')).toBe('4.17 paper.beforeItsTime');
    expect(paper('2026-12-10')).toBe('accepted');
    expect(paper('2026-12-17')).toBe('accepted');
    expect(paper('2026-12-18')).toBe('4.17 form.alreadySigned');
    enters(one, '2026-12-18T10:00', { of: 'S', on: '2026-12-15' }, 'giveOpinion', opinion);
    expect(rowAt(one, '2026-12-18T11:00').appraisedOn).toBe('2026-12-17');
  });
});

describe('Annex 1, §6.3: proposals', () => {
  const proposals = { skillsToImprove: 'Planlama.', trainingNeeded: 'Arxiv işi.' };

  it.each([
    { one: () => drawnUp(), by: 'SUP', answer: '6.3 sign.withoutScores' },
    { one: () => scored(), by: 'SUP', answer: 'accepted' },
    { one: () => scored(), by: 'HEAD', answer: '6.3 who.notEntitled' },
    { one: () => completed(), by: 'SUP', answer: '6.3 form.alreadySigned' },
  ])('by $by: $answer', ({ one, by, answer }) => {
    expect(tried(one(), by, 'recordProposals', '2026-12-10T12:00', proposals)).toBe(answer);
  });
});

describe('an official who has left acts no more', () => {
  it('the evaluator does not sign', () => {
    const one = opined();
    changes(one, left('2026-12-10', 'SUP'));
    expect(tried(one, 'SUP', 'sign', '2026-12-10T18:00')).toBe('accepted');
    expect(tried(one, 'SUP', 'sign', '2026-12-11T09:00')).toBe('4.17 who.notEntitled');
    expect(task(one, 'designateEvaluator', '2026-12-11T09:00')).toMatchObject({ assignee: 'HR', clause: '4.18' });
  });
});
