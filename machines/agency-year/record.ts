import { dayOf } from '../../rules/calendar/date.ts';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import type { Roster } from '../../rules/roster/roster.ts';
import { pendingAfter } from '../reported.ts';
import { textIn } from '../reporting/given.ts';
import { reasonOfMark } from '../reporting/marks.ts';
import { overdueAfter } from '../reporting/term.ts';
import type { Entry } from '../subject.ts';
import type { AgencyFacts, FinalReport, PresentedReport } from './facts.ts';
import { reasonOf } from './reasons.ts';

/** The facts with one more entry written down. */
export function record(facts: AgencyFacts, entry: Entry): AgencyFacts {
  const { actor, at, clause } = entry;
  const because = reasonOf(facts, entry);
  const reason = because === null ? reasonOfMark(entry) : { clause, because };
  return {
    ...facts,
    ...changeOf(facts, entry),
    lastActAt: actor === null ? facts.lastActAt : at,
    overdue: overdueAfter(facts.overdue, entry),
    reasons: reason === null ? facts.reasons : [...facts.reasons, reason],
  };
}

function changeOf(facts: AgencyFacts, { kind, actor, at, with: given }: Entry): Partial<AgencyFacts> {
  const day = dayOf(at);
  const by = actor ?? '';
  const servant = textIn(given, 'servant');
  const { presented } = facts;
  switch (kind) {
    case 'finalReport.presented': {
      const { version, correction, changed, changes } = given as unknown as PresentedReport;
      const report = given['report'] as unknown as FinalReport;
      const frozen = { ...report, version, correction, changed, changes, presentedOn: day, presentedBy: by };
      return { presented: frozen, opinion: null, pending: {} };
    }
    case 'result.changed':
      return { pending: pendingAfter(facts.pending, given) };
    case 'opinion.attached':
      return { opinion: { by, on: day, text: textIn(given, 'text') } };
    case 'finalReport.returned':
      return { returned: given['version'] as number };
    case 'finalReport.approved':
      return presented === null ? {} : { approved: { ...presented, approvedOn: day }, approvals: facts.approvals + 1 };
    case 'measure.decided': {
      const decided = { measure: textIn(given, 'measure'), subject: textIn(given, 'subject') || null };
      return { measures: { ...facts.measures, [servant]: { ...decided, decidedOn: day, done: null } } };
    }
    case 'measure.done':
      return measureDone(facts, servant, given);
    case 'submission.recorded':
      return { submitted: { version: given['version'] as number, ...placeOf(given) } };
    case 'registry.entered':
      return { registry: [...facts.registry, { servant: servant === '' ? null : servant, ...placeOf(given) }] };
    case 'roster.changed':
      return { roster: given['roster'] as unknown as Roster, rosterSeq: given['seq'] as number };
    case 'calendar.changed':
      return { calendar: given['calendar'] as unknown as WorkCalendar };
    default:
      return {};
  }
}

function measureDone(facts: AgencyFacts, servant: string, given: Entry['with']): Partial<AgencyFacts> {
  const done = placeOf(given);
  const decided = facts.measures[servant];
  if (given['year'] !== facts.year) return { earlierDone: { ...facts.earlierDone, [servant]: done } };
  return decided === undefined ? {} : { measures: { ...facts.measures, [servant]: { ...decided, done } } };
}

function placeOf(given: Entry['with']): { readonly on: string; readonly reference: string } {
  return { on: textIn(given, 'on'), reference: textIn(given, 'reference') };
}
