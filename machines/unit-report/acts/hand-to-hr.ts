import { refuse } from '../../../rules/ruling.ts';
import type { ActRule } from '../../reporting/act-rule.ts';
import { entryOf } from '../../reporting/asked.ts';
import { reportingHeadsOn } from '../../reporting/officials.ts';
import { termOf, withdrawalOf } from '../../reporting/term.ts';
import type { UnitFacts } from '../facts.ts';

/** §4.25: the unit head brings the signed report to HR, by 1 February or late (I-13). */
export const handToHr: ActRule<UnitFacts> = {
  name: 'handToHr',
  against({ roster, unit, signed }, { actor, day }) {
    if (!reportingHeadsOn(roster, unit, day).includes(actor)) return refuse('4.25', 'unit.notHead');
    if (signed === null) return refuse('4.25', 'unit.unsigned');
    return signed.withHrOn === null ? null : refuse('4.25', 'unit.alreadyWithHr', { on: signed.withHrOn });
  },
  decide({ year, signed, overdue }, asked) {
    const handed = entryOf(asked, 'unitReport.handed', '4.25', { version: signed?.version ?? 0 });
    return { entries: [handed, ...withdrawalOf(termOf('unitReport', year), overdue, asked.day, handed)] };
  },
};
