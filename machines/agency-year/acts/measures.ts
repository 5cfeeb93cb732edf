import type { CalendarDate } from '../../../rules/calendar/date.ts';
import { checkMeasure, measuresOpen } from '../../../rules/measures.ts';
import { headOfBodyOn } from '../../../rules/roster/who-is-who.ts';
import { refuse, type Refusal } from '../../../rules/ruling.ts';
import { findingsOf, gradesOf } from '../../findings.ts';
import type { ActRule } from '../../reporting/act-rule.ts';
import { entryOf, type Asked } from '../../reporting/asked.ts';
import { dayIn, textIn } from '../../reporting/given.ts';
import { isHr } from '../../reporting/officials.ts';
import type { Act, Json } from '../../subject.ts';
import type { AgencyFacts } from '../facts.ts';

/** What is against a decided measure now: a newer result can close what the earlier one opened (§5.1, I-10). */
export function againstMeasure(
  { year }: Pick<AgencyFacts, 'year'>,
  act: Act,
  {
    servant,
    measure,
    subject,
  }: { readonly servant: string; readonly measure: string; readonly subject: string | null },
): Refusal | null {
  return checkMeasure({ measure, subject: subject ?? '' }, gradesOf(findingsOf(act), servant, year), year);
}

/**
 * §5.1, I-38: the head of the body decides one measure for a servant and year, one that the results open. Where a newer
 * result has closed it before it was carried out, another is decided instead.
 */
export const decideMeasure: ActRule<AgencyFacts> = {
  name: 'decideMeasure',
  against({ roster }, { actor, day }) {
    return actor === headOfBodyOn(roster, day) ? null : refuse('5.1', 'measures.notHead');
  },
  decide(facts, asked) {
    const { year, measures } = facts;
    const { with: given } = asked.act;
    const [servant, measure, subject] = [textIn(given, 'servant'), textIn(given, 'measure'), textIn(given, 'subject')];
    const decided = measures[servant];
    const stands =
      decided !== undefined &&
      (decided.done !== null || againstMeasure(facts, asked.act, { servant, ...decided }) === null);
    const grades = gradesOf(findingsOf(asked.act), servant, year);
    const refusal = stands
      ? refuse('5.1', 'measures.alreadyDecided', { servant, measure: decided.measure })
      : checkMeasure({ measure, subject }, grades, year);
    if (refusal !== null) return { refusal };
    const { clause: ground, because } = measuresOpen(grades, year);
    const instead = decided === undefined ? {} : { insteadOf: decided.measure };
    const what = { servant, measure, subject, ground, because: because as unknown as Json, ...instead };
    return { entries: [entryOf(asked, 'measure.decided', '5.1', what)] };
  },
};

/** A measure that is to be carried out, and the day from which it may have been. */
interface Pending {
  /** The year whose appraisal it followed from: this one or the one before (I-39). */
  readonly year: number;
  readonly from: CalendarDate;
  /** Number of the order in which it stands; null for none, or where that is not known (I-39). */
  readonly order: string | null;
}

/**
 * §4.27, §5.1: HR records that a measure was carried out: the one decided for this year's appraisal, or else the one that
 * followed from the year before and is still open (I-39).
 */
export const recordMeasureDone: ActRule<AgencyFacts> = {
  name: 'recordMeasureDone',
  against({ roster }, { actor, day }) {
    return isHr(roster, actor, day) ? null : refuse('5.1', 'measures.notHr');
  },
  decide(facts, asked) {
    const { with: given } = asked.act;
    const [servant, reference] = [textIn(given, 'servant'), textIn(given, 'reference')];
    const on = dayIn(given, 'on');
    const pending = pendingMeasure(facts, servant, on, asked);
    if ('clause' in pending) return { refusal: pending };
    if (on === null || on < pending.from || on > asked.day) {
      const said = textIn(given, 'on');
      return { refusal: refuse('5.1', 'measures.outOfTime', { on: said, from: pending.from, to: asked.day }) };
    }
    if (reference === '') return { refusal: refuse('5.1', 'measures.withoutReference') };
    const ofOrder = pending.order === null ? {} : { order: pending.order };
    const what = { servant, year: pending.year, on, reference, ...ofOrder };
    return { entries: [entryOf(asked, 'measure.done', '5.1', what)] };
  },
};

/** One of each year may be open: the day tells which was carried out, since this year's was not before it was decided. */
function pendingMeasure(
  facts: AgencyFacts,
  servant: string,
  on: CalendarDate | null,
  { act }: Asked,
): Pending | Refusal {
  const { year, measures, earlierDone } = facts;
  const decided = measures[servant];
  const before = year - 1;
  const { results } = findingsOf(act);
  const earlier = results.find((result) => result.servant === servant && result.year === before && result.measure);
  const open = earlier !== undefined && earlier.measureDone === false && earlierDone[servant] === undefined;
  const ofBefore = { year: before, from: `${year}-01-01`, order: null };
  if (decided !== undefined && decided.done === null) {
    if (open && on !== null && on < decided.decidedOn) return ofBefore;
    const { decidedOn, order } = decided;
    return againstMeasure(facts, act, { servant, ...decided }) ?? { year, from: decidedOn, order };
  }
  if (open) return ofBefore;
  const done = decided?.done ?? earlierDone[servant];
  return done === undefined
    ? refuse('5.1', 'measures.noneDecided', { servant })
    : refuse('5.1', 'measures.alreadyDone', { servant, on: done.on });
}
