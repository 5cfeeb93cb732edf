import { withinExcellentLimit } from '../../../rules/excellent-limit.ts';
import { misgraded } from '../../../rules/reports.ts';
import { headOfBodyOn, hrDeputyOn } from '../../../rules/roster/who-is-who.ts';
import { refuse, type Refusal } from '../../../rules/ruling.ts';
import { periodOf } from '../../../rules/calendar/year-dates.ts';
import { findingsOf } from '../../findings.ts';
import type { ActRule, Asker } from '../../reporting/act-rule.ts';
import { entryOf, type Asked } from '../../reporting/asked.ts';
import { textIn } from '../../reporting/given.ts';
import { isHr } from '../../reporting/officials.ts';
import { termOf, withdrawalOf } from '../../reporting/term.ts';
import type { Decision, Json } from '../../subject.ts';
import type { AgencyFacts, FinalReport, PresentedReport } from '../facts.ts';
import { finalReport, outdatedIn, unfilledIn } from '../final-report.ts';
import { changesSince } from '../report-items.ts';

/** The version that lies before the head, neither approved nor returned; null for none. */
export function pendingOf({ presented, approved, returned }: AgencyFacts): PresentedReport | null {
  if (presented === null || presented.version === approved?.version) return null;
  return presented.version === returned ? null : presented;
}

/**
 * §4.26: HR presents the final report with the report on those not appraised, by 20 February or late (I-13). It is frozen
 * as a numbered version; after an approval, what has changed since is presented as a numbered correction (I-10).
 */
export const presentFinalReport: ActRule<AgencyFacts> = {
  name: 'presentFinalReport',
  against({ roster, year }, { actor, day }) {
    if (!isHr(roster, actor, day)) return refuse('4.26', 'final.notHr');
    return day > periodOf(year).to ? null : refuse('4.26', 'final.beforeYearEnd', { year });
  },
  decide(facts, asked) {
    const { year, presented, approved, approvals, overdue } = facts;
    const report = finalReport(findingsOf(asked.act), year);
    const refusal = misgraded(report.annex3, year) ?? againstUnchanged(facts, report);
    if (refusal !== null) return { refusal };
    const changes = approved === null ? [] : changesSince(approved, report);
    const changed = changes.map(({ servant }) => servant);
    const numbered = { version: (presented?.version ?? 0) + 1, correction: approvals, changed };
    const what = { ...numbered, changes: changes as unknown as Json, report: report as unknown as Json };
    const entry = entryOf(asked, 'finalReport.presented', '4.26', what);
    return { entries: [entry, ...withdrawalOf(termOf('finalReport', year), overdue, asked.day, entry)] };
  },
};

/** §4.26: the deputy head responsible for HR, where there is one, attaches an opinion to what lies before the head. */
export const attachOpinion: ActRule<AgencyFacts> = {
  name: 'attachOpinion',
  against(facts, { actor, day }) {
    if (actor !== hrDeputyOn(facts.roster, day)) return refuse('4.26', 'final.notDeputy');
    if (pendingOf(facts) === null) return refuse('4.26', 'final.notPresented');
    const { opinion } = facts;
    return opinion === null ? null : refuse('4.26', 'final.opinionThere', { by: opinion.by, on: opinion.on });
  },
  decide(_facts, asked) {
    const text = textIn(asked.act.with, 'text');
    if (text === '') return { refusal: refuse('4.26', 'final.emptyOpinion') };
    return { entries: [entryOf(asked, 'opinion.attached', '4.26', { text })] };
  },
};

/** §4.26, §5.2: the head of the body approves the version that lies before him. */
export const approveFinalReport: ActRule<AgencyFacts> = {
  name: 'approveFinalReport',
  against: againstHead,
  decide(facts, asked) {
    const report = pendingOf(facts);
    const refusal =
      report === null
        ? refuse('4.26', 'final.notPresented')
        : (againstNumber(report, asked) ?? againstApproval(facts, report, asked));
    if (refusal !== null) return { refusal };
    return decided(facts, asked, 'finalReport.approved');
  },
};

/** §4.26: the head of the body returns the version that lies before him, with reasons. */
export const returnFinalReport: ActRule<AgencyFacts> = {
  name: 'returnFinalReport',
  against: againstHead,
  decide(facts, asked) {
    const report = pendingOf(facts);
    const refusal = report === null ? null : againstNumber(report, asked);
    if (refusal !== null) return { refusal };
    const reasons = textIn(asked.act.with, 'reasons');
    if (reasons === '') return { refusal: refuse('4.26', 'final.withoutReasons') };
    return decided(facts, asked, 'finalReport.returned', { reasons });
  },
};

function againstHead(facts: AgencyFacts, { actor, day }: Asker): Refusal | null {
  if (actor !== headOfBodyOn(facts.roster, day)) return refuse('4.26', 'final.notHead');
  return pendingOf(facts) === null ? refuse('4.26', 'final.notPresented') : null;
}

/** Nothing is presented twice: neither what lies before the head already, nor what is approved. */
function againstUnchanged(facts: AgencyFacts, report: FinalReport): Refusal | null {
  const { presented, approved } = facts;
  const pending = pendingOf(facts);
  if (pending !== null) {
    const { version } = pending;
    return changesSince(pending, report).length > 0 ? null : refuse('4.26', 'final.alreadyPresented', { version });
  }
  if (approved === null || approved.version !== presented?.version) return null;
  const { version } = approved;
  return changesSince(approved, report).length > 0 ? null : refuse('4.26', 'final.unchanged', { version });
}

/** Decided by number: on what was seen, and on nothing presented since. */
function againstNumber({ version }: PresentedReport, { act }: Asked): Refusal | null {
  const asked = act.with['version'];
  const other = typeof asked === 'number' && asked !== version;
  return other ? refuse('4.26', 'final.otherVersion', { version, asked }) : null;
}

function againstApproval(facts: AgencyFacts, report: PresentedReport, { act, day }: Asked): Refusal | null {
  const { roster, year, opinion } = facts;
  const { version } = report;
  const deputy = hrDeputyOn(roster, day);
  if (deputy !== null && opinion === null) return refuse('4.26', 'final.withoutOpinion', { deputy });
  const unfilled = unfilledIn(report);
  if (unfilled !== null) return refuse('4.26', 'final.unfilled', { ...unfilled });
  const servant = outdatedIn(report, finalReport(findingsOf(act), year));
  if (servant !== null) return refuse('4.26', 'final.outdated', { servant, version });
  const limit = withinExcellentLimit(report.excellent, report.annex3.length, `${year}-12-31`);
  return limit.value ? null : limit;
}

function decided(
  { presented }: AgencyFacts,
  asked: Asked,
  kind: string,
  what: { readonly [field: string]: Json } = {},
): Decision {
  return { entries: [entryOf(asked, kind, '4.26', { version: presented?.version ?? 0, ...what })] };
}
