import { z } from '@hono/zod-openapi';
import { criteriaFor } from '../../../../rules/form/criteria.ts';
import { bodyRoles } from '../../../access/body.ts';
import { roleNames } from '../../../access/roles.ts';
import { parts } from '../../../access/table.ts';

/** Shapes that many answers share. Answers are strict: what is not written here is not sent. */

export const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();
export const day = z.iso.date().openapi({ description: 'A day of the body’s calendar.', example: '2026-12-14' });
export const instant = z
  .string()
  .openapi({ description: 'The legal instant in the body’s own offset.', example: '2026-12-14T11:00:00+04:00' });
export const clause = z
  .string()
  .openapi({ description: 'A clause of the Regulation, or an interpretation.', example: '4.20' });
export const act = z.string().openapi({ description: 'Name of an act.', example: 'drawUpForm' });
export const subject = z
  .string()
  .openapi({ description: 'An appraisal, a unit report or the body’s year.', example: 'E017-2026' });
export const decimal = z.string().openapi({ description: 'An exact decimal, never a float.', example: '4.275' });
export const grade = z.enum(['excellent', 'good', 'fair', 'unsatisfactory']);
export const outcome = z.enum(['open', 'appraised', 'notAppraised', 'left']);
export const role = z.enum(roleNames as [(typeof roleNames)[number]]);
export const bodyRole = z.enum(bodyRoles as [(typeof bodyRoles)[number]]);
export const part = z.enum(parts);
export const criterion = z.enum(criteriaFor(true) as [ReturnType<typeof criteriaFor>[number]]);

export const saying = z
  .strictObject({
    code: z.string(),
    with: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    message: z.string().openapi({ description: 'The sentence in the reader’s language.' }),
  })
  .openapi('Saying');

export const refusal = z.strictObject({ clause, because: saying }).openapi('Refusal');

export const person = z
  .strictObject({ id: z.string(), name: z.string(), position: z.string() })
  .openapi('Person', { description: 'Name and position as of the day of the view.' });

export const persons = z.record(z.string(), person).openapi({ description: 'Everybody mentioned by id.' });

export const onPaper = z
  .strictObject({
    reference: z.string(),
    enteredBy: z.string().nullable(),
    timed: z.boolean().openapi({ description: 'Whether the document names the hour; else only the day is known.' }),
  })
  .openapi('OnPaper', { description: 'I-27: the document that HR entered the act from.' });

/** What is wrong with an input, place by place. */
export const flaws = list(
  z.strictObject({
    field: z.string().nullable(),
    line: z.int().nullable(),
    code: z.string(),
    message: z.string(),
  }),
);

export const problem = z
  .strictObject({
    type: z.string().openapi({ example: 'urn:mizan:refused' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    requestId: z.string(),
    code: z.string(),
    clause: clause.optional(),
    message: z.string().optional(),
    flaws: flaws.optional(),
    retryAfter: z.int().optional().openapi({ description: 'Seconds.' }),
  })
  .openapi('Problem', { description: 'RFC 9457, in the reader’s language.' });

export const task = z
  .strictObject({
    task: act,
    subject,
    on: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('appraisal'), servant: person }),
      z.strictObject({ kind: z.literal('unit'), unit: z.string() }),
      z.strictObject({ kind: z.literal('body') }),
    ]),
    assignee: person,
    clause,
    opens: day.nullable(),
    due: day.nullable().openapi({ description: 'Last working day on or before the limit (I-4).' }),
    limit: day.nullable().openapi({ description: 'The day the law names.' }),
    overdue: z.boolean(),
    bodyRule: z.boolean().openapi({ description: 'I-22: by the body’s rule, not the law’s.' }),
    workingDaysLeft: z.int().nullable(),
    urgency: z.enum(['late', 'thisWeek', 'later']),
  })
  .openapi('Task');

export const overdue = z.strictObject({ clause, task: act, limit: day, doneOn: day.nullable() });
export const reason = z.strictObject({ clause, because: saying }).nullable();
