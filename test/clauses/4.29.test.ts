import { describe, expect, it } from 'vitest';
import { left, supervisorChanged } from '../roster/people.ts';
import {
  changes,
  completed,
  discussed,
  does,
  drawnUp,
  enters,
  entries,
  form,
  grounds,
  interviewOf,
  note,
  noted,
  open,
  opined,
  rowAt,
  scores,
  scored,
  tried,
  triedOnPaper,
  until,
} from '../support/appraisal.ts';

const paper = { of: 'SUP', on: '2026-01-26' };

describe('§4.29, I-27: HR may enter an act that happened on paper', () => {
  it.each([
    { what: 'by HR', one: () => open(), given: paper, answer: 'accepted' },
    { what: 'by another of HR', one: () => open(), given: { ...paper, by: 'HR2' }, answer: 'accepted' },
    {
      what: 'by the supervisor himself',
      one: () => open(),
      given: { ...paper, by: 'SUP' },
      answer: '4.29 paper.notByHr',
    },
    {
      what: 'without a reference',
      one: () => open(),
      given: { ...paper, reference: ' ' },
      answer: '4.29 paper.withoutReference',
    },
    {
      what: 'of a day to come',
      one: () => open(),
      given: { ...paper, on: '2026-02-11' },
      answer: '4.29 paper.inFuture',
    },
    {
      what: 'of an hour to come',
      one: () => open(),
      given: { ...paper, on: '2026-02-10T10:01' },
      answer: '4.29 paper.inFuture',
    },
    { what: 'of this very minute', one: () => open(), given: { ...paper, on: '2026-02-10T10:00' }, answer: 'accepted' },
    {
      what: 'of another who may not',
      one: () => open(),
      given: { ...paper, of: 'HEAD' },
      answer: '2.1 who.notEntitled',
    },
  ])('$what: $answer', ({ one, given, answer }) => {
    expect(triedOnPaper(one(), '2026-02-10T10:00', given, 'drawUpForm', form)).toBe(answer);
  });

  it('not for HR’s own appraisal', () => {
    const one = open({ servant: 'HR' });
    const own = { of: 'CHIEF', on: '2026-01-26' };
    expect(triedOnPaper(one, '2026-02-10T10:00', own, 'drawUpForm', form)).toBe('4.29 paper.ownAppraisal');
    expect(triedOnPaper(one, '2026-02-10T10:00', { ...own, by: 'HR2' }, 'drawUpForm', form)).toBe('accepted');
  });

  it('it carries the day it happened and who really acted; legal terms run from that day', () => {
    const one = open();
    until(one, '2026-02-10');
    expect(entries(one)).toContain('deadline.passed formDrafting');
    enters(one, '2026-02-10T10:00', paper, 'drawUpForm', form);
    expect(one.contents.at(-2)).toMatchObject({ kind: 'form.drawnUp', actor: 'SUP', at: '2026-01-26T00:00:00+04:00' });
    expect(entries(one).at(-1)).toBe('deadline.withdrawn formDrafting');
    expect(rowAt(one, '2026-02-10T11:00').overdue).toEqual([]);
  });

  it('one that was late on paper is late', () => {
    const one = open();
    enters(one, '2026-02-10T10:00', { ...paper, on: '2026-02-02' }, 'drawUpForm', form);
    expect(rowAt(one, '2026-02-10T11:00').overdue).toEqual([
      { clause: '2.1', task: 'drawUpForm', limit: '2026-01-30', doneOn: '2026-02-02' },
    ]);
  });

  it('is judged by the law and the officials of that day', () => {
    const one = open();
    changes(one, supervisorChanged('2026-01-27', 'S', 'NEXT'));
    expect(triedOnPaper(one, '2026-02-10T10:00', paper, 'drawUpForm', form)).toBe('accepted');
    expect(triedOnPaper(one, '2026-02-10T10:00', { ...paper, of: 'NEXT' }, 'drawUpForm', form)).toBe(
      '2.1 who.notEntitled',
    );
    changes(one, left('2026-02-02', 'SUP'));
    expect(triedOnPaper(one, '2026-02-10T10:00', paper, 'drawUpForm', form)).toBe('accepted');
    const early = noted(open(), 3);
    const november = { of: 'SUP', on: '2026-11-30' };
    expect(triedOnPaper(early, '2026-12-05T10:00', november, 'appraise', scores)).toBe('4.1 appraisal.tooEarly');
  });
});

