import { describe, expect, it } from 'vitest';
import { appraisalActs } from '../../client/acts-schema/appraisal.ts';
import { acts } from '../../machines/appraisal/decide.ts';
import { completed, complained, noted, open, openTo, tried } from '../support/appraisal.ts';

/** The clause that a stranger to the appraisal is shown, by act. */
const ofStrangers: Readonly<Record<string, string>> = {
  drawUpForm: '2.1',
  acknowledgeForm: '2.1',
  changeGoals: '3.3',
  presentAchievements: '6.4',
  recordQuarterlyNote: '3.2',
  recordLeadershipNotes: '3.4',
  observe: '3.2',
  declareAppraisalImpossible: '3.5',
  designateEvaluator: '4.2',
  appraise: '6.3',
  recordProposals: '6.3',
  holdInterview: '4.15',
  giveOpinion: '4.17',
  sign: '4.17',
  refuseToSign: '4.17',
  recordNonSigning: '4.17',
  object: '4.20',
  decideObjection: '4.20',
  objectToSuperior: '4.20',
  decideBySuperior: '4.21',
  complain: '4.22',
  decideComplaint: '4.22',
  orderReappraisal: '4.21',
  involveInternalControl: '4.23',
  giveControlOpinion: '4.23',
  presentDecision: '4.20',
  recordOutsideComplaint: '4.24',
  handOver: '4.25',
  recommendRedo: '6.5',
  orderRedo: '6.2',
  correct: '6.5',
};

describe('the acts on an appraisal', () => {
  it('are those that the edge takes, each with the clause a stranger is shown', () => {
    expect(Object.keys(acts).sort()).toEqual(Object.keys(ofStrangers).sort());
    expect(Object.keys(acts).sort()).toEqual(Object.keys(appraisalActs).sort());
  });

  it.each(Object.entries(ofStrangers))('%s by a stranger: §%s, whatever the stage', (act, clause) => {
    for (const one of [open(), noted(), completed(), complained(), open({ servant: 'CHIEF' })]) {
      expect(tried(one, 'NOBODY', act, '2026-12-21T10:00')).toBe(`${clause} who.notEntitled`);
    }
  });

  it('a stranger has none open', () => {
    for (const one of [open(), noted(), completed(), complained()]) {
      expect(openTo(one, 'NOBODY', '2026-12-21T10:00')).toEqual([]);
    }
  });
});
