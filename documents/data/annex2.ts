import { reportingHeadOn } from '../../machines/reporting/officials.ts';
import { hasUnits } from '../../machines/reporting/units.ts';
import type { UnitFacts, UnitRow } from '../../machines/unit-report/facts.ts';
import { dayOf } from '../../rules/calendar/date.ts';
import { periodOf } from '../../rules/calendar/year-dates.ts';
import type { Roster } from '../../rules/roster/roster.ts';
import { hrHeadOn } from '../../rules/roster/who-is-who.ts';
import { onPaperData, type Entered } from './on-paper.ts';
import { changesData, naming, reasonData, type Names, type Naming } from './people.ts';
import type { Annex2 } from './report-shapes.ts';
import type { Done, UnitVersion } from './versions.ts';

/** What Annex 2 is made from. `version` is null for a draft, whose rows are those that a signature would cover now. */
export interface Annex2Source {
  readonly subject: string;
  readonly facts: UnitFacts;
  readonly journal: readonly Entered[];
  readonly version: UnitVersion | null;
  readonly draft: readonly UnitRow[];
  readonly roster: Roster;
  readonly names: Names;
}

export function annex2Data({ subject, facts, journal, version, draft, roster, names }: Annex2Source): Annex2 {
  const { unit, year, body } = facts;
  const who = naming(names, roster);
  const last = journal.at(-1);
  const asOf = version?.asOf ?? last?.at ?? '';
  const day = dayOf(asOf);
  const { from, to } = periodOf(year);
  const one = (id: string | null) => (id === null ? null : who(id, day));
  const rows = version?.rows ?? draft;
  return {
    document: 'annex2',
    subject,
    seq: version?.seq ?? last?.seq ?? 0,
    asOf,
    year,
    period: { from, to },
    body: { id: body.id, name: body.name },
    unit,
    unitSupervisor: hasUnits(roster) ? null : one(unit),
    version:
      version === null ? null : { number: version.version, correction: version.correction, sha256: version.sha256 },
    changed: changesData(version?.changes ?? [], who, to),
    rows: rows.map((row) => rowData(row, who, to)),
    head: signer(version?.signed ?? null, one(reportingHeadOn(roster, unit, day)), who),
    hr: signer(version?.countersigned ?? null, one(hrHeadOn(roster, day)), who),
    withHrOn: version?.withHr?.on ?? null,
  };
}

function rowData(row: UnitRow, who: Naming, yearEnd: string): Annex2['rows'][number] {
  const { servant, subUnit, position, supervisor, remark, measure, ...result } = row;
  const day = result.appraisedOn ?? yearEnd;
  return {
    servant: { ...who(servant, day), position },
    subUnit,
    supervisor: supervisor === null ? null : who(supervisor, day),
    appraisedOn: result.appraisedOn,
    exact: result.exact,
    score: result.score,
    grade: result.grade,
    disagreement: result.disagreement,
    measure,
    remark: remark === null ? null : reasonData(remark),
  };
}

function signer(signed: Done | null, expected: Annex2['head']['person'], who: Naming): Annex2['head'] {
  if (signed === null) return { person: expected, signed: null };
  const by = who(signed.by, signed.on);
  return { person: by, signed: { by, on: signed.on, at: signed.at, paper: onPaperData(signed.paper, who, signed.on) } };
}
