import { z } from 'zod';
import { day, hash, person, text, textOrEmpty } from './shapes.ts';

const nothing = z.strictObject({});

/** The number of the version that lies before the head of the body. */
const version = z.number();

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
  approveFinalReport: z.strictObject({ version: version.optional() }),
  returnFinalReport: z.strictObject({ reasons: textOrEmpty, version: version.optional() }),
  decideMeasure: measure,
  issueOrder: z.strictObject({ number: textOrEmpty, on: day, servants: z.array(person).optional() }),
  recordMeasureDone: z.strictObject({ servant: person, on: day, reference: text }),
  prepareSubmission: nothing,
  recordSubmission: z.strictObject({ reference: text, on: day, package: hash.optional() }),
  recordRegistryEntry: z.strictObject({
    servant: person.optional(),
    reference: text,
    on: day,
    package: hash.optional(),
  }),
  planCourse: z.strictObject({
    course: textOrEmpty,
    subject: textOrEmpty,
    from: day,
    to: day,
    participants: z.array(person).default([]),
  }),
  recordCourseCompletion: z.strictObject({ course: text, servant: person, on: day, completed: z.boolean() }),
  askMethodHelp: z.strictObject({ question: textOrEmpty }),
  giveMethodHelp: z.strictObject({ question: z.number(), answer: textOrEmpty }),
} as const satisfies Readonly<Record<string, z.ZodType>>;