describe('§4.29, I-27: papers are entered in their order', () => {
  it.each([
    { on: '2026-03-29', answer: '4.29 paper.beforeLastAct' },
    { on: '2026-03-30', answer: 'accepted' },
    { on: '2026-03-30T09:59', answer: '4.29 paper.beforeLastAct' },
    { on: '2026-03-30T10:00', answer: 'accepted' },
  ])('the last act is of 30 March, 10:00; a paper of $on: $answer', ({ on, answer }) => {
    const one = noted(open(), 1);
    const change = { ...form, reason: 'Plan dəyişib.' };
    expect(triedOnPaper(one, '2026-04-02T10:00', { of: 'SUP', on }, 'changeGoals', change)).toBe(answer);
  });

  it('time that has passed is no act: a mark set since does not bar a paper of before it', () => {
    const one = drawnUp();
    until(one, '2026-04-02');
    enters(one, '2026-04-02T10:00', { of: 'SUP', on: '2026-03-31' }, 'recordQuarterlyNote', note(1));
    expect(entries(one).slice(-2)).toEqual(['note.written', 'deadline.withdrawn quarterlyReview1']);
    expect(one.kept.state.value).toMatchObject({ quarter1: 'written' });
    expect(rowAt(one, '2026-04-03').overdue).toEqual([]);
  });

  it('but no right is lost to late typing', () => {
    const opinion = { text: 'Razıyam.' };
    const later = discussed();
    does(later, 'SUP', 'recordProposals', '2026-12-14T10:00', { skillsToImprove: 'x', trainingNeeded: 'y' });
    expect(triedOnPaper(later, '2026-12-15T10:00', { of: 'S', on: '2026-12-11' }, 'giveOpinion', opinion)).toBe(
      'accepted',
    );

    const signed = opined();
    does(signed, 'SUP', 'sign', '2026-12-14T10:00');
    const refusal = { reasons: 'Razı deyiləm.' };
    expect(triedOnPaper(signed, '2026-12-15T10:00', { of: 'S', on: '2026-12-11' }, 'refuseToSign', refusal)).toBe(
      'accepted',
    );
    expect(triedOnPaper(signed, '2026-12-15T10:00', { of: 'S', on: '2026-12-11' }, 'sign')).toBe(
      '4.29 paper.beforeLastAct',
    );

    const handed = completed();
    does(handed, 'SUP', 'handOver', '2026-12-21T10:00');
    expect(triedOnPaper(handed, '2026-12-22T10:00', { of: 'S', on: '2026-12-14' }, 'object', grounds)).toBe('accepted');
  });

  it('a refusal on paper of before the evaluator’s signature completes the form on that signature’s day', () => {
    const one = opined();
    does(one, 'SUP', 'sign', '2026-12-14T10:00');
    enters(one, '2026-12-21T10:00', { of: 'S', on: '2026-12-11' }, 'refuseToSign', { reasons: 'Razı deyiləm.' });
    expect(rowAt(one, '2026-12-21T11:00')).toMatchObject({ outcome: 'appraised', appraisedOn: '2026-12-14' });
    expect(tried(one, 'S', 'object', '2026-12-22T10:00', grounds)).toBe('4.20 term.over');
    expect(triedOnPaper(one, '2026-12-22T10:00', { of: 'S', on: '2026-12-21' }, 'object', grounds)).toBe('accepted');
  });

  it('a paper that names its hour is held to it', () => {
    const one = scored();
    const held = { of: 'SUP', on: '2026-12-10T10:30' };
    const enter = (at: string) => triedOnPaper(one, '2026-12-14T10:00', held, 'holdInterview', interviewOf(at));
    expect(enter('2026-12-10T10:00')).toBe('accepted');
    expect(enter('2026-12-10T10:45')).toBe('4.15 interview.inFuture');
  });
});

describe('§4.29: attachments belong to their act', () => {
  it('stand in its entry, by name and digest', async () => {
    const { appraisal } = await import('../../machines/appraisal/index.ts');
    const { perform } = await import('../../machines/timeline.ts');
    const one = drawnUp();
    const attachments = [{ name: 'plan.pdf', sha256: 'a'.repeat(64) }];
    const act = {
      name: 'observe',
      actor: 'SUP',
      at: '2026-02-02T10:00:00+04:00',
      with: { text: 'Plan təsdiqlənib.' },
      attachments,
    };
    const outcome = perform(appraisal, one.kept, act);
    expect('contents' in outcome ? outcome.contents[0]?.with : outcome).toEqual({
      text: 'Plan təsdiqlənib.',
      attachments,
    });
  });
});
