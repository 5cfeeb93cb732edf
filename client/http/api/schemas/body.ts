import { z } from '@hono/zod-openapi';
import {
  bodyRole,
  clause,
  day,
  decimal,
  grade,
  list,
  outcome,
  overdue,
  person,
  reason,
  role,
  subject,
  task,
} from './common.ts';

const count = z.int().min(0);
const next = z.string().nullable().openapi({ description: 'What the next page goes on after; null at the end.' });
const upcoming = z.strictObject({ key: z.string(), clause, day, event: z.enum(['opens', 'ends']) }).nullable();

export const me = z
  .strictObject({
    person,
    roles: list(bodyRole),
    units: list(z.string()),
    actsFor: list(person),
    body: z.string(),
    day,
    years: list(z.int()),
    own: list(subject),
  })
  .openapi('Me');

export const tasks = z
  .strictObject({
    day,
    late: list(task),
    thisWeek: list(task),
    later: list(task),
    forAnother: list(task),
    waitingFor: list(task),
    next: upcoming,
  })
  .openapi('Tasks');

const row = z
  .strictObject({
    subject,
    servant: person,
    evaluator: person.nullable(),
    supervisor: person.nullable(),
    year: z.int(),
    outcome,
    stage: z.string(),
    rounds: count,
    appraisedOn: day.nullable(),
    reason,
    unit: z.string(),
    subUnit: z.string(),
    position: z.string(),
    handedOver: z.enum(['no', 'withUnitHead', 'withHr']),
    score: decimal.nullable(),
    grade: grade.nullable(),
    late: count,
    dispute: z.strictObject({ step: z.string(), open: z.boolean() }).nullable(),
    roles: list(role),
  })
  .openapi('AppraisalRow');

export const people = z
  .strictObject({ year: z.int(), rows: list(row), total: count, late: count, next })
  .openapi('Appraisals');

const grades = z.partialRecord(grade, count);

const progress = {
  unit: z.string().nullable(),
  head: person.nullable(),
  people: count,
  stages: z.record(z.string(), count),
  outcomes: z.partialRecord(outcome, count),
  grades,
  late: count,
  inDispute: count,
  withHr: count,
};

export const unit = z
  .strictObject({ ...progress, year: z.int(), rows: list(row), next, tasks: list(task), tasksTotal: count })
  .openapi('Unit');

const overdueOn = overdue.extend({ subject, servant: person });

export const body = z
  .strictObject({
    year: z.int(),
    day,
    name: z.string(),
    headOfBody: person.nullable(),
    units: list(z.strictObject(progress)),
    reports: z.strictObject({ annex3: count, annex5: count, excellent: count, quota: count }),
    grades,
    overdue: list(overdueOn),
    overdueTotal: count,
    absent: list(z.strictObject({ person, from: day, to: day.nullable(), tasks: count })),
    absentTotal: count,
    attention: list(task).openapi({ description: 'What is asked of HR and of the head of the body.' }),
    tasks: list(task),
    tasksTotal: count,
  })
  .openapi('Body');

export const taskPage = z.strictObject({ day, tasks: list(task), total: count, next }).openapi('TaskPage');

export const overduePage = z
  .strictObject({ year: z.int(), overdue: list(overdueOn), total: count, next })
  .openapi('OverduePage');

export const calendar = z
  .strictObject({
    year: z.int(),
    day,
    dates: list(z.strictObject({ key: z.string(), clause, opens: day.nullable(), limit: day, due: day })),
    appraisalOpens: day,
    days: z.strictObject({
      version: z.string(),
      years: z.record(z.string(), z.strictObject({ year: z.int(), off: list(day), on: list(day), short: list(day) })),
    }),
    workingDays: count,
    next: upcoming,
  })
  .openapi('Calendar');

export const law = z
  .strictObject({
    year: z.int(),
    clauses: list(
      z.strictObject({
        clause,
        tasks: count,
        late: count,
        entries: count,
        passed: count,
        refused: count,
        interpretations: list(clause),
      }),
    ),
  })
  .openapi('Law');
