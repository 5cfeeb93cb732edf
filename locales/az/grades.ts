import type { Grade } from '../../rules/score/grade.ts';

/** The grades of §5.1. */
export const gradeWords = {
  excellent: 'əla',
  good: 'yaxşı',
  fair: 'kafi',
  unsatisfactory: 'qeyri-kafi',
} as const satisfies Record<Grade, string>;
