import type { Draft, Reader, Section, TaskTold, Told } from './letter.ts';
import { capital, onWhom, taskDetails, taskTitle } from './letter.ts';

/** A task that arose, or became late, as the outbox has it. */
export function taskOf({ kind, content }: Told): TaskTold {
  return {
    task: String(content['task']),
    on: String(content['on']),
    clause: String(content['clause']),
    due: typeof content['due'] === 'string' ? content['due'] : null,
    bodyRule: content['bodyRule'] === true,
    overdue: !kind.startsWith('task:'),
    of: typeof content['late'] === 'string' ? content['late'] : null,
  };
}

/** What is asked of the reader, what is late, and what is late with those below. */
export function tasksLetter(told: readonly Told[], reader: Reader): Draft {
  const { speech } = reader;
  const of = (kind: string) => told.filter((one) => one.kind.startsWith(`${kind}:`)).map(taskOf);
  const [asked, late, others] = [of('task'), of('overdue'), of('escalated')];
  const section = (heading: string, tasks: readonly TaskTold[], after?: string): readonly Section[] =>
    tasks.length === 0
      ? []
      : [
          {
            heading,
            lines: tasks.map((task) => ({ title: taskTitle(task, reader), details: taskDetails(task, reader) })),
            ...(after === undefined ? {} : { after }),
          },
        ];
  return {
    subject: subjectOf([...asked, ...late, ...others], reader),
    paragraphs: [],
    sections: [
      ...section(speech.words('mail.heading.overdue'), late),
      ...section(speech.words('mail.heading.tasks'), asked),
      ...section(speech.words('mail.heading.escalated'), others, speech.words('mail.whyEscalated')),
    ],
    path: '/tasks',
  };
}

function subjectOf(tasks: readonly TaskTold[], reader: Reader): string {
  const { speech } = reader;
  const [first] = tasks;
  if (first === undefined || tasks.length > 1) {
    const late = tasks.filter(({ overdue }) => overdue).length;
    return speech.words('mail.subject.tasks', { count: tasks.length, late });
  }
  const task = capital(speech.name('task', first.task), reader);
  const on = onWhom(first.on, reader);
  return first.overdue
    ? speech.words('mail.subject.overdue', { task, on })
    : speech.words('mail.subject.task', { task, on, due: first.due === null ? '_' : speech.date(first.due) });
}
