/** §4.7: the six criteria for everyone, in the order of §4.7.1–4.7.6. */
export const commonCriteria = [
  'professionalKnowledge',
  'attitudeToDuties',
  'analysisAndDecisions',
  'creativityAndInitiative',
  'experienceAndSharing',
  'teamworkAndCommunication',
] as const;

/** §4.8: the four more for those in managerial positions, in the order of §4.8.1–4.8.4. */
export const managerialCriteria = ['forecasting', 'management', 'authorityAndInspiration', 'teamBuilding'] as const;

/** All ten, in the law's order. */
export const criterionIds = [...commonCriteria, ...managerialCriteria] as const;

export type CriterionId = (typeof criterionIds)[number];

/** §4.10: criteria on which the opinions of team members may be taken into account (§4.7.5, §4.7.6, §4.8.2–4.8.4). */
export const teamOpinionCriteria: readonly CriterionId[] = [
  'experienceAndSharing',
  'teamworkAndCommunication',
  'management',
  'authorityAndInspiration',
  'teamBuilding',
];

/** §1.4.6: the criteria somebody is appraised on: six, or ten in a managerial position. */
export function criteriaFor(managerial: boolean): readonly CriterionId[] {
  return managerial ? criterionIds : commonCriteria;
}

/** The clause that names the criterion, such as `4.7.5`. */
export function clauseOfCriterion(id: CriterionId): string {
  const place = criterionIds.indexOf(id);
  const common = commonCriteria.length;
  return place < common ? `4.7.${place + 1}` : `4.8.${place - common + 1}`;
}
