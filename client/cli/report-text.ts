import type { AgencyYearRow } from '../../machines/agency-year/row.ts';
import type { UnitReportRow } from '../../machines/unit-report/row.ts';
import type { RegistryEntry } from '../../store/registry-entries.ts';
import type { Submission } from '../../store/submissions.ts';
import type { Context } from './context.ts';

export type ReportFacts = readonly (readonly [string, string])[];

/** What a person reads of a unit's report; whatever has not come yet is left out. */
export function unitFacts(row: UnitReportRow, { speech }: Context): ReportFacts {
  const { version, correction, servants, appraised, signedBy, signedOn, countersignedBy, countersignedOn, withHrOn } =
    row;
  const by = (who: string | null, on: string | null) =>
    who === null || on === null ? '' : speech.words('report.by', { by: who, on: speech.date(on) });
  return [
    [speech.words('show.unit'), row.unit],
    [
      speech.words('report.label.version'),
      version === null ? speech.words('report.none') : speech.words('report.version', { version, correction }),
    ],
    [
      speech.words('report.label.forms'),
      row.forms.received + row.forms.awaited === 0 ? '' : speech.words('report.forms', { ...row.forms }),
    ],
    [
      speech.words('report.label.servants'),
      version === null ? '' : speech.words('report.servants', { servants, appraised }),
    ],
    [speech.words('report.proposals'), row.proposals === 0 ? '' : String(row.proposals)],
    [speech.words('report.signedBy'), by(signedBy, signedOn)],
    [speech.words('report.countersigned'), by(countersignedBy, countersignedOn)],
    [speech.words('report.withHr'), withHrOn === null ? '' : speech.date(withHrOn)],
  ];
}

/** §4.27: how far the package of the latest version went. */
export function submissionFacts(submissions: readonly Submission[], { speech }: Context): ReportFacts {
  const latest = submissions.at(-1);
  if (latest === undefined) return [];
  const { version, state, receipt, lastError } = latest;
  return [
    [speech.words('submit.label'), speech.words('submit.standing', { version, state })],
    [
      speech.words('submit.label.receipt'),
      receipt === null
        ? ''
        : speech.words('submit.taken', { givenReference: receipt.reference, givenAt: receipt.receivedAt }),
    ],
    [speech.words('submit.label.error'), lastError ?? ''],
  ];
}

/** §4.27: how many results the registry has taken, and what it said last of one that it has not. */
export function registryFacts(entries: readonly RegistryEntry[], { speech }: Context): ReportFacts {
  if (entries.length === 0) return [];
  const count = (...states: readonly RegistryEntry['state'][]) =>
    entries.filter(({ state }) => states.includes(state)).length;
  const counts = { sent: count('sent'), waiting: count('prepared', 'sending'), refused: count('refused') };
  const lastError = entries.findLast((entry) => entry.lastError !== null)?.lastError ?? '';
  return [
    [speech.words('submit.label.registry'), speech.words('submit.registry', counts)],
    [speech.words('submit.label.error'), lastError],
  ];
}

/** What a person reads of the body's year. */
export function bodyFacts(row: AgencyYearRow, { speech }: Context): ReportFacts {
  const { version, correction, annex3, annex5, excellent, limit, presentedOn, opinionOn } = row;
  const of = (number: number | null, on: string | null) =>
    number === null || on === null ? '' : speech.words('report.ofVersion', { version: number, on: speech.date(on) });
  const there = version !== null;
  const { measuresDecided: decided, measuresDone: done } = row;
  return [
    [
      speech.words('report.label.version'),
      there ? speech.words('report.version', { version, correction }) : speech.words('report.none'),
    ],
    [speech.words('report.presented'), presentedOn === null ? '' : speech.date(presentedOn)],
    [speech.words('report.label.annexes'), there ? speech.words('report.annexes', { annex3, annex5 }) : ''],
    [speech.words('report.label.excellent'), there ? speech.words('report.excellent', { excellent, limit }) : ''],
    [speech.words('report.opinion'), opinionOn === null ? '' : speech.date(opinionOn)],
    [speech.words('report.approved'), of(row.approvedVersion, row.approvedOn)],
    [speech.words('report.submitted'), of(row.submittedVersion, row.submittedOn)],
    [speech.words('report.label.measures'), decided === 0 ? '' : speech.words('report.measures', { decided, done })],
  ];
}
