import { roundOf, type Facts } from './facts.ts';

/** A text of the form as it reads now: as it was written, or as HR corrected it; `field` as `proposals.trainingNeeded`. */
export function correctedText(facts: Facts, field: string): unknown {
  const root: Record<string, unknown> = {
    goals: facts.form?.goals,
    notes: facts.notes,
    interview: roundOf(facts)?.interview,
    proposals: roundOf(facts)?.proposals,
  };
  const read = (value: unknown, key: string): unknown => (value as Record<string, unknown> | null | undefined)?.[key];
  const ofRound = /^(interview|proposals)\./.test(field);
  const latest = facts.corrections.findLast(
    (one) => one['field'] === field && (!ofRound || one['round'] === facts.rounds.length),
  );
  return latest?.['to'] ?? field.split('.').reduce<unknown>(read, root);
}
