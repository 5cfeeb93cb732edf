import { dayOf } from '../rules/calendar/date.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import { holders } from '../rules/roster/service.ts';
import { periodOf } from '../rules/calendar/year-dates.ts';
import { appraisalRow, type AppraisalSnapshot } from './appraisal/index.ts';
import { appraisalOpens } from './appraisal/limits.ts';
import type { Content } from './journal.ts';
import { formOf, type FormStanding, type FormTold } from './forms.ts';
import { hasUnits, reportingUnitOf } from './reporting/units.ts';
import { reportedOf, type Reported } from './reported.ts';
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
  if (kind === 'appraisal') return telling.has(content.kind) || moving.has(content.kind);
  return kind === 'body' && Object.hasOwn(carried, content.kind);
}

/**
 * What one entry does to other subjects; `before` is the state that it came to, null for the first of all, and `after` the
 * state right after that entry, not after those that followed from it.
 * The effect's id is `subject:seq` of the entry, and its instant the entry's own: the same entry gives the same effects
 * wherever they are reckoned, and a target takes each id once. Deliver them in the order of the entries, and those of one
 * entry in the order given; what a target answers with may have effects of its own.
 *
 * An entry of the body's year acts on every appraisal of the year (§4.19, I-33, §4.27). An entry by which an appraisal has
 * another result, another disagreement or another ending acts, from the day appraisals open, on the report of its unit, and
 * on the body's year once a final report was presented (I-10). One by which a form is awaited, comes, or is no longer
 * awaited acts on the report of the unit that waits for it (§4.25). An entry has one effect on a subject at most.
 */
export function effectsOf(kind: Kind, content: Content, before: unknown, after: unknown): readonly Delivery[] {
  if (!mayAffect(kind, content)) return [];
  if (kind === 'body') return [toAppraisals(content)];
  return toReports(content, before as AppraisalSnapshot | null, after as AppraisalSnapshot);
}

/** The effects of a run of entries, given with the state before the first of them and right after each. */
export function effectsAlong(
  kind: Kind,
  contents: readonly Content[],
  before: unknown,
  states: readonly unknown[],
): readonly Delivery[] {
  return contents.flatMap((content, index) =>
    effectsOf(kind, content, index === 0 ? before : states[index - 1], states[index]),
  );
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
  'outsideComplaint.recorded',
  'decision.presented',
  'appraisal.notAppraised',
  'appraisal.left',
  'appraisal.reopened',
  'appraisal.resumed',
]);

/** Entries of an appraisal after which its form may be awaited by a unit, or no longer, or be there. */
const moving: ReadonlySet<string> = new Set([
  'deadline.opened',
  'form.completed',
  'form.handedOver',
  'round.opened',
  'appraisal.notAppraised',
  'appraisal.left',
  'appraisal.reopened',
  'appraisal.resumed',
  'scores.given',
  'roster.changed',
  'position.noted',
  'position.assigned',
]);

function toReports(content: Content, before: AppraisalSnapshot | null, after: AppraisalSnapshot): readonly ToReport[] {
  const { subject, seq, at } = content;
  const forms = moving.has(content.kind) ? formsOf(content, before, after) : new Map<string, FormTold>();
  const isResult = telling.has(content.kind);
  const isMoved = [...forms.values()].some((form) => form.isMoved);
  const told = isResult || isMoved ? toldOf(content, after) : null;
  const units = new Set([...forms.keys(), ...(told?.unit == null ? [] : [told.unit])]);
  const effectOf = (reported: Reported | null, form: FormTold | null): Effect => {
    const what = { ...(reported === null ? {} : { reported }), ...(form === null ? {} : { form }) };
    const [kind, clause] =
      reported === null ? (['form.changed', '4.25'] as const) : (['result.changed', 'I-10'] as const);
    return { id: `${subject}:${seq}`, kind, at, clause, with: what as unknown as JsonObject };
  };
  const toUnits = [...units].map((unit) => ({
    effect: effectOf(unit === told?.unit ? told.reported : null, forms.get(unit) ?? null),
    targets: { unit },
  }));
  if (!isResult || told === null || after.context.report.presented === null) return toUnits;
  return [...toUnits, { effect: effectOf(told.reported, null), targets: 'body' }];
}

/** What the reports say of an appraisal from the day appraisals open, and the unit that reports it. */
function toldOf({ seq, at }: Content, after: AppraisalSnapshot) {
  const facts = after.context;
  if (dayOf(at) < appraisalOpens(facts)) return null;
  const row = appraisalRow(after, at);
  const holds = holders(facts.roster, periodOf(facts.year).to).includes(facts.servant);
  return { reported: reportedOf(row, seq, holds), unit: reportingUnitOf(row, hasUnits(facts.roster)) };
}

/** The units for which the form stands otherwise than before. */
function formsOf(
  content: Content,
  before: AppraisalSnapshot | null,
  after: AppraisalSnapshot,
): ReadonlyMap<string, FormTold> {
  const day = dayOf(content.at);
  const [was, is] = [before === null ? null : formOf(before, day), formOf(after, day)];
  const { servant } = after.context;
  const told = new Map<string, FormTold>();
  const tell = (unit: string, standing: FormStanding | null, isMoved = false) =>
    told.set(unit, { servant, seq: content.seq, standing, isMoved });
  if (was !== null && was.unit !== is?.unit) tell(was.unit, null, is !== null);
  if (is !== null && (was?.unit !== is.unit || was.standing !== is.standing)) tell(is.unit, is.standing);
  return told;
}
