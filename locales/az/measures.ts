import type { Measure } from '../../rules/measures.ts';

/** The measures of §5.1. */
export const measureWords = {
  reward: 'mükafatlandırma',
  earlyQualificationDegree: 'vaxtından əvvəl ixtisas dərəcəsinin verilməsi',
  furtherEducation: 'əlavə təhsilə cəlb edilmə',
  specialTraining: 'xüsusi təlimlərə cəlb edilmə',
  transferToAnalogousPosition: 'digər analoji vəzifəyə keçirilmə',
  transferToLowerPosition: 'aşağı inzibati vəzifəyə keçirilmə',
} as const satisfies Record<Measure, string>;
