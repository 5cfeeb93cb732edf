import type { Refusal } from '../../rules/ruling.ts';
import type { Instant } from '../../rules/calendar/date.ts';
import type { WebParts } from './parts.ts';

export interface SubjectAct {
  readonly act: string;
  readonly refusal: Refusal | null;
}

/** What somebody may do now on a unit's report or on the body's year; null where it is not open yet. */
export async function actsOnSubject(
  { acts }: WebParts,
  subject: string,
  viewer: string,
  at: Instant,
): Promise<readonly SubjectAct[] | null> {
  const record = await acts.store.subjectOf(subject);
  const machine = record === null ? undefined : acts.store.kinds[record.kind]?.subject;
  if (record?.state == null || machine === undefined) return null;
  const state: unknown = machine.thaw(record.state);
  return machine.actsOf(state, viewer, at).map(({ act, refusal }) => ({ act, refusal }));
}
