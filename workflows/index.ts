import './short-stacks.ts';

export { agencyYear } from './agency-year.ts';
export { appraisal } from './appraisal.ts';
export { delivery } from './delivery.ts';
export { digest, notices } from './notices.ts';
export { openingYear } from './opening-year.ts';
export { rehearsedAgencyYear, rehearsedAppraisal, rehearsedUnitReport } from './rehearsed.ts';
export { registry } from './registry.ts';
export { roster } from './roster.ts';
export { submission } from './submission.ts';
export { unitReport } from './unit-report.ts';
