import { agencyYear } from '../../machines/agency-year/agency-year.ts';
import type { AgencyYearInput } from '../../machines/agency-year/facts.ts';
import { unitReport } from '../../machines/unit-report/unit-report.ts';
import type { UnitReportInput } from '../../machines/unit-report/facts.ts';
import { body, calendar, law, roster, row, Run, type Step } from './agency.ts';

const input: AgencyYearInput = { version: 1, year: 2026, body, roster, rosterSeq: 0, calendar };

export function unitOf(change: Partial<UnitReportInput> = {}) {
  return new Run(unitReport, { ...input, unit: law, ...change });
}

export function bodyYear(change: Partial<AgencyYearInput> = {}) {
  return new Run(agencyYear, { ...input, ...change });
}

/** Ten appraised of whom so many are excellent, all of the law unit. */
export function tenWith(excellent: number) {
  return Array.from({ length: 10 }, (_, index) =>
    row({
      servant: `S${index}`,
      ...(index < excellent ? { grade: 'excellent', score: '4.7', exact: '4.7' } : {}),
    }),
  );
}

export const ten = tenWith(2);

export const present: Step = { by: 'E4', act: 'presentFinalReport', at: '2027-02-16T10:00', rows: ten };
export const opine: Step = { by: 'E2', act: 'attachOpinion', at: '2027-02-16T15:30', with: { text: 'Doldurulub.' } };
export const approve: Step = { by: 'E1', act: 'approveFinalReport', at: '2027-02-19T15:00', rows: ten };
export const giveBack: Step = {
  by: 'E1',
  act: 'returnFinalReport',
  at: '2027-02-17T10:30',
  with: { reasons: 'Hədd aşılıb.' },
};

/** The body's year with the final report on the ten approved. */
export function approvedYear(rows = ten, change: Partial<AgencyYearInput> = {}) {
  const year = bodyYear(change);
  const later = (change.year ?? 2026) - 2026;
  for (const step of [present, opine, approve]) {
    const at = `${Number(step.at.slice(0, 4)) + later}${step.at.slice(4)}`;
    const refused = year.do({ ...step, at, rows });
    if (refused !== null) throw new Error(`${step.act} was refused by §${refused}.`);
  }
  return year;
}
