import './short-stacks.ts';

export { agencyYear } from './agency-year.ts';
export { appraisal } from './appraisal.ts';
export { delivery } from './delivery.ts';
export { rehearsedAppraisal } from './rehearsed.ts';
export { roster } from './roster.ts';
