import { z } from 'zod';
import {
  bodyShape,
  bySomebody,
  clauseShape,
  countShape,
  dayShape,
  decimalShape,
  gradeShape,
  hashShape,
  instantShape,
  measureShape,
  onPaperShape,
  periodShape,
  personShape,
  reasonShape,
  yearShape,
} from './shapes.ts';

/** What every report begins with. */
const report = {
  subject: z.string(),
  seq: countShape.describe('Number of the latest journal entry that is shown'),
  asOf: instantShape.describe('Instant of that entry'),
  year: yearShape,
  period: periodShape,
  body: bodyShape,
} as const;

/** Which version it is; null for a draft that nobody has signed or presented. */
const version = z
  .strictObject({
    number: countShape,
    correction: countShape.describe('I-10: which correction; 0 for the report itself'),
    sha256: hashShape.describe('Of the rows as they were signed or presented'),
  })
  .meta({ id: 'Version' })
  .nullable();

const changed = z
  .array(
    z.strictObject({
      servant: personShape,
      items: z.array(z.strictObject({ item: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    }),
  )
  .describe('I-10: what a correction changed, by servant; empty in the report itself');

const done = z.strictObject({ ...bySomebody, at: instantShape, paper: onPaperShape }).meta({ id: 'Done' });

const result = {
  appraisedOn: dayShape.nullable(),
  exact: decimalShape.nullable(),
  score: decimalShape.nullable(),
  grade: gradeShape.nullable(),
  disagreement: z.string().nullable().describe('Its content; null for none'),
  measure: measureShape.nullable().describe('Null for none intended'),
  remark: reasonShape.nullable(),
} as const;

const place = {
  servant: personShape,
  unit: z.string(),
  subUnit: z.string(),
  supervisor: personShape.nullable(),
} as const;

export const annex2Shape = z
  .strictObject({
    document: z.literal('annex2'),
    ...report,
    unit: z.string(),
    unitSupervisor: personShape.nullable().describe('§6.6: in a body without units, whose report it is'),
    version,
    changed,
    rows: z.array(
      z.strictObject({ servant: personShape, subUnit: z.string(), supervisor: personShape.nullable(), ...result }),
    ),
    head: z.strictObject({ person: personShape.nullable(), signed: done.nullable() }),
    hr: z.strictObject({ person: personShape.nullable(), signed: done.nullable() }),
    withHrOn: dayShape.nullable(),
  })
  .describe('Annex 2 of Decision 89/2021: the report of a structural unit');

/** What both reports of the body carry beside their rows. */
const ofBody = {
  ...report,
  version,
  head: personShape.nullable(),
  presented: done.nullable(),
  opinion: z
    .strictObject({ ...bySomebody, paper: onPaperShape, text: z.string() })
    .nullable()
    .describe('§4.26: of the deputy head for HR'),
  returned: z.strictObject({ ...bySomebody, paper: onPaperShape, reasons: z.string() }).nullable(),
  approved: done.nullable(),
  changed,
} as const;

export const annex3Shape = z
  .strictObject({
    document: z.literal('annex3'),
    ...ofBody,
    excellent: countShape,
    limit: countShape.describe('§5.2: how many may be excellent'),
    rows: z.array(z.strictObject({ ...place, ...result })),
  })
  .describe('Annex 3 of Decision 89/2021: the final report of a state body');

export const annex5Shape = z
  .strictObject({
    document: z.literal('annex5'),
    ...ofBody,
    rows: z.array(z.strictObject({ ...place, reason: reasonShape, remark: reasonShape.nullable() })),
  })
  .describe('Annex 5 of Decision 89/2021: the report on those not appraised');

export const orderShape = z
  .strictObject({
    document: z.literal('order'),
    ...report,
    number: z.string().nullable(),
    date: dayShape.nullable(),
    head: personShape.nullable(),
    paper: onPaperShape,
    basis: z
      .strictObject({ version: countShape, approvedOn: dayShape })
      .nullable()
      .describe('The approved final report it stands on'),
    items: z.array(
      z.strictObject({
        measure: z.string(),
        people: z.array(
          z.strictObject({
            ...place,
            score: decimalShape.nullable(),
            grade: gradeShape.nullable(),
            clause: clauseShape.describe('The case of §5.1'),
            subject: z.string().nullable(),
            decidedOn: dayShape,
          }),
        ),
      }),
    ),
  })
  .describe('The draft order of the head of the body on measures (§5.1)');

export const measuresShape = z
  .strictObject({
    document: z.literal('measures'),
    ...report,
    ofYear: yearShape.describe('I-39: the year whose appraisal the measures followed from'),
    head: personShape.nullable(),
    hr: personShape.nullable(),
    rows: z.array(
      z.strictObject({
        ...place,
        score: decimalShape.nullable(),
        grade: gradeShape.nullable(),
        measure: measureShape,
        decidedOn: dayShape.nullable(),
        done: z.strictObject({ on: dayShape.nullable(), reference: z.string().nullable() }).nullable(),
      }),
    ),
  })
  .describe('Information on how the measures of the year before were carried out (§4.27)');

export type Annex2 = z.infer<typeof annex2Shape>;
export type Annex3 = z.infer<typeof annex3Shape>;
export type Annex5 = z.infer<typeof annex5Shape>;
export type OrderData = z.infer<typeof orderShape>;
export type MeasuresData = z.infer<typeof measuresShape>;
export type ChangesData = z.infer<typeof changed>;
