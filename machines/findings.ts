import type { CalendarDate } from '../rules/calendar/date.ts';
import type { YearGrade } from '../rules/measures.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Grade } from '../rules/score/grade.ts';
import type { AppraisalRow } from './rows.ts';
import { Defect, type Act, type JsonObject } from './subject.ts';

/** A result of an earlier year, for §5.1, and the measure that followed from it, for §4.27. */
export interface EarlierResult {
  readonly servant: ServantId;
  readonly year: number;
  readonly score: string;
  readonly grade: Grade;
  readonly measure: string | null;
  /** Day on which the measure was carried out, or true where only that is known. */
  readonly measureDone: CalendarDate | boolean;
}

/** Annex 2, "measure intended", as the unit heads signed it. */
export interface IntendedMeasure {
  readonly servant: ServantId;
  readonly measure: string;
  readonly subject: string | null;
}

/** §4.27: what is to be sent of an approved version; `manifest` is the SHA-256 of the list of files. */
export interface SubmissionPackage {
  /** Of the approved report. */
  readonly version: number;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly manifest: string;
}

/**
 * What the body's records say at the instant of an act that needs everybody's state. The edge supplies it: for an act on a
 * unit the rows of that unit are enough.
 */
export interface Findings {
  /** One row for every servant ever on the roster in the year. */
  readonly rows: readonly AppraisalRow[];
  /** Journal seq of each appraisal at that row. */
  readonly seqs: Readonly<Record<ServantId, number>>;
  /** I-18: who held a position, an internship or a probation on 31 December. */
  readonly holders: readonly ServantId[];
  /** Results of earlier years. */
  readonly results: readonly EarlierResult[];
  /** Measures intended in the unit reports as signed. */
  readonly intended: readonly IntendedMeasure[];
  /** The package made for the State Examination Centre, for `prepareSubmission`. */
  readonly package?: SubmissionPackage;
}

/** What `Act.findings` takes; whatever is left out is empty. */
export function asFindings(known: Partial<Findings> & Pick<Findings, 'rows'>): JsonObject {
  const findings: Findings = { seqs: {}, holders: [], results: [], intended: [], ...known };
  return findings as unknown as JsonObject;
}

/** The findings of an act; throws a Defect where the edge has supplied none. */
export function findingsOf(act: Act): Findings {
  if (act.findings === undefined) throw new Defect(`${act.name} was given no findings to decide on.`);
  return act.findings as unknown as Findings;
}

/** §5.1: the grades of a servant in every year with a result, this one included. */
export function gradesOf({ rows, results }: Findings, servant: ServantId, year: number): readonly YearGrade[] {
  const earlier = results.filter((result) => result.servant === servant && result.year < year);
  const row = rows.find((candidate) => candidate.servant === servant);
  const grade = row?.outcome === 'appraised' ? row.grade : null;
  return [
    ...earlier.map((result) => ({ year: result.year, grade: result.grade })),
    ...(grade ? [{ year, grade }] : []),
  ];
}

/**
 * The servants whose rows an act on one or some servants is decided by, or that of who asks for help. `presentFinalReport`
 * and `approveFinalReport` want everybody's rows instead, and `signUnitReport` those of its unit.
 */
export function concernedBy({ name, actor, paper, with: given }: Act): readonly ServantId[] {
  if (name === 'askMethodHelp') return [paper?.actor ?? actor];
  const { servant, servants, participants } = given;
  const lists = [[servant], servants, participants].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  return [...new Set(lists.filter((id) => typeof id === 'string'))];
}
