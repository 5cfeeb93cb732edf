import type { Speech } from '../../../locales/speak.ts';
import type { TaskView } from '../../views/task-view.ts';
import type { TasksView } from '../../views/views.ts';
import { actPath } from '../appraisal/acts.tsx';
import { Ask, type AskProps } from '../components/ask.tsx';
import { dueWords, markOf } from '../components/due.tsx';
import { TaskList, type TaskLine } from '../components/task-list.tsx';
import { useSpeech } from '../speech.tsx';

export interface DraftLine {
  readonly act: string;
  readonly href: string;
  readonly person: string;
  readonly savedAt: string;
}

export interface TasksPageProps {
  readonly tasks: TasksView;
  readonly drafts: readonly DraftLine[];
  /** The viewer's own right to disagree, while its term runs. */
  readonly right: AskProps | null;
}

/** My tasks: late, this week, later, waiting for others. */
export function TasksPage({ tasks, drafts, right }: TasksPageProps) {
  const speech = useSpeech();
  const { late, thisWeek, later, forAnother, waitingFor, day } = tasks;
  const isIdle = late.length + thisWeek.length + later.length === 0;
  const lines = (found: readonly TaskView[]) => found.map((task) => lineOf(speech, task, day));
  return (
    <>
      {(right === null || !isIdle) && <Ask {...askOf(speech, tasks)} />}
      {right !== null && <Ask {...right} />}
      <h1>{speech.words('web.tasks.title')}</h1>
      <div class="sheet">
        {late.length > 0 && (
          <>
            <h2>{speech.words('web.tasks.late')}</h2>
            <TaskList tasks={lines(late)} />
          </>
        )}
        <h2>{speech.words('web.tasks.week')}</h2>
        <TaskList tasks={lines(thisWeek)} />
        <h2>{speech.words('web.tasks.later')}</h2>
        <TaskList tasks={lines(later)} />
        {formsToDraw(tasks) > 1 && (
          <p>
            <a href="/people/forms">{speech.words('web.many.link', { count: formsToDraw(tasks) })}</a>
          </p>
        )}
        {isIdle && <p>{nextWords(speech, tasks)}</p>}
      </div>
      {forAnother.length > 0 && (
        <div class="sheet">
          <h2>{speech.words('web.tasks.forAnother')}</h2>
          <TaskList
            tasks={forAnother.map((task) => ({
              ...lineOf(speech, task, day),
              when: `${dueWords(speech, task)} · ${speech.words('web.appraisal.insteadOf', { person: task.assignee.name })}`,
            }))}
          />
        </div>
      )}
      {drafts.length > 0 && (
        <div class="sheet">
          <h2>{speech.words('web.tasks.drafts')}</h2>
          <ul>
            {drafts.map(({ act, href, person, savedAt }) => (
              <li>
                <a href={href}>{speech.words('web.tasks.draftOf', { act: speech.name('act', act), person })}</a>{' '}
                <span class="faint small">{speech.words('web.tasks.savedAt', { at: savedAt })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="sheet">
        <h2>{speech.words('web.tasks.waiting')}</h2>
        <TaskList
          tasks={waitingFor.map((task) => ({
            ...lineOf(speech, task, day),
            href: task.on.kind === 'appraisal' ? `/appraisals/${encodeURIComponent(task.subject)}` : null,
            when: `${speech.words('web.tasks.waitingFor', { person: task.assignee.name })} · ${dueWords(speech, task)}`,
          }))}
        />
      </div>
    </>
  );
}

function formsToDraw({ late, thisWeek, later }: TasksView): number {
  return [...late, ...thisWeek, ...later].filter(({ task }) => task === 'drawUpForm').length;
}

/** A task as a line of a list, leading to where it is done. */
export function lineOf(speech: Speech, task: TaskView, today: string): TaskLine {
  return {
    what: speech.name('task', task.task),
    who: onWhom(speech, task),
    when: dueWords(speech, task),
    clause: task.clause,
    mark: markOf(task, today),
    href: pathOfTask(task),
  };
}

function onWhom(speech: Speech, { on }: TaskView): string {
  if (on.kind === 'appraisal') return on.servant.name;
  return on.kind === 'unit' ? on.unit : speech.words('web.tasks.on.body');
}

export function pathOfTask({ on, subject, task }: Pick<TaskView, 'on' | 'subject' | 'task'>): string {
  if (on.kind === 'appraisal') return actPath(subject, task);
  const year = subject.slice(-4);
  return on.kind === 'unit'
    ? `/units/${encodeURIComponent(on.unit)}/${year}/acts/${task}`
    : `/body/${year}/acts/${task}`;
}

function askOf(speech: Speech, tasks: TasksView): AskProps {
  const { late, thisWeek, later, day } = tasks;
  const [first] = [...late, ...thisWeek, ...later];
  if (first === undefined)
    return { what: speech.words('web.tasks.ask.none'), when: nextWords(speech, tasks), kind: 'done' };
  const what = `${speech.name('task', first.task)}, ${onWhom(speech, first)}`;
  const href = pathOfTask(first);
  return { what, href, when: dueWords(speech, first), clause: first.clause, kind: markOf(first, day) };
}

/** The next thing to come and its day. */
function nextWords(speech: Speech, { next }: TasksView): string {
  if (next === null) return speech.words('web.tasks.nothingComes');
  const code = `dates.${next.key}` as const;
  const event = speech.words(`web.year.${next.event}`);
  const what = `${speech.words(code)} (${event})`;
  return speech.words('web.tasks.nextThing', { what, day: speech.dayOfWeek(next.day), clause: next.clause });
}
