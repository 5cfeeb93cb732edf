import type { AppraisalRow } from '../../machines/rows.ts';
import type { Task } from '../../machines/subject.ts';
import type { Folder } from '../folder/folder.ts';
import type { RefusedLine, Rehearsal } from '../rehearsal/in-memory.ts';
import type { OnTemporal } from '../rehearsal/on-temporal.ts';
import type { Context } from './context.ts';
import { table } from './table.ts';

/** More tasks than a person reads on one screen. */
const shownTasks = 20;

/** A rehearsal for people: how every appraisal came out, what was refused, what is still to do. */
export function textOfRehearsal(
  rehearsal: Rehearsal,
  { body }: Pick<Folder, 'body'>,
  milliseconds: number,
  context: Context,
): string {
  const { speech, paint } = context;
  const { year, until, acts, rows, refusals, reports, journal } = rehearsal;
  const counts = { acts, refusals: refusals.length, ms: milliseconds };
  return [
    paint.bold(speech.words('rehearsal.heading', { body: body.name, year, until })),
    speech.words('rehearsal.counts', counts),
    '',
    appraisals(rows, context),
    '',
    ...refused(refusals, rehearsal, context),
    ...open(rehearsal.tasks, context),
    speech.words('rehearsal.reports', { ...reports }),
    paint.dim(speech.words('rehearsal.journal', { hash: journal })),
  ].join('\n');
}

/** Sentences on the lines that came out otherwise than the scenario says. */
export function surprisesIn({ surprises }: Rehearsal, { speech, paint }: Context): readonly string[] {
  return surprises.map(({ line, act, on, expected, refusal }) => {
    const what = { line, act, on };
    if (refusal === null)
      return paint.red(speech.words('rehearsal.unexpectedAcceptance', { ...what, expected: expected ?? '' }));
    const how = { ...what, clause: refusal.clause, message: speech.say(refusal.because) };
    return paint.red(
      expected === null
        ? speech.words('rehearsal.unexpectedRefusal', how)
        : speech.words('rehearsal.otherClause', { ...how, expected }),
    );
  });
}

/** How the rehearsal on the real server compares with the one in memory. */
export function onServerText({ differences, sent, entries }: OnTemporal, { speech, paint }: Context): string {
  const lines = differences.map(({ subject, seq }) =>
    paint.red(speech.words('rehearsal.differs', { subject, seq: seq ?? '_' })),
  );
  return [
    speech.words('rehearsal.onTemporal', { sent, entries }),
    ...(lines.length > 0 ? lines : [paint.green(speech.words('rehearsal.same'))]),
  ].join('\n');
}

function appraisals(rows: readonly AppraisalRow[], context: Context): string {
  const { speech, paint } = context;
  const columns = [
    'rehearsal.servant',
    'rehearsal.outcome',
    'rehearsal.evaluator',
    'rehearsal.appraisedOn',
    'rehearsal.score',
    'rehearsal.grade',
    'rehearsal.remark',
  ] as const;
  const lines = rows.map((row) => [
    row.servant,
    row.outcome === 'appraised'
      ? paint.green(speech.name('outcome', row.outcome))
      : speech.name('outcome', row.outcome),
    row.evaluator ?? '',
    row.appraisedOn === null ? '' : speech.date(row.appraisedOn),
    row.score ?? '',
    row.grade === null ? '' : speech.name('grade', row.grade),
    remarks(row, context).join('; '),
  ]);
  return table(
    columns.map((column) => speech.words(column)),
    lines,
    paint,
  );
}

function remarks(row: AppraisalRow, { speech, paint }: Context): readonly string[] {
  const { reason, rounds, dispute, overdue } = row;
  return [
    ...(reason === null ? [] : [`§${reason.clause}: ${speech.say(reason.because)}`]),
    ...(rounds > 1 ? [speech.words('rehearsal.round', { round: rounds })] : []),
    ...(dispute === null
      ? []
      : [
          speech.words('rehearsal.dispute', {
            step: speech.name('dispute', dispute.step),
            open: dispute.open ? 'yes' : 'no',
          }),
        ]),
    ...overdue.map(({ task, limit, clause, doneOn }) =>
      paint.yellow(
        speech.words('rehearsal.overdue', { task: speech.name('task', task), limit, clause, doneOn: doneOn ?? '_' }),
      ),
    ),
  ];
}

function refused(
  refusals: readonly RefusedLine[],
  { surprises }: Rehearsal,
  { speech, paint }: Context,
): readonly string[] {
  if (refusals.length === 0) return [];
  const surprising = new Set(surprises.map(({ line }) => line));
  const lines = refusals.map(({ line, act, on, refusal: { clause, because } }) => {
    const text = speech.words('rehearsal.refusal', { line, act, on, clause, message: speech.say(because) });
    return surprising.has(line) ? paint.red(text) : `${text} ${paint.dim(`(${speech.words('rehearsal.expected')})`)}`;
  });
  return [paint.bold(speech.words('rehearsal.refusals')), ...lines, ''];
}

function open(tasks: readonly Task[], { speech, paint }: Context): readonly string[] {
  const lines = tasks.slice(0, shownTasks).map(({ task, on, assignee, clause, due, overdue }) => {
    const text = speech.words('rehearsal.task', {
      task: speech.name('task', task),
      on,
      assignee,
      clause,
      due: due ?? '_',
    });
    return overdue ? paint.red(text) : text;
  });
  const more = tasks.length - shownTasks;
  return [
    paint.bold(speech.words('rehearsal.tasks', { count: tasks.length })),
    ...lines,
    ...(more > 0 ? [speech.words('error.moreFlaws', { count: more })] : []),
    '',
  ];
}
