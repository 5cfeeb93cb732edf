import { checkMeasure } from '../../../rules/measures.ts';
import { refuse } from '../../../rules/ruling.ts';
import { findingsOf, gradesOf } from '../../findings.ts';
import type { ActRule } from '../../reporting/act-rule.ts';
import { entryOf } from '../../reporting/asked.ts';
import { textIn } from '../../reporting/given.ts';
import { reportingHeadsOn } from '../../reporting/officials.ts';
import type { UnitFacts } from '../facts.ts';
import { rowsOfUnit } from '../rows.ts';

/** Annex 2: the unit head proposes a measure that §5.1 opens; the last one for a servant counts. */
export const proposeMeasure: ActRule<UnitFacts> = {
  name: 'proposeMeasure',
  against({ roster, unit }, { actor, day }) {
    return reportingHeadsOn(roster, unit, day).includes(actor) ? null : refuse('5.1', 'measures.notUnitHead');
  },
  decide(facts, asked) {
    const { with: given } = asked.act;
    const findings = findingsOf(asked.act);
    const [servant, measure, subject] = [textIn(given, 'servant'), textIn(given, 'measure'), textIn(given, 'subject')];
    const ofUnit = rowsOfUnit(facts, findings.rows).some((row) => row.servant === servant);
    const refusal = ofUnit
      ? checkMeasure({ measure, subject }, gradesOf(findings, servant, facts.year), facts.year)
      : refuse('5.1', 'measures.notOfUnit', { servant });
    if (refusal !== null) return { refusal };
    return { entries: [entryOf(asked, 'measure.proposed', '5.1', { servant, measure, subject })] };
  },
};
