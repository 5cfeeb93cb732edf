import type { AgencyFacts, FinalReport, FinalRow, NotAppraisedRow } from '../../machines/agency-year/facts.ts';
import { dayOf } from '../../rules/calendar/date.ts';
import { periodOf } from '../../rules/calendar/year-dates.ts';
import type { Roster } from '../../rules/roster/roster.ts';
import { headOfBodyOn } from '../../rules/roster/who-is-who.ts';
import { onPaperData, type Entered } from './on-paper.ts';
import { changesData, naming, reasonData, type Names, type Naming } from './people.ts';
import type { Annex3, Annex5 } from './report-shapes.ts';
import type { BodyVersion, Done } from './versions.ts';

/** What Annex 3 and 5 are made from. `version` is null for a draft, whose report is what a presentation would freeze now. */
export interface BodyReportSource {
  readonly subject: string;
  readonly facts: AgencyFacts;
  readonly journal: readonly Entered[];
  readonly version: BodyVersion | null;
  readonly draft: FinalReport;
  readonly roster: Roster;
  readonly names: Names;
}

/** §4.26: the final report. */
export function annex3Data(source: BodyReportSource): Annex3 {
  const who = naming(source.names, source.roster);
  const { annex3, excellent, limit } = source.version?.report ?? source.draft;
  return {
    document: 'annex3',
    ...ofBody(source, who),
    changed: changedIn('annex3', annex3, source, who),
    excellent,
    limit,
    rows: inOrder(annex3).map((row) => finalRow(row, who, source.facts.year)),
  };
}

/** §4.26: the report on those not appraised. */
export function annex5Data(source: BodyReportSource): Annex5 {
  const who = naming(source.names, source.roster);
  const { annex5 } = source.version?.report ?? source.draft;
  return {
    document: 'annex5',
    ...ofBody(source, who),
    changed: changedIn('annex5', annex5, source, who),
    rows: inOrder(annex5).map((row) => notAppraisedRow(row, who, source.facts.year)),
  };
}

function ofBody({ subject, facts, journal, version, roster }: BodyReportSource, who: Naming) {
  const { year, body } = facts;
  const last = journal.at(-1);
  const asOf = version?.asOf ?? last?.at ?? '';
  const { from, to } = periodOf(year);
  const head = version?.approved?.by ?? headOfBodyOn(roster, dayOf(asOf));
  return {
    subject,
    seq: version?.seq ?? last?.seq ?? 0,
    asOf,
    year,
    period: { from, to },
    body: { id: body.id, name: body.name },
    version:
      version === null ? null : { number: version.version, correction: version.correction, sha256: version.sha256 },
    head: head === null ? null : who(head, dayOf(asOf)),
    presented: done(version?.presented ?? null, who),
    opinion: version?.opinion == null ? null : { ...by(version.opinion, who), text: version.opinion.text },
    returned: version?.returned == null ? null : { ...by(version.returned, who), reasons: version.returned.reasons },
    approved: done(version?.approved ?? null, who),
  };
}

/** I-10: of what a correction changed, what stands in this report or stood in it. */
function changedIn(
  report: 'annex3' | 'annex5',
  rows: readonly (FinalRow | NotAppraisedRow)[],
  { version, facts }: BodyReportSource,
  who: Naming,
) {
  const shown = new Set(rows.map(({ servant }) => servant));
  const changes = (version?.changes ?? []).filter(
    ({ servant, items }) =>
      shown.has(servant) || items.some(({ item, before }) => item === 'annex' && before === report),
  );
  return changesData(changes, who, periodOf(facts.year).to);
}

const alphabet = new Intl.Collator('az');

/** By unit and sub-unit in the order of the Azerbaijani alphabet, and within one as the report has them. */
function inOrder<R extends FinalRow | NotAppraisedRow>(rows: readonly R[]): readonly R[] {
  return rows.toSorted((a, b) => alphabet.compare(a.unit, b.unit) || alphabet.compare(a.subUnit, b.subUnit));
}

function placeData(
  { servant, unit, subUnit, position, supervisor }: FinalRow | NotAppraisedRow,
  who: Naming,
  on: string,
) {
  return {
    servant: { ...who(servant, on), position },
    unit,
    subUnit,
    supervisor: supervisor === null ? null : who(supervisor, on),
  };
}

function finalRow(row: FinalRow, who: Naming, year: number): Annex3['rows'][number] {
  const { appraisedOn, exact, score, grade, disagreement, measure, remark } = row;
  return {
    ...placeData(row, who, appraisedOn ?? periodOf(year).to),
    appraisedOn,
    exact,
    score,
    grade,
    disagreement,
    measure,
    remark: remark === null ? null : reasonData(remark),
  };
}

function notAppraisedRow(row: NotAppraisedRow, who: Naming, year: number): Annex5['rows'][number] {
  const { reason, remark } = row;
  return {
    ...placeData(row, who, periodOf(year).to),
    reason: reasonData(reason),
    remark: remark === null ? null : reasonData(remark),
  };
}

function by({ by: id, on, paper }: Done, who: Naming) {
  return { by: who(id, on), on, paper: onPaperData(paper, who, on) };
}

function done(act: Done | null, who: Naming) {
  return act === null ? null : { ...by(act, who), at: act.at };
}
