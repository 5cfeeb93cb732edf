import { dayOf } from '../../rules/calendar/date.ts';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import type { Roster, ServantId } from '../../rules/roster/roster.ts';
import { say, type Saying } from '../../rules/ruling.ts';
import { textIn } from '../reporting/given.ts';
import { reasonOfMark } from '../reporting/marks.ts';
import { pendingAfter, type RowChange } from '../reported.ts';
import { overdueAfter } from '../reporting/term.ts';
import type { Entry } from '../subject.ts';
import type { SignedReport, UnitFacts, UnitForms, UnitRow } from './facts.ts';

/** The facts with one more entry written down. */
export function record(facts: UnitFacts, entry: Entry): UnitFacts {
  const { actor, at, clause } = entry;
  const because = reasonOf(facts, entry);
  const reason = because === null ? reasonOfMark(entry) : { clause, because };
  return {
    ...facts,
    ...changeOf(facts, entry),
    overdue: overdueAfter(facts.overdue, entry),
    lastActAt: actor === null ? facts.lastActAt : at,
    reasons: reason === null ? facts.reasons : [...facts.reasons, reason],
  };
}

function changeOf(facts: UnitFacts, { kind, actor, at, with: given }: Entry): Partial<UnitFacts> {
  const day = dayOf(at);
  switch (kind) {
    case 'measure.proposed': {
      const subject = textIn(given, 'subject');
      const proposal = { measure: textIn(given, 'measure'), subject: subject === '' ? null : subject };
      const proposals = { ...facts.proposals, [textIn(given, 'servant')]: proposal };
      return { proposals, proposedSince: facts.signed !== null };
    }
    case 'unitReport.signed':
      return { signed: signedReport(given, actor ?? '', day), pending: {}, proposedSince: false };
    case 'form.awaited':
    case 'form.received':
    case 'form.notAwaited':
      return { forms: formsAfter(facts.forms, kind, textIn(given, 'servant')) };
    case 'result.changed':
      return { pending: pendingAfter(facts.pending, given) };
    case 'unitReport.countersigned':
      return withReport(facts, { countersignedBy: actor, countersignedOn: day });
    case 'unitReport.handed':
      return {
        ...withReport(facts, { withHrOn: day }),
        handed: facts.handed + 1,
        withHr: facts.signed?.rows ?? null,
      };
    case 'roster.changed':
      return {
        roster: given['roster'] as unknown as Roster,
        rosterSeq: given['seq'] as number,
        ...namedAfter(facts, textIn(given, 'unit')),
        ended: facts.ended || given['ended'] === true,
      };
    case 'calendar.changed':
      return { calendar: given['calendar'] as unknown as WorkCalendar };
    default:
      return {};
  }
}

function namedAfter({ unit, names }: UnitFacts, name: string): Pick<UnitFacts, 'unit' | 'names'> {
  return name === unit ? { unit, names } : { unit: name, names: [...names, name] };
}

function formsAfter(forms: UnitForms, kind: string, servant: ServantId): UnitForms {
  const others = (some: readonly ServantId[]) => (some.includes(servant) ? some.filter((id) => id !== servant) : some);
  const [awaited, received] = [others(forms.awaited), others(forms.received)];
  if (kind === 'form.awaited') return { awaited: [...awaited, servant], received };
  return { awaited, received: kind === 'form.received' ? [...received, servant] : received };
}

function signedReport(given: Entry['with'], signedBy: ServantId, signedOn: string): SignedReport {
  return {
    version: given['version'] as number,
    correction: given['correction'] as number,
    rows: given['rows'] as unknown as readonly UnitRow[],
    seqs: given['seqs'] as unknown as SignedReport['seqs'],
    changes: given['changes'] as unknown as readonly RowChange[],
    sha256: textIn(given, 'sha256'),
    signedBy,
    signedOn,
    countersignedBy: null,
    countersignedOn: null,
    withHrOn: null,
  };
}

function withReport({ signed }: UnitFacts, change: Partial<SignedReport>): Partial<UnitFacts> {
  return signed === null ? {} : { signed: { ...signed, ...change } };
}

function reasonOf({ signed }: UnitFacts, { kind, actor, with: given }: Entry): Saying | null {
  const by = actor ?? '';
  switch (kind) {
    case 'measure.proposed':
      return say('measures.proposed', { servant: textIn(given, 'servant'), measure: textIn(given, 'measure') });
    case 'unit.dissolved':
      return say('unit.dissolved');
    case 'forms.gathered':
      return say('unit.formsGathered', { received: given['received'] as number });
    case 'forms.reopened':
      return say('unit.formsReopened', { awaited: given['awaited'] as number });
    case 'unitReport.signed':
      return say('unit.signed', { by, version: given['version'] as number });
    case 'unitReport.countersigned':
      return say('unit.countersigned', { by, version: signed?.version ?? 0 });
    case 'result.changed':
      return say('report.outdated', { servant: textIn(given, 'servant') });
    case 'unitReport.handed':
      return say('unit.handed', { by, version: signed?.version ?? 0 });
    default:
      return null;
  }
}
