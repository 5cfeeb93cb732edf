import type { Grade } from '../../rules/score/grade.ts';

/** The grades of §5.1. */
export const gradeWords = {
  excellent: 'excellent',
  good: 'good',
  fair: 'fair',
  unsatisfactory: 'unsatisfactory',
} as const satisfies Record<Grade, string>;
