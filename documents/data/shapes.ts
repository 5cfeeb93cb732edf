import { z } from 'zod';

/** Shapes that the data of all papers have in common. What is not there is null, never left out. */

export const dayShape = z.iso.date().describe('A day, as 2026-12-14');
export const instantShape = z.iso.datetime({ offset: true }).describe('An instant with its offset from UTC');
export const decimalShape = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .describe('An exact decimal as text, as 4.275');
export const hashShape = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 in lower-case hex');
export const clauseShape = z
  .string()
  .regex(/^(I-|LC )?\d+(\.\d+)*$/)
  .describe('A clause of the Regulation, as 4.22, or an interpretation, as I-21');
export const yearShape = z.int();
export const countShape = z.int().nonnegative();
export const gradeShape = z.enum(['excellent', 'good', 'fair', 'unsatisfactory']).describe('The grade of §5.1');

/** Somebody as a paper names him, with the position held at the time. */
export const personShape = z
  .strictObject({
    id: z.string(),
    surname: z.string(),
    givenName: z.string(),
    patronymic: z.string(),
    position: z.string(),
    qualificationDegree: z.string(),
  })
  .meta({ id: 'Person' });

/** Why something is as it is: the clause, the code of the sentence, and the sentence in both languages. */
export const reasonShape = z
  .strictObject({
    clause: clauseShape,
    code: z.string(),
    text: z.strictObject({ az: z.string(), en: z.string() }),
  })
  .meta({ id: 'Reason' });

/** I-27: the document that an act was entered from; null for what was done electronically. */
export const onPaperShape = z
  .strictObject({
    reference: z.string(),
    enteredBy: personShape.nullable().describe('Who of HR entered it; null where that is not known'),
    timed: z.boolean().describe('Whether the document names the hour; where not, only the day is known'),
  })
  .meta({ id: 'OnPaper' })
  .describe('I-27: the document that HR entered the act from')
  .nullable();

/** Something that somebody wrote or did on a day. */
export const bySomebody = { by: personShape, on: dayShape } as const;

export const periodShape = z.strictObject({ from: dayShape, to: dayShape });
export const bodyShape = z.strictObject({ id: z.string(), name: z.string() });

export const measureShape = z
  .strictObject({ measure: z.string(), subject: z.string().nullable() })
  .meta({ id: 'Measure' })
  .describe('A measure of §5.1 by its code; education and training with their subject');

export type PersonData = z.infer<typeof personShape>;
export type ReasonData = z.infer<typeof reasonShape>;
export type OnPaperData = NonNullable<z.infer<typeof onPaperShape>>;
export type MeasureData = z.infer<typeof measureShape>;
