import { z } from 'zod';
import { day, person, text, textOrEmpty } from './shapes.ts';

const nothing = z.strictObject({});

/** Which measures §5.1 opens, and which need a subject, the law says. */
const measure = z.strictObject({ servant: person, measure: text, subject: text.optional() });

/** What comes `with` each act on a unit's report. */
export const unitActs = {
  proposeMeasure: measure,
  signUnitReport: nothing,
  handToHr: nothing,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** What comes `with` each act on the body's year. */
export const bodyActs = {
  presentFinalReport: nothing,
  attachOpinion: z.strictObject({ text: textOrEmpty }),
  approveFinalReport: nothing,
  returnFinalReport: z.strictObject({ reasons: textOrEmpty }),
  decideMeasure: measure,
  recordMeasureDone: z.strictObject({ servant: person, on: day, reference: text }),
  recordSubmission: z.strictObject({ reference: text, on: day }),
  recordRegistryEntry: z.strictObject({ servant: person.optional(), reference: text, on: day }),
} as const satisfies Readonly<Record<string, z.ZodType>>;
