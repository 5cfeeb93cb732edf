import { describe, expect, it } from 'vitest';
import {
  managersScores,
  noted,
  open,
  scored,
  scores,
  tried,
  withPost,
  does,
  managersForm,
} from '../support/appraisal.ts';

const at = '2026-12-08T10:00';
const criteria = Object.fromEntries(Object.entries(scores.criteria).slice(1));
const bare = Object.fromEntries(Object.keys(scores.criteria).map((id) => [id, { score: 4, justification: ' ' }]));
const six = Object.fromEntries(Object.entries(scores.criteria).map(([id, given]) => [id, { ...given, score: 6 }]));

describe('§4.5, §4.9–4.11, §4.13: scores that the form does not take are refused by their clause', () => {
  it.each([
    { what: 'one goal too few', given: { ...scores, goals: [4] }, answer: '4.5 scores.goalCount' },
    { what: 'a goal scored 1', given: { ...scores, goals: [4, 1] }, answer: '4.5 scores.goal' },
    { what: 'a goal scored 4.5', given: { ...scores, goals: [4, 4.5] }, answer: '4.5 scores.goal' },
    { what: 'a criterion missing', given: { ...scores, criteria }, answer: '4.9 scores.criterionMissing' },
    { what: 'a criterion scored 6', given: { ...scores, criteria: six }, answer: '4.9 scores.criterion' },
    {
      what: 'a team opinion on analysis',
      given: { ...scores, teamOpinions: { analysisAndDecisions: 'Yaxşı.' } },
      answer: '4.10 scores.teamOpinion',
    },
    {
      what: 'a team opinion on teamwork',
      given: { ...scores, teamOpinions: { teamworkAndCommunication: 'Yaxşı.' } },
      answer: 'accepted',
    },
    { what: 'no justification', given: { ...scores, criteria: bare }, answer: '4.11 scores.unjustified' },
    {
      what: 'discipline scored 1',
      given: { ...scores, discipline: { state: 'Riayət edir.', score: 1 } },
      answer: '4.13 scores.discipline',
    },
    { what: 'everything wrong at once', given: {}, answer: '4.5 scores.goalCount' },
    { what: 'all in order', given: scores, answer: 'accepted' },
  ])('$what: $answer', ({ given, answer }) => {
    expect(tried(noted(), 'SUP', 'appraise', at, given)).toBe(answer);
  });

  it('a manager is scored on ten criteria', () => {
    const one = open({ roster: withPost('S', { managerial: true }) });
    does(one, 'SUP', 'drawUpForm', '2026-04-01T10:00', managersForm);
    expect(tried(one, 'SUP', 'appraise', '2026-12-01T10:00', scores)).toBe('4.9 scores.criterionMissing');
    expect(tried(one, 'SUP', 'appraise', '2026-12-01T10:00', managersScores)).toBe('accepted');
  });
});

describe('§6.3: the evaluator gives the scores, and may give them again until the interview', () => {
  it.each(['S', 'HEAD', 'HR', 'CHIEF', 'MATE'])('nobody else: %s', (by) => {
    expect(tried(noted(), by, 'appraise', at, scores)).toBe('6.3 who.notEntitled');
  });

  it('every version is kept, the last one counts', () => {
    const one = scored();
    does(one, 'SUP', 'appraise', '2026-12-09T10:00', { ...scores, goals: [5, 3] });
    expect(one.kept.state.context.rounds[0]?.scores.map(({ goals }) => goals)).toEqual([
      [4, 4],
      [5, 3],
    ]);
  });
});
