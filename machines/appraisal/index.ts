export type { AppraisalInput } from './facts.ts';
export { appraisal, appraisalRow, type AppraisalSnapshot } from './subject.ts';
