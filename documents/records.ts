import { draftOrder, type OrderRow } from '../machines/agency-year/order.ts';
import { agencyYear } from '../machines/agency-year/agency-year.ts';
import { finalReport } from '../machines/agency-year/final-report.ts';
import { appraisal } from '../machines/appraisal/index.ts';
import type { EarlierResult, Findings } from '../machines/findings.ts';
import type { Content, Envelope } from '../machines/journal.ts';
import type { AppraisalRow } from '../machines/rows.ts';
import type { JsonObject } from '../machines/subject.ts';
import { unitRows } from '../machines/unit-report/rows.ts';
import { unitReport } from '../machines/unit-report/unit-report.ts';
import type { CalendarDate } from '../rules/calendar/date.ts';
import { periodOf } from '../rules/calendar/year-dates.ts';
import type { Roster } from '../rules/roster/roster.ts';
import { holders } from '../rules/roster/service.ts';
import { annex1Data, type Annex1Source } from './data/annex1.ts';
import type { Annex1 } from './data/annex1-shape.ts';
import { annex2Data } from './data/annex2.ts';
import { annex3Data, annex5Data, type BodyReportSource } from './data/body-reports.ts';
import { measuresData } from './data/measures.ts';
import { orderData } from './data/order.ts';
import { enteredIn, type Entered } from './data/on-paper.ts';
import type { Names } from './data/people.ts';
import type { Annex2, Annex3, Annex5, MeasuresData, OrderData } from './data/report-shapes.ts';
import { bodyVersions, unitVersions, type BodyVersion } from './data/versions.ts';

/** What papers are made from, as the store has it. */
export interface Records {
  subjectOf(subject: string): Promise<{ readonly state: JsonObject | null } | null>;
  /** With how each entry came in, where that is known (I-27). */
  journalOf(
    subject: string,
  ): Promise<readonly { readonly content: Content; readonly envelope?: Pick<Envelope, 'reference' | 'enteredBy'> }[]>;
  heads(year: number): Promise<readonly { readonly subject: string; readonly seq: number }[]>;
  appraisalRows(filter: { readonly year: number }): Promise<readonly AppraisalRow[]>;
  earlierResults(before: number): Promise<readonly EarlierResult[]>;
  roster(): Promise<{ readonly roster: Roster }>;
  names(): Promise<Names>;
}

/** The paper that is asked for is not there: there is no such subject, or no version of that number. */
export class NoSuchRecord extends Error {
  override readonly name = 'NoSuchRecord';
  readonly subject: string;
  /** Null where the subject itself is unknown. */
  readonly version: number | string | null;

  constructor(subject: string, version: number | string | null = null) {
    super(version === null ? `${subject} is not in the records.` : `${subject} has no version ${version}.`);
    this.subject = subject;
    this.version = version;
  }
}

/** Annex 1 of an appraisal, such as `E005-2026`. Throws NoSuchRecord. */
export async function readAnnex1(records: Records, subject: string): Promise<Annex1> {
  return annex1Data(await readAnnex1Source(records, subject));
}

/** What Annex 1 is made from, for whoever is to see less than all of it. Throws NoSuchRecord. */
export async function readAnnex1Source(records: Records, subject: string): Promise<Annex1Source> {
  const facts = appraisal.thaw(await stateOf(records, subject)).context;
  const [journal, names] = await Promise.all([entriesOf(records, subject), records.names()]);
  const papers = journal.filter(({ paper }) => paper !== undefined);
  return { subject, seq: journal.at(-1)?.seq ?? 0, facts, journal, papers, names };
}

/** Annex 2 of a unit: the version given, else the latest signed, else the draft as it stands. Throws NoSuchRecord. */
export async function readAnnex2(
  records: Records,
  unit: string,
  year: number,
  version: number | null,
): Promise<Annex2> {
  const subject = unitSubject(unit, year);
  const facts = unitReport.thaw(await stateOf(records, subject)).context;
  const journal = await entriesOf(records, subject);
  const versions = unitVersions(journal);
  const chosen = version === null ? (versions.at(-1) ?? null) : numbered(versions, version, subject);
  const draft = chosen === null ? unitRows(facts, await findingsOf(records, year)) : [];
  return annex2Data({ subject, facts, journal, version: chosen, draft, ...(await people(records)) });
}

/**
 * Annex 3 of a year: the version given, else the one approved last, else the one that was presented last, else the draft as
 * it stands. Throws NoSuchRecord.
 */
export async function readAnnex3(records: Records, year: number, version: number | null): Promise<Annex3> {
  return annex3Data(await bodyReport(records, year, version));
}

/** Annex 5 of a year, by the same rule. Throws NoSuchRecord. */
export async function readAnnex5(records: Records, year: number, version: number | null): Promise<Annex5> {
  return annex5Data(await bodyReport(records, year, version));
}

