import type { Draft, Reader, Section, TaskTold, Told } from './letter.ts';
import { taskDetails, taskTitle } from './letter.ts';

/** More lines than a person reads in a mail. */
const shown = 40;

/** One task of a digest; `of` is whose it is. */
export interface DigestTask extends TaskTold {
  readonly of: string;
}

/** What a digest holds when it is planned: `day` and the tasks as they stood on its morning. */
export interface DigestContent {
  readonly day: string;
  readonly tasks: readonly DigestTask[];
}

/** A manager's day: what is late and open with his people, and his own tasks. */
export function digestLetter({ content }: Told, reader: Reader): Draft {
  const { speech } = reader;
  const { day, tasks } = content as unknown as DigestContent;
  const theirs = tasks.filter(({ of }) => of !== reader.id);
  const late = theirs.filter(({ overdue }) => overdue);
  const section = (heading: string, some: readonly DigestTask[]): readonly Section[] =>
    some.length === 0
      ? []
      : [
          {
            heading,
            lines: some
              .slice(0, shown)
              .map((task) => ({ title: taskTitle(task, reader), details: taskDetails(task, reader) })),
            ...(some.length > shown ? { after: speech.words('mail.digest.more', { count: some.length - shown }) } : {}),
          },
        ];
  return {
    subject: speech.words('mail.digest.subject', { day, count: theirs.length, late: late.length }),
    paragraphs: [],
    sections: [
      ...section(speech.words('mail.digest.late'), late),
      ...section(
        speech.words('mail.digest.open'),
        theirs.filter(({ overdue }) => !overdue),
      ),
      ...section(
        speech.words('mail.digest.own'),
        tasks.filter(({ of }) => of === reader.id),
      ),
    ],
    path: '/tasks',
  };
}
