import type { AppraisalRow } from '../../../machines/rows.ts';
import type { Task } from '../../../machines/subject.ts';
import type { Context, ExitCode, Given } from '../context.ts';
import { serviceError } from '../service-error.ts';
import { subjectNamed, withActs } from '../service.ts';
import { bodyFacts, registryFacts, submissionFacts, unitFacts } from '../report-text.ts';
import { table } from '../table.ts';
import { taskTable } from '../task-table.ts';

/** `mizan show`: one appraisal, unit report or year of the body as it stands, with what is to be done. */
export async function run({ args: [given = ''] }: Given, context: Context): Promise<ExitCode> {
  const { subject, parts } = await withActs(context, (acts) => subjectNamed(acts, given));
  if (parts.kind === 'appraisal') return showAppraisal(subject, parts, given, context);
  const { row, facts, tasks, more } = await withActs(context, async (acts) => {
    const open = await acts.store.tasksFor({ subject });
    if (parts.kind === 'unit') {
      const [found] = await acts.store.unitRows({ subject });
      return { row: found, facts: found === undefined ? [] : unitFacts(found, context), tasks: open, more: {} };
    }
    const [found] = await acts.store.bodyRows(parts.year);
    const submissions = await acts.store.submissionsOf(parts.year);
    const registry = await acts.store.registryEntriesOf(parts.year);
    const sent = [...submissionFacts(submissions, context), ...registryFacts(registry, context)];
    const lines = found === undefined ? [] : [...bodyFacts(found, context), ...sent];
    return { row: found, facts: lines, tasks: open, more: { submissions, registry } };
  });
  if (row === undefined) throw serviceError(2, 'service.unknownSubject', { given });
  context.show({ ...row, ...more, tasks }, () => framed(subject, row.stage, facts, tasks, context));
  return 0;
}

async function showAppraisal(
  subject: string,
  { servant, year }: { readonly servant: string; readonly year: number },
  given: string,
  context: Context,
): Promise<ExitCode> {
  const { row, tasks, names } = await withActs(context, async (acts) => {
    const [found] = await acts.store.appraisalRows({ servant, year });
    if (found === undefined) throw serviceError(2, 'service.unknownSubject', { given });
    const people = [found.servant, found.evaluator, found.supervisor].filter((id) => id !== null);
    return {
      row: found,
      tasks: await acts.store.tasksFor({ subject }),
      names: await acts.store.names(people),
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
  const { speech } = context;
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
  return framed(subject, row.stage, lines, tasks, context);
}

function framed(
  subject: string,
  stageName: string,
  lines: readonly (readonly [string, string])[],
  tasks: readonly Task[],
  context: Context,
): string {
  const { speech, paint } = context;
  const stage = speech.name('stage', stageName);
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
