import type { CalendarDate } from '../../../rules/calendar/date.ts';
import type { ServantId } from '../../../rules/roster/roster.ts';
import { refuse, type Refusal } from '../../../rules/ruling.ts';
import { findingsOf, type Findings } from '../../findings.ts';
import type { ActRule, Asker } from '../../reporting/act-rule.ts';
import { entryOf } from '../../reporting/asked.ts';
import { dayIn, textIn } from '../../reporting/given.ts';
import { isHr } from '../../reporting/officials.ts';
import { termOf, withdrawalOf } from '../../reporting/term.ts';
import type { Json } from '../../subject.ts';
import type { AgencyFacts } from '../facts.ts';

/**
 * §4.27: HR has the approved version made into a package for the State Examination Centre; the edge makes it and supplies
 * what it holds. The same package twice is refused; another for the same version takes its place until that version is sent.
 */
export const prepareSubmission: ActRule<AgencyFacts> = {
  name: 'prepareSubmission',
  against: againstSending,
  decide({ approved, packages }, asked) {
    const made = findingsOf(asked.act).package;
    if (made === undefined) return { refusal: refuse('4.27', 'submission.withoutPackage') };
    const version = approved?.version ?? 0;
    if (made.version !== version) {
      return { refusal: refuse('4.27', 'submission.otherVersion', { version, made: made.version }) };
    }
    const latest = packages.at(-1);
    if (latest?.version === version && latest.manifest === made.manifest) {
      return { refusal: refuse('4.27', 'submission.alreadyPrepared', { version, on: latest.on }) };
    }
    const { files, manifest } = made;
    const what = { version, files: files as unknown as Json, manifest };
    return { entries: [entryOf(asked, 'submission.prepared', '4.27', what)] };
  },
};

/**
 * §4.27: HR records that the approved report, the report on those not appraised and what became of the measures of the year
 * before (I-39) went to the State Examination Centre, by 1 March or late (I-13). Each approved version goes once; where a
 * package is named, it is one that was prepared for this version.
 */
export const recordSubmission: ActRule<AgencyFacts> = {
  name: 'recordSubmission',
  against: againstSending,
  decide(facts, asked) {
    const { year, approved, overdue } = facts;
    const { with: given } = asked.act;
    const from = approved?.approvedOn ?? '';
    const on = dayIn(given, 'on');
    if (on === null || on < from || on > asked.day) {
      return { refusal: refuse('4.27', 'submission.outOfTime', { on: textIn(given, 'on'), from, to: asked.day }) };
    }
    const reference = textIn(given, 'reference');
    if (reference === '') return { refusal: refuse('4.27', 'submission.withoutReference') };
    const version = approved?.version ?? 0;
    const named = textIn(given, 'package');
    if (named !== '' && !isPrepared(facts, named, version)) {
      return { refusal: refuse('4.27', 'submission.unprepared', { package: named, version }) };
    }
    const measures = measuresOfYearBefore(facts, findingsOf(asked.act));
    const what = { version, on, reference, measures, ...(named === '' ? {} : { package: named }) };
    const entry = entryOf(asked, 'submission.recorded', '4.27', what);
    return { entries: [entry, ...withdrawalOf(termOf('submission', year), overdue, on, entry)] };
  },
};

/**
 * §4.27, §4.28: HR records that the results, or one servant's result, were entered in the Civil Servants Registry: all of them
 * not before the period is over, one not before the day of appraisal.
 */
export const recordRegistryEntry: ActRule<AgencyFacts> = {
  name: 'recordRegistryEntry',
  against({ roster }, { actor, day }) {
    return isHr(roster, actor, day) ? null : refuse('4.27', 'registry.notHr');
  },
  decide(facts, asked) {
    const { with: given } = asked.act;
    const [servant, reference] = [textIn(given, 'servant'), textIn(given, 'reference')];
    const from = servant === '' ? termOf('submission', facts.year).opens : resultOn(findingsOf(asked.act), servant);
    if (from === null) return { refusal: refuse('4.27', 'registry.noResult', { servant }) };
    const on = dayIn(given, 'on');
    if (on === null || on < from || on > asked.day) {
      return { refusal: refuse('4.27', 'registry.outOfTime', { on: textIn(given, 'on'), from, to: asked.day }) };
    }
    if (reference === '') return { refusal: refuse('4.27', 'registry.withoutReference') };
    const named = textIn(given, 'package');
    if (named !== '' && !isPrepared(facts, named)) {
      return { refusal: refuse('4.27', 'registry.unprepared', { package: named }) };
    }
    const of = { ...(servant === '' ? {} : { servant }), ...(named === '' ? {} : { package: named }) };
    return { entries: [entryOf(asked, 'registry.entered', '4.27', { ...of, on, reference })] };
  },
};

function againstSending({ roster, approved, submitted }: AgencyFacts, { actor, day }: Asker): Refusal | null {
  if (!isHr(roster, actor, day)) return refuse('4.27', 'submission.notHr');
  if (approved === null) return refuse('4.27', 'submission.unapproved');
  if (submitted?.version !== approved.version) return null;
  return refuse('4.27', 'submission.already', { version: submitted.version, on: submitted.on });
}

/** Whether a package with this manifest was ever made, for that version where one is asked for. */
function isPrepared({ packages }: AgencyFacts, manifest: string, version?: number): boolean {
  return packages.some((made) => made.manifest === manifest && (version === undefined || made.version === version));
}

/** The day of the result that can be entered; null without one. */
function resultOn({ rows }: Findings, servant: ServantId): CalendarDate | null {
  return rows.find((row) => row.servant === servant && row.outcome === 'appraised')?.appraisedOn ?? null;
}

/** I-39: the measures from the appraisal of the year before, and whether they were carried out. */
function measuresOfYearBefore({ year, earlierDone }: AgencyFacts, { results }: Findings) {
  return results
    .filter((result) => result.year === year - 1 && result.measure !== null)
    .map(({ servant, measure, measureDone }) => ({ servant, measure, done: earlierDone[servant]?.on ?? measureDone }))
    .sort((a, b) => (a.servant < b.servant ? -1 : 1));
}
