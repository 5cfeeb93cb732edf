import type { Speech } from '../../../locales/speak.ts';
import type { AppraisalView } from '../../views/appraisal-view.ts';
import { Ask, type AskProps } from '../components/ask.tsx';
import { dueWords, markOf } from '../components/due.tsx';
import { useSpeech } from '../speech.tsx';

/** Acts of the servant's own choice: rights, which nobody asks for. */
const rights = ['object', 'objectToSuperior', 'complain'];

/** The headline act: what this reader is to do, else what he has a right to, else for whom it waits. */
export function Headline({ view, viewer }: { readonly view: AppraisalView; readonly viewer: string }) {
  return <Ask {...headlineOf(useSpeech(), view, viewer)} />;
}

export function headlineOf(speech: Speech, view: AppraisalView, viewer: string): AskProps {
  const { tasks, acts, day, reason } = view;
  const own = tasks.find(({ assignee, opens }) => assignee.id === viewer && (opens === null || opens <= day));
  if (own !== undefined) {
    const what = speech.name('task', own.task);
    return { what, when: dueWords(speech, own), clause: own.clause, kind: markOf(own, day) };
  }
  const right = acts.find(({ act, isOpen, closes }) => isOpen && closes !== null && rights.includes(act));
  if (right?.closes != null) {
    const act = speech.name('act', right.act);
    const what = speech.words('web.appraisal.ask.right', { act, day: speech.dayOfWeek(right.closes) });
    return { what, clause: clauseOfRight[right.act] ?? '4.20', kind: 'due' };
  }
  if (reason !== null) {
    const what = speech.words('web.appraisal.ask.closed', { reason: speech.say(reason.because) });
    return { what, clause: reason.clause, kind: 'done' };
  }
  const [first] = tasks;
  if (first === undefined) return { what: speech.words('web.appraisal.ask.nothing'), kind: 'done' };
  const task = speech.name('task', first.task);
  const what = speech.words('web.appraisal.ask.waiting', { person: first.assignee.name, task });
  return { what, when: dueWords(speech, first), clause: first.clause, kind: 'now' };
}

const clauseOfRight: Readonly<Record<string, string>> = { object: '4.20', objectToSuperior: '4.20', complain: '4.22' };
