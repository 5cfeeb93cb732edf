import type { Speech } from '../../../locales/speak.ts';
import type { AppraisalView } from '../../views/appraisal-view.ts';
import { Ask, type AskProps } from '../components/ask.tsx';
import { dueWords, markOf } from '../components/due.tsx';
import { useSpeech } from '../speech.tsx';
import { actPath } from './acts.tsx';

/** Acts of the servant's own choice: rights, which nobody asks for. */
const rights = ['object', 'objectToSuperior', 'complain'];

/** The headline act: what this reader is to do, else what he has a right to, else for whom it waits. */
export function Headline({ view, viewer }: { readonly view: AppraisalView; readonly viewer: string }) {
  return <Ask {...headlineOf(useSpeech(), view, viewer)} />;
}

export function headlineOf(speech: Speech, view: AppraisalView, viewer: string): AskProps {
  const { subject, tasks, day, reason } = view;
  const own = tasks.find(({ assignee, opens }) => assignee.id === viewer && (opens === null || opens <= day));
  if (own !== undefined) {
    const what = speech.name('task', own.task);
    const href = actPath(subject, own.task);
    return { what, href, when: dueWords(speech, own), clause: own.clause, kind: markOf(own, day) };
  }
  const right = rightIn(speech, view);
  if (right !== null) return right;
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

/** What the servant has a right to, with its last day, or the decision that waits to be opened; null for neither. */
export function rightIn(speech: Speech, { subject, acts, roles }: AppraisalView): AskProps | null {
  const waits = roles.includes('servant') && acts.some(({ act, isOpen }) => act === 'presentDecision' && isOpen);
  if (waits) {
    const href = actPath(subject, 'presentDecision');
    return { what: speech.words('web.appraisal.ask.decision'), href, clause: '4.20', kind: 'due' };
  }
  const right = acts.find(({ act, isOpen, closes }) => isOpen && closes !== null && rights.includes(act));
  if (right?.closes == null) return null;
  const act = speech.name('act', right.act);
  const what = speech.words('web.appraisal.ask.right', { act, day: speech.dayOfWeek(right.closes) });
  return { what, href: actPath(subject, right.act), clause: clauseOfRight[right.act] ?? '4.20', kind: 'due' };
}

const clauseOfRight: Readonly<Record<string, string>> = { object: '4.20', objectToSuperior: '4.20', complain: '4.22' };
