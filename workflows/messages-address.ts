import { hashOf } from '../machines/journal.ts';
import { partsOf } from '../machines/subject-name.ts';
import type { Instant } from '../rules/calendar/date.ts';
import { workflowIds, workflowTypes, type RehearsedStart, type Start } from './messages.ts';

/** What a workflow is started with. */
export interface Beginning {
  readonly workflowId: string;
  readonly type: string;
  readonly input: unknown;
}

/** Where the workflow of a subject is found, by the journal's name of the subject. */
export interface Address {
  workflowId(body: string, subject: string): string;
  /** How a subject starts, or goes on, whose legal time is the instant given. */
  beginning(start: Start<never>, at: Instant): Beginning;
}

/** Nobody's name and no unit's stands in a workflow id. */
function workflowId(body: string, subject: string): string {
  const parts = partsOf(subject);
  switch (parts.kind) {
    case 'appraisal':
      return workflowIds.appraisal(body, parts.servant, parts.year);
    case 'unit':
      return workflowIds.unitReport(body, hashOf(parts.unit).slice(0, 24), parts.year);
    case 'body':
      return workflowIds.agencyYear(body, parts.year);
  }
}

const types = {
  appraisal: workflowTypes.appraisal,
  unit: workflowTypes.unitReport,
  body: workflowTypes.agencyYear,
} as const;

/** The body's own subjects. */
export const address: Address = {
  workflowId,
  beginning: (start) => ({
    workflowId: workflowId(start.body, start.subject),
    type: types[partsOf(start.subject).kind],
    input: start,
  }),
};

const rehearsedTypes = {
  appraisal: workflowTypes.rehearsedAppraisal,
  unit: workflowTypes.rehearsedUnitReport,
  body: workflowTypes.rehearsedAgencyYear,
} as const;

/** Those of a rehearsal, which has a name of its own. */
export function rehearsalAddress(name: string): Address {
  const idOf = (body: string, subject: string) => `${name}/${workflowId(body, subject)}`;
  return {
    workflowId: idOf,
    beginning: (start, at) => ({
      workflowId: idOf(start.body, start.subject),
      type: rehearsedTypes[partsOf(start.subject).kind],
      input: { start, clockBegins: at } satisfies RehearsedStart<never>,
    }),
  };
}
