import { appraisal, appraisalRow } from '../../machines/appraisal/index.ts';
import type { EarlierResult, IntendedMeasure } from '../../machines/findings.ts';
import type { Act, JsonObject } from '../../machines/subject.ts';
import { instantOfAct } from '../../machines/reporting/asked.ts';
import { subjectName } from '../../machines/subject-name.ts';
import { unitReport } from '../../machines/unit-report/unit-report.ts';
import type { Instant } from '../../rules/calendar/date.ts';
import type { Roster } from '../../rules/roster/roster.ts';
import type { SubjectRecord } from '../../store/read.ts';
import type { SubjectName } from '../folder/scenario.ts';
import { keptAt } from '../kept-at.ts';
import { findingsFrom, intendedIn, wantedFor, type Recorded, type Wanted } from './findings.ts';
import { settled, type Ground } from './settled.ts';

/** An act on a unit or on the body whose findings are to be read. */
export interface Asked {
  readonly on: SubjectName;
  readonly act: Act;
  readonly year: number;
  /** UTC offset of the body. */
  readonly offset: string;
  /** Of the day of the act. */
  readonly roster: Roster;
  readonly results: readonly EarlierResult[];
}

const chunk = 200;

/**
 * What the body's records say at the instant of an act: first the views reach the workflows, so that nothing accepted is
 * missing, then each appraisal wanted is brought to that instant as its workflow will have it. Throws Unreachable where a
 * workflow does not come to publish what it has taken.
 */
export async function storedFindings(ground: Ground, asked: Asked): Promise<JsonObject> {
  const { on, act, year, offset, roster, results } = asked;
  const judgedAt = instantOfAct(act, offset);
  const wanted = wantedFor(on, act, roster);
  const subjects = await subjectsOf(ground, wanted, year);
  await settled(ground, subjects.open);
  const rows: Recorded[] = [];
  for (let from = 0; from < subjects.appraisals.length; from += chunk) {
    const records = await ground.store.subjectsOf(subjects.appraisals.slice(from, from + chunk));
    for (const record of records) rows.push(...recordedAt(record, act.at, judgedAt));
  }
  const intended = wanted === 'everybody' ? await intendedOf(ground, year) : [];
  return findingsFrom(wanted, act, { year, roster, results, rows, intended });
}

interface Subjects {
  readonly appraisals: readonly string[];
  /** Those that may have taken something which the store does not have yet. */
  readonly open: readonly string[];
}

async function subjectsOf({ store }: Ground, wanted: Wanted, year: number): Promise<Subjects> {
  if (wanted === 'everybody') {
    const all = await store.subjectsIn(year);
    const open = all.filter(({ kind, closed }) => kind !== 'body' && !closed);
    return {
      appraisals: all.filter(({ kind }) => kind === 'appraisal').map(({ subject }) => subject),
      open: open.map(({ subject }) => subject),
    };
  }
  const appraisals = wanted.map((servant) => subjectName({ kind: 'appraisal', servant, year }));
  return { appraisals, open: appraisals };
}

/** With all that was taken by `at`, as the law sees it at `judgedAt`: an act on paper happened before it was entered (I-27). */
function recordedAt(record: SubjectRecord, at: Instant, judgedAt: Instant): readonly Recorded[] {
  const kept = keptAt(appraisal, record, at);
  return kept === null ? [] : [{ row: appraisalRow(kept.state, judgedAt), seq: kept.head.seq }];
}

async function intendedOf({ store }: Ground, year: number): Promise<readonly IntendedMeasure[]> {
  const units = (await store.subjectsIn(year)).filter(({ kind }) => kind === 'unit');
  const records = await store.subjectsOf(units.map(({ subject }) => subject));
  return records.flatMap(({ state }) => (state === null ? [] : intendedIn(unitReport.thaw(state))));
}
