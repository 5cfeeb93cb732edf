import { dayOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { Clause } from '../../rules/ruling.ts';
import type { Grade } from '../../rules/score/grade.ts';
import { correctedText } from '../appraisal/corrected-text.ts';
import { toReplace } from '../appraisal/designation.ts';
import { askedOf, escalatedTo } from '../appraisal/escalation.ts';
import { hasResult, roundOf, type Facts } from '../appraisal/facts.ts';
import { resultOf } from '../appraisal/form.ts';
import { appraisalRow, type AppraisalSnapshot } from '../appraisal/index.ts';
import { appraisalOpens, isPast, isVoid, limitsOf } from '../appraisal/limits.ts';
import { redoOrderedBy } from '../appraisal/roles.ts';
import type { AppraisalRow } from '../rows.ts';
import { missingIn, type Missing } from './missing.ts';
import { stepsOf, type Steps } from './steps.ts';

/** A limit of the law that passed and is still undone, and who hears of it (I-13). */
export interface Escalated {
  readonly task: string;
  readonly clause: Clause;
  readonly limit: CalendarDate;
  readonly assignee: ServantId | null;
  /** One level up from whom it is asked of, and HR. */
  readonly escalatedTo: readonly ServantId[];
}

/** §6.5: what one form says of training; texts as they read now, null where nothing is written. */
export interface TrainingNeed {
  readonly trainingNeeded: string | null;
  readonly skillsToImprove: string | null;
  /** §6.4.2: what the servant wished to discuss. */
  readonly wish: string | null;
}

/** One appraisal as HR watches it (§6.5) at an instant. Plain JSON. */
export interface Watched {
  readonly row: AppraisalRow;
  readonly steps: Steps;
  /** The grade that the counting scores come to while the form is not complete; null without scores, or with a result. */
  readonly soFar: Grade | null;
  /** What the form still lacks of what is due by now, in the order of the form. */
  readonly missing: readonly Missing[];
  readonly overdue: readonly Escalated[];
  /** §6.5.4: HR's recommendation that nobody has decided on yet, and who decides. */
  readonly redo: {
    readonly on: CalendarDate;
    readonly violation: string;
    readonly reasons: string;
    readonly decides: ServantId | null;
  } | null;
  readonly training: TrainingNeed | null;
  /** §4.18, §4.19: the servant's absence of the day; `to` is the first day back, null while that is open. */
  readonly away: { readonly from: CalendarDate; readonly to: CalendarDate | null; readonly kind: string } | null;
  /** §4.2, §4.18: HR is to designate an evaluator in place of this one. */
  readonly designate: { readonly insteadOf: ServantId; readonly clause: Clause } | null;
}

export function watchedOf(state: AppraisalSnapshot, at: Instant): Watched {
  const facts = state.context;
  const row = appraisalRow(state, at);
  const isOpen = row.outcome === 'open';
  const round = roundOf(facts);
  return {
    row,
    steps: stepsOf(facts, row, at),
    soFar: isOpen ? (resultOf(facts, round)?.grade ?? null) : null,
    missing: isOpen || row.outcome === 'appraised' ? missingIn(facts, at) : [],
    overdue: escalationsOf(facts, at),
    redo: redoOf(facts, at),
    training: trainingOf(facts),
    away: awayOn(facts, dayOf(at)),
    designate: isOpen && facts.form !== null ? designationOf(facts, dayOf(at)) : null,
  };
}

function escalationsOf(facts: Facts, at: Instant): readonly Escalated[] {
  return limitsOf(facts).flatMap((limit) => {
    const { kind, doneOn, task, clause } = limit;
    if (kind !== 'law' || doneOn !== null || limit.limit === null) return [];
    if (!isPast(facts, limit, at) || isVoid(facts, limit)) return [];
    const assignee = askedOf(facts, limit, dayOf(at));
    return [{ task, clause, limit: limit.limit, assignee, escalatedTo: escalatedTo(facts, limit, dayOf(at)) }];
  });
}

function redoOf(facts: Facts, at: Instant): Watched['redo'] {
  const { recommendation } = facts;
  return recommendation === null ? null : { ...recommendation, decides: redoOrderedBy(facts, dayOf(at))[0] ?? null };
}

/** Null where the form says nothing of training. */
export function trainingOf(facts: Facts): TrainingNeed | null {
  const { toDiscuss } = (facts.achievements.at(-1) ?? {}) as { toDiscuss?: { training?: string } };
  const need = {
    trainingNeeded: written(correctedText(facts, 'proposals.trainingNeeded')),
    skillsToImprove: written(correctedText(facts, 'proposals.skillsToImprove')),
    wish: written(toDiscuss?.training),
  };
  return Object.values(need).every((text) => text === null) ? null : need;
}

function written(text: unknown): string | null {
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

function awayOn({ roster, servant }: Facts, day: CalendarDate): Watched['away'] {
  const absences = roster.people[servant]?.absences ?? [];
  const absence = absences.find(({ from, to }) => from <= day && (to === null || to > day));
  return absence === undefined ? null : { from: absence.from, to: absence.to, kind: absence.kind };
}

/** As HR is asked for it in the window of §4.1; before it, as far as it can be foreseen by §4.2. */
function designationOf(facts: Facts, day: CalendarDate): Watched['designate'] {
  if (hasResult(roundOf(facts))) return null;
  const replaced = toReplace(facts, day);
  const begun = facts.rounds.length > 0 || day >= appraisalOpens(facts);
  return begun || replaced?.clause === '4.2' ? replaced : null;
}
