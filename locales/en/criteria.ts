import type { CriterionId } from '../../rules/form/criteria.ts';

/** The criteria of §4.7 and §4.8. */
export const criterionWords = {
  professionalKnowledge: 'professional knowledge',
  attitudeToDuties: 'attitude to duties',
  analysisAndDecisions: 'analysis, problem solving and decision making',
  creativityAndInitiative: 'creativity and initiative',
  experienceAndSharing: 'work experience and sharing it',
  teamworkAndCommunication: 'teamwork and communication',
  forecasting: 'forecasting',
  management: 'management',
  authorityAndInspiration: 'authority and inspiring the team',
  teamBuilding: 'team building',
} as const satisfies Record<CriterionId, string>;
