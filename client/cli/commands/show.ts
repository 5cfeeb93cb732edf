import type { AppraisalRow } from '../../../machines/rows.ts';
import type { Task } from '../../../machines/subject.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { serviceError } from '../service-error.ts';
import { subjectNamed, withActs } from '../service.ts';
import { table } from '../table.ts';
import { taskTable } from '../task-table.ts';

/** `mizan show`: one appraisal as it stands, with what is to be done. */
export async function run({ args: [given = ''] }: Given, context: Context): Promise<ExitCode> {
  const { row, tasks, subject, names } = await withActs(context, async (acts) => {
    const named = await subjectNamed(acts, given);
    const year = Number(named.subject.slice(-4));
    const [found] = await acts.store.appraisalRows({ servant: named.servant, year });
    if (found === undefined) throw serviceError(2, 'service.unknownSubject', { given });
    const people = [found.servant, found.evaluator, found.supervisor].filter((id) => id !== null);
    return {
      row: found,
      tasks: await acts.store.tasksFor({ subject: named.subject }),
      names: await acts.store.names(people),
      subject: named.subject,
    };
  });
  const { reason } = row;
  const because = reason === null ? null : { clause: reason.clause, because: context.speech.say(reason.because) };
  context.show({ ...row, reason: because, tasks }, () => {
    const nameOf = (id: string | null) => {
      const name = id === null ? undefined : names[id];
      return name === undefined ? (id ?? '') : `${name.surname} ${name.givenName} (${id ?? ''})`;
    };
    return text(subject, row, tasks, nameOf, context);
  });
  return 0;
}

function text(
  subject: string,
  row: AppraisalRow,
  tasks: readonly Task[],
  nameOf: (id: string | null) => string,
  context: Context,
): string {
  const { speech, paint } = context;
  const { outcome, reason, score, grade, exact, dispute } = row;
  const lines: (readonly [string, string])[] = [
    [speech.words('rehearsal.servant'), nameOf(row.servant)],
    [speech.words('show.position'), row.position],
    [speech.words('show.unit'), [row.unit, row.subUnit].filter((part) => part !== '').join(' · ')],
    [speech.words('show.supervisor'), nameOf(row.supervisor)],
    [speech.words('rehearsal.evaluator'), nameOf(row.evaluator)],
    [
      speech.words('show.outcome'),
      reason === null
        ? speech.name('outcome', outcome)
        : `${speech.name('outcome', outcome)}, §${reason.clause}: ${speech.say(reason.because)}`,
    ],
    [
      speech.words('show.result'),
      score === null || grade === null ? '' : `${score} (${exact ?? ''}), ${speech.name('grade', grade)}`,
    ],
    [speech.words('show.dispute'), dispute === null ? '' : speech.name('dispute', dispute.step)],
  ];
  const stage = speech.name('stage', row.stage);
  const facts = lines.filter(([, value]) => value !== '').map(([label, value]) => [paint.dim(label), value]);
  return [
    paint.bold(speech.words('show.heading', { subject, stage })),
    '',
    table([], facts, paint),
    '',
    paint.bold(speech.words('show.openTasks')),
    tasks.length === 0 ? speech.words('tasks.none') : taskTable(tasks, context),
  ].join('\n');
}
