import { misgraded } from '../../../rules/reports.ts';
import { refuse } from '../../../rules/ruling.ts';
import { findingsOf } from '../../findings.ts';
import type { ActRule } from '../../reporting/act-rule.ts';
import { entryOf, type Asked } from '../../reporting/asked.ts';
import { hrHeadOn } from '../../../rules/roster/who-is-who.ts';
import { reportingHeadsOn } from '../../reporting/officials.ts';
import type { Decision, Json } from '../../subject.ts';
import type { UnitFacts } from '../facts.ts';
import { changesSince, digestOf, unitRows } from '../rows.ts';

/**
 * §4.25 and Annex 2: the unit head signs the report as everything stands, then the head of HR countersigns by the same act.
 * Who is both signs twice, but what has changed since is first signed anew: as a correction once the report is with HR (I-10).
 */
export const signUnitReport: ActRule<UnitFacts> = {
  name: 'signUnitReport',
  against({ roster, unit, year, body, signed }, { actor, day }) {
    const opens = `${year}-${body.rules.appraisalOpens}`;
    if (reportingHeadsOn(roster, unit, day).includes(actor))
      return day < opens ? refuse('4.25', 'unit.beforeAppraisals', { opens }) : null;
    if (actor !== hrHeadOn(roster, day)) return refuse('4.25', 'unit.notSigner');
    if (signed === null) return refuse('4.25', 'unit.headSignsFirst');
    return signed.countersignedBy === null ? null : refuseTwice(signed.countersignedBy, signed.countersignedOn);
  },
  decide(facts, asked) {
    const { signed, roster, unit } = facts;
    const { actor, day, act } = asked;
    const countersigns = actor === hrHeadOn(roster, day) && signed !== null && signed.countersignedBy === null;
    if (!countersigns) return sign(facts, asked);
    const isHead = reportingHeadsOn(roster, unit, day).includes(actor);
    const isOld = isHead && digestOf(facts, unitRows(facts, findingsOf(act))) !== signed.sha256;
    return isOld ? sign(facts, asked) : countersign(asked);
  },
};

function countersign(asked: Asked): Decision {
  return { entries: [entryOf(asked, 'unitReport.countersigned', '4.25', {})] };
}

function sign(facts: UnitFacts, asked: Asked): Decision {
  const { signed, handed, withHr } = facts;
  const findings = findingsOf(asked.act);
  const rows = unitRows(facts, findings);
  const unfit = misgraded(rows, facts.year);
  if (unfit !== null) return { refusal: unfit };
  const sha256 = digestOf(facts, rows);
  if (signed?.sha256 === sha256) {
    return { refusal: refuse('4.25', 'unit.alreadySigned', { by: signed.signedBy, on: signed.signedOn }) };
  }
  const version = (signed?.version ?? 0) + 1;
  const seqs = Object.fromEntries(rows.map(({ servant }) => [servant, findings.seqs[servant] ?? 0]));
  const changes = withHr === null ? [] : changesSince(withHr, rows);
  const report = { version, correction: handed, rows: rows as unknown as Json, seqs, sha256 };
  return { entries: [entryOf(asked, 'unitReport.signed', '4.25', { ...report, changes: changes as unknown as Json })] };
}

function refuseTwice(by: string, on: string | null) {
  return refuse('4.25', 'unit.alreadyCountersigned', { by, on: on ?? '' });
}
