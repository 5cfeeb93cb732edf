import type { Subject } from '../machines/subject.ts';
import { advance, type Kept } from '../machines/timeline.ts';
import type { Instant } from '../rules/calendar/date.ts';
import type { SubjectRecord } from '../store/read.ts';

/**
 * A subject of the store brought to an instant, as its workflow will have it: what time has brought about since is marked,
 * and nothing is written. Null where there is none, it is of another kind, or it has no state yet.
 */
export function keptAt<S, Input>(
  machine: Subject<S, Input>,
  record: SubjectRecord | null | undefined,
  at: Instant,
): Kept<S> | null {
  if (record == null || record.kind !== machine.kind || record.state === null) return null;
  const { subject, seq, hash } = record;
  return advance(machine, { head: { subject, seq, hash, at: record.at }, state: machine.thaw(record.state) }, at).kept;
}
