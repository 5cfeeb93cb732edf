import { dayOf } from '../../rules/calendar/date.ts';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import type { Roster } from '../../rules/roster/roster.ts';
import { pendingAfter } from '../reported.ts';
import { textIn } from '../reporting/given.ts';
import { reasonOfMark } from '../reporting/marks.ts';
import { overdueAfter } from '../reporting/term.ts';
import type { Entry } from '../subject.ts';
import type { AgencyFacts, FinalReport, PresentedReport } from './facts.ts';
import { followUp } from './follow-up.ts';
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

function changeOf(facts: AgencyFacts, entry: Entry): Partial<AgencyFacts> {
  const { kind, actor, at, with: given } = entry;
  const day = dayOf(at);
  const by = actor ?? '';
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
    case 'roster.changed':
      return { roster: given['roster'] as unknown as Roster, rosterSeq: given['seq'] as number };
    case 'calendar.changed':
      return { calendar: given['calendar'] as unknown as WorkCalendar };
    default:
      return followUp(facts, entry);
  }
}
