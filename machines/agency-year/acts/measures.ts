import { checkMeasure } from '../../../rules/measures.ts';
import { headOfBodyOn } from '../../../rules/roster/who-is-who.ts';
import { refuse, type Refusal } from '../../../rules/ruling.ts';
import { findingsOf, gradesOf } from '../../findings.ts';
import type { ActRule } from '../../reporting/act-rule.ts';
import { entryOf, type Asked } from '../../reporting/asked.ts';
import { dayIn, textIn } from '../../reporting/given.ts';
import { isHr } from '../../reporting/officials.ts';
import type { AgencyFacts } from '../facts.ts';

/** §5.1, I-38: the head of the body decides one measure for a servant and year, one that the results open. */
export const decideMeasure: ActRule<AgencyFacts> = {
  name: 'decideMeasure',
  against({ roster }, { actor, day }) {
    return actor === headOfBodyOn(roster, day) ? null : refuse('5.1', 'measures.notHead');
  },
  decide({ year, measures }, asked) {
    const { with: given } = asked.act;
    const [servant, measure, subject] = [textIn(given, 'servant'), textIn(given, 'measure'), textIn(given, 'subject')];
    const decided = measures[servant];
    const refusal =
      decided === undefined
        ? checkMeasure({ measure, subject }, gradesOf(findingsOf(asked.act), servant, year), year)
        : refuse('5.1', 'measures.alreadyDecided', { servant, measure: decided.measure });
    if (refusal !== null) return { refusal };
    return { entries: [entryOf(asked, 'measure.decided', '5.1', { servant, measure, subject })] };
  },
};

/** A measure that is to be carried out, and the day from which it may have been. */
interface Pending {
  /** The year whose appraisal it followed from: this one or the one before (I-39). */
  readonly year: number;
  readonly from: string;
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
    const pending = pendingMeasure(facts, servant, asked);
    if ('clause' in pending) return { refusal: pending };
    const on = dayIn(given, 'on');
    if (on === null || on < pending.from || on > asked.day) {
      const said = textIn(given, 'on');
      return { refusal: refuse('5.1', 'measures.outOfTime', { on: said, from: pending.from, to: asked.day }) };
    }
    if (reference === '') return { refusal: refuse('5.1', 'measures.withoutReference') };
    const what = { servant, year: pending.year, on, reference };
    return { entries: [entryOf(asked, 'measure.done', '5.1', what)] };
  },
};

function pendingMeasure(facts: AgencyFacts, servant: string, { act }: Asked): Pending | Refusal {
  const { year, measures, earlierDone } = facts;
  const decided = measures[servant];
  if (decided !== undefined && decided.done === null) return { year, from: decided.decidedOn };
  const before = year - 1;
  const { results } = findingsOf(act);
  const earlier = results.find((result) => result.servant === servant && result.year === before && result.measure);
  const open = earlier !== undefined && earlier.measureDone === false && earlierDone[servant] === undefined;
  if (open) return { year: before, from: `${year}-01-01` };
  const done = decided?.done ?? earlierDone[servant];
  return done === undefined
    ? refuse('5.1', 'measures.noneDecided', { servant })
    : refuse('5.1', 'measures.alreadyDone', { servant, on: done.on });
}
