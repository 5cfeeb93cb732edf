import { enteredIn } from '../../../documents/data/on-paper.ts';
import { dayOf } from '../../../rules/calendar/date.ts';
import type { JournalRecord } from '../../../store/read.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { subjectNamed, withActs } from '../service.ts';
import { table } from '../table.ts';

/** `mizan timeline`: every entry of a subject's journal, in order. */
export async function run({ args: [given = ''] }: Given, context: Context): Promise<ExitCode> {
  const journal = await withActs(context, async (acts) => {
    const { subject } = await subjectNamed(acts, given);
    return acts.store.journalOf(subject);
  });
  context.show(journal, () => text(journal, context));
  return 0;
}

function text(journal: readonly JournalRecord[], { speech, paint }: Context): string {
  const columns = [
    'timeline.number',
    'timeline.at',
    'timeline.what',
    'timeline.who',
    'timeline.clause',
    'timeline.via',
  ] as const;
  const entered = enteredIn(journal);
  const rows = journal.map(({ content: { seq, at, kind, actor, clause }, envelope: { via, reference } }, index) => [
    String(seq),
    entered[index]?.paper?.timed === false ? speech.date(dayOf(at)) : speech.instant(at),
    speech.name('entry', kind),
    actor ?? '–',
    `§${clause}`,
    paint.dim(reference ?? via),
  ]);
  return table(
    columns.map((column) => speech.words(column)),
    rows,
    paint,
  );
}
