import { dayOf } from '../rules/calendar/date.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import { holders } from '../rules/roster/service.ts';
import { periodOf } from '../rules/calendar/year-dates.ts';
import { appraisalRow, type AppraisalSnapshot } from './appraisal/index.ts';
import { appraisalOpens } from './appraisal/limits.ts';
import type { Content } from './journal.ts';
import { hasUnits, reportingUnitOf } from './reporting/units.ts';
import { reportedOf } from './reported.ts';
import type { Effect, JsonObject, Subject } from './subject.ts';

/** An effect on appraisals: on every one of the year, or on those of some servants. */
export interface ToAppraisals {
  readonly effect: Effect;
  readonly targets: 'everyAppraisal' | readonly ServantId[];
}

/**
 * An effect on reports: on the body's year, or on the report of a unit under its present name. Where a supervisor's id stands
 * for the name and the body has units after all, there is no such report, and nothing is delivered.
 */
export interface ToReport {
  readonly effect: Effect;
  readonly targets: 'body' | { readonly unit: string };
}

export type Delivery = ToAppraisals | ToReport;

type Kind = Subject<unknown, unknown>['kind'];

/** Whether an entry of that kind can have effects at all: most have none, and their states need not be looked at. */
function mayAffect(kind: Kind, content: Content): boolean {
  return kind === 'appraisal' ? telling.has(content.kind) : kind === 'body' && Object.hasOwn(carried, content.kind);
}

/**
 * What one entry does to other subjects; `after` is the state right after that entry, not after those that followed from it.
 * The effect's id is `subject:seq` of the entry, and its instant the entry's own: the same entry gives the same effects
 * wherever they are reckoned, and a target takes each id once. Deliver them in the order of the entries, and those of one
 * entry in the order given; what a target answers with may have effects of its own.
 *
 * An entry of the body's year acts on every appraisal of the year (§4.19, I-33, §4.27). An entry by which an appraisal has
 * another result, another disagreement or another ending acts, from the day appraisals open, on the report of its unit, and
 * on the body's year once a final report was presented (I-10).
 */
export function effectsOf(kind: Kind, content: Content, after: unknown): readonly Delivery[] {
  if (!mayAffect(kind, content)) return [];
  return kind === 'body' ? [toAppraisals(content)] : toReports(content, after as AppraisalSnapshot);
}

/** The effects of a run of entries, given with the state right after each. */
export function effectsAlong(
  kind: Kind,
  contents: readonly Content[],
  states: readonly unknown[],
): readonly Delivery[] {
  return contents.flatMap((content, index) => effectsOf(kind, content, states[index]));
}

const carried: Readonly<Record<string, (given: JsonObject) => JsonObject>> = {
  'finalReport.presented': numberOf,
  'finalReport.returned': numberOf,
  'finalReport.approved': numberOf,
  'submission.recorded': () => ({}),
};

function toAppraisals({ subject, seq, kind, at, clause, with: given }: Content): ToAppraisals {
  const what = carried[kind]?.(given) ?? {};
  return { effect: { id: `${subject}:${seq}`, kind, at, clause, with: what }, targets: 'everyAppraisal' };
}

function numberOf(given: JsonObject): JsonObject {
  return { version: given['version'] };
}

/** Entries of an appraisal after which a report may say something else of it. */
const telling: ReadonlySet<string> = new Set([
  'form.completed',
  'result.stood',
  'result.withdrawn',
  'round.opened',
  'objection.filed',
  'superiorObjection.filed',
  'complaint.filed',
  'decision.presented',
  'appraisal.notAppraised',
  'appraisal.left',
  'appraisal.reopened',
  'appraisal.resumed',
]);

function toReports({ subject, seq, at }: Content, after: AppraisalSnapshot): readonly ToReport[] {
  const facts = after.context;
  if (dayOf(at) < appraisalOpens(facts)) return [];
  const row = appraisalRow(after, at);
  const holds = holders(facts.roster, periodOf(facts.year).to).includes(facts.servant);
  const reported = reportedOf(row, seq, holds);
  const told = { reported } as unknown as JsonObject;
  const effect: Effect = { id: `${subject}:${seq}`, kind: 'result.changed', at, clause: 'I-10', with: told };
  const unit = reportingUnitOf(row, hasUnits(facts.roster));
  const toUnit: readonly ToReport[] = unit === null ? [] : [{ effect, targets: { unit } }];
  return facts.report.presented === null ? toUnit : [...toUnit, { effect, targets: 'body' }];
}
