import type { AppraisalRow } from '../../machines/rows.ts';
import type { Task } from '../../machines/subject.ts';
import type { Speech } from '../../locales/speak.ts';
import type { RefusedLine, Rehearsal } from './in-memory.ts';

/** What `mizan rehearse --json` prints; sentences in the reader's language. */
export function reportOf({ year, until, rows, tasks, refusals, reports, journal }: Rehearsal, speech: Speech) {
  return {
    year,
    until,
    appraisals: rows.map((row) => appraisalOf(row, speech)),
    tasks: tasks.map(taskOf),
    refusals: refusals.map((refused) => refusalOf(refused, speech)),
    reports,
    journal,
  };
}

function appraisalOf(row: AppraisalRow, speech: Speech) {
  const { servant, outcome, stage, evaluator, rounds, appraisedOn, exact, score, grade, reason, overdue, dispute } =
    row;
  return {
    servant,
    outcome,
    stage,
    evaluator,
    rounds,
    appraisedOn,
    exact,
    score,
    grade,
    reason: reason === null ? null : { clause: reason.clause, because: speech.say(reason.because) },
    overdue,
    dispute: dispute === null ? null : { step: dispute.step, open: dispute.open },
  };
}

/** `limit` is a day that the law names: what is due by the body's own rule has none (I-22). */
function taskOf({ task, on, assignee, clause, opens, due, limit, overdue, bodyRule }: Task) {
  return { task, on, assignee, clause, opens, due, limit: bodyRule === true ? null : limit, overdue };
}

function refusalOf({ line, act, on, refusal: { clause, because } }: RefusedLine, speech: Speech) {
  return { line, act, on, clause, code: because.code, message: speech.say(because) };
}
