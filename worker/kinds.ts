import { appraisal, appraisalRow } from '../machines/appraisal/index.ts';
import type { Kinds } from '../store/publication.ts';

/** Every kind of subject that this version knows. */
export const kinds: Kinds = { appraisal: { subject: appraisal, rowOf: appraisalRow } };
