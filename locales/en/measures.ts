import type { Measure } from '../../rules/measures.ts';

/** The measures of §5.1. */
export const measureWords = {
  reward: 'reward',
  earlyQualificationDegree: 'early grant of a qualification degree',
  furtherEducation: 'further education',
  specialTraining: 'special training',
  transferToAnalogousPosition: 'transfer to an analogous position',
  transferToLowerPosition: 'transfer to a lower position',
} as const satisfies Record<Measure, string>;
