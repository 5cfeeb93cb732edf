import type { ServantId } from '../rules/roster/roster.ts';
import type { Content } from './journal.ts';
import type { Effect, JsonObject } from './subject.ts';

export interface Delivery {
  readonly effect: Effect;
  readonly targets: 'everyAppraisal' | readonly ServantId[];
}

/** What an entry of the body's year does to the appraisals of that year, with the entry's own instant; each by id, once. */
export function effectsOf(content: Content): readonly Delivery[] {
  const what = carried[content.kind];
  if (what === undefined) return [];
  const { subject, seq, kind, at, clause } = content;
  return [
    { effect: { id: `${subject}:${seq}`, kind, at, clause, with: what(content.with) }, targets: 'everyAppraisal' },
  ];
}

const carried: Readonly<Record<string, (given: JsonObject) => JsonObject>> = {
  'finalReport.presented': numberOf,
  'finalReport.returned': numberOf,
  'finalReport.approved': numberOf,
  'submission.recorded': () => ({}),
};

function numberOf(given: JsonObject): JsonObject {
  return { version: given['version'] };
}
