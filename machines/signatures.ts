import type { AgencyYearState } from './agency-year/agency-year.ts';
import type { AppraisalSnapshot } from './appraisal/index.ts';
import { formHash } from './appraisal/form.ts';
import { hashOf, type Content } from './journal.ts';
import { kindOfSubject } from './subject-name.ts';
import { digestOf } from './unit-report/rows.ts';
import type { UnitRow } from './unit-report/facts.ts';
import type { UnitReportState } from './unit-report/unit-report.ts';

const hashed: Readonly<Record<ReturnType<typeof kindOfSubject>, string>> = {
  appraisal: 'form.signed',
  unit: 'unitReport.signed',
  body: 'finalReport.presented',
};

/** Whether an entry has a hash of what it signs or presents. */
export function hasHash({ subject, kind }: Pick<Content, 'subject' | 'kind'>): boolean {
  return hashed[kindOfSubject(subject)] === kind;
}

/**
 * Whether what was signed or presented bears the hash of what it says: a signature that of the form as it was (§4.17), a unit
 * report that of its rows (§4.25), a final report that of both annexes (§4.26). `before` is the state before the entry. True
 * for every entry that has no such hash.
 */
export function bearsItsHash(content: Content, before: unknown): boolean {
  const { kind, with: given } = content;
  if (!hasHash(content)) return true;
  switch (kind) {
    case 'form.signed': {
      const { context } = before as AppraisalSnapshot;
      const round = context.rounds.at(-1);
      return round !== undefined && given['form'] === formHash(context, round);
    }
    case 'unitReport.signed': {
      const { context } = before as UnitReportState;
      return given['sha256'] === digestOf(context, given['rows'] as unknown as readonly UnitRow[]);
    }
    case 'finalReport.presented': {
      const { year } = (before as AgencyYearState).context;
      const { annex3, annex5, sha256 } = given['report'] as unknown as {
        readonly annex3: unknown;
        readonly annex5: unknown;
        readonly sha256: string;
      };
      return sha256 === hashOf({ year, annex3, annex5 });
    }
    default:
      return true;
  }
}
