import { hashOf, type Content } from '../../machines/journal.ts';
import type { Subject } from '../../machines/subject.ts';
import { refold } from '../../machines/timeline.ts';
import type { SubjectKind } from '../../store/publication.ts';
import type { Store } from '../../store/store.ts';
import { kinds } from '../../worker/kinds.ts';

/** Puts the journal of one subject into a store that has nothing of it yet, as a past: nobody is told of it. */
export async function recordJournal(
  store: Pick<Store, 'publish'>,
  contents: readonly Content[],
  { year, via }: { readonly year: number; readonly via: string },
): Promise<void> {
  const [first] = contents;
  if (first === undefined) return;
  const { subject } = first;
  const kind: SubjectKind = subject.startsWith('unit:') ? 'unit' : subject.startsWith('body/') ? 'body' : 'appraisal';
  const machine = kinds[kind].subject as Subject<unknown, unknown>;
  const entries = contents.map((content) => ({
    content,
    envelope: { recordedAt: content.at, enteredBy: content.actor, via, reference: null, updateId: null },
  }));
  await store.publish({
    subject,
    kind,
    year,
    servant: kind === 'appraisal' ? subject.replace(/-\d{4}$/, '') : null,
    entries,
    snapshot: hashOf(machine.freeze(refold(machine, null, contents))),
    rosterSeq: 0,
    calendarVersion: '1',
    quietUntil: contents.length,
    pastUntil: contents.length,
  });
}