/**
 * §5.1: the order of that number as it was issued, whatever was corrected since, else the draft: the measures that stand in no
 * order yet. Throws NoSuchRecord.
 */
export async function readOrder(records: Records, year: number, number: string | null): Promise<OrderData> {
  const { subject, facts, journal: whole } = await bodyOf(records, year);
  const issued = number === null ? null : issuedOrder(whole, number, subject);
  const journal = issued === null ? whole : whole.filter(({ seq }) => seq <= issued.seq);
  const version = latestOf(bodyVersions(journal));
  const { rows, date, paper } = issued ?? { rows: draftOrder(facts), date: null, paper: null };
  return orderData({ subject, facts, journal, rows, number, date, paper, version, ...(await people(records)) });
}

function issuedOrder(journal: readonly Entered[], number: string, subject: string) {
  const order = journal.find(({ kind, with: given }) => kind === 'order.issued' && given['number'] === number);
  if (order === undefined) throw new NoSuchRecord(subject, number);
  const { rows, on } = order.with as unknown as { readonly rows: readonly OrderRow[]; readonly on: CalendarDate };
  return { seq: order.seq, rows, date: on, paper: order.paper ?? null };
}

/** §4.27: what became of the measures of the year before. Throws NoSuchRecord. */
export async function readMeasures(records: Records, year: number): Promise<MeasuresData> {
  const { subject, facts, journal } = await bodyOf(records, year);
  const earlier = await records.subjectOf(bodySubject(year - 1));
  const before = earlier?.state == null ? null : agencyYear.thaw(earlier.state).context;
  const results = await records.earlierResults(year);
  return measuresData({ subject, facts, journal, results, before, ...(await people(records)) });
}

function unitSubject(unit: string, year: number): string {
  return `unit:${unit.normalize('NFC')}/${year}`;
}

function bodySubject(year: number): string {
  return `body/${year}`;
}

async function bodyReport(records: Records, year: number, version: number | null): Promise<BodyReportSource> {
  const { subject, facts, journal } = await bodyOf(records, year);
  const versions = bodyVersions(journal);
  const chosen = version === null ? latestOf(versions) : numbered(versions, version, subject);
  const draft = finalReport(chosen === null ? await findingsOf(records, year) : nothingFound, year);
  return { subject, facts, journal, version: chosen, draft, ...(await people(records)) };
}

async function bodyOf(records: Records, year: number) {
  const subject = bodySubject(year);
  const facts = agencyYear.thaw(await stateOf(records, subject)).context;
  return { subject, facts, journal: await entriesOf(records, subject) };
}

async function stateOf(records: Records, subject: string): Promise<JsonObject> {
  const found = await records.subjectOf(subject);
  if (found?.state == null) throw new NoSuchRecord(subject);
  return found.state;
}

async function entriesOf(records: Records, subject: string): Promise<readonly Entered[]> {
  return enteredIn(await records.journalOf(subject));
}

async function people(records: Records): Promise<{ readonly roster: Roster; readonly names: Names }> {
  const [{ roster }, names] = await Promise.all([records.roster(), records.names()]);
  return { roster, names };
}

/** The version approved last, else the one presented last. */
function latestOf(versions: readonly BodyVersion[]): BodyVersion | null {
  return versions.findLast(({ approved }) => approved !== null) ?? versions.at(-1) ?? null;
}

function numbered<V extends { readonly version: number }>(versions: readonly V[], number: number, subject: string): V {
  const found = versions.find(({ version }) => version === number);
  if (found === undefined) throw new NoSuchRecord(subject, number);
  return found;
}

const nothingFound: Findings = { rows: [], seqs: {}, holders: [], results: [], intended: [] };

/** What a draft stands on: everybody's rows, and the measures intended in the unit reports as signed. */
async function findingsOf(records: Records, year: number): Promise<Findings> {
  const [heads, rows, results, { roster }] = await Promise.all([
    records.heads(year),
    records.appraisalRows({ year }),
    records.earlierResults(year),
    records.roster(),
  ]);
  const intended = [];
  for (const { subject } of heads.filter((head) => head.subject.startsWith('unit:'))) {
    const { signed } = unitReport.thaw(await stateOf(records, subject)).context;
    for (const { servant, measure } of signed?.rows ?? []) if (measure !== null) intended.push({ servant, ...measure });
  }
  const seqs = new Map(heads.map(({ subject, seq }) => [subject, seq]));
  return {
    rows,
    seqs: Object.fromEntries(rows.map(({ servant }) => [servant, seqs.get(`${servant}-${year}`) ?? 0])),
    holders: holders(roster, periodOf(year).to),
    results,
    intended,
  };
}
