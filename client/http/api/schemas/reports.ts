import { z } from '@hono/zod-openapi';
import { listNames, type ListName } from '../../../../machines/watch/entry.ts';
import { missingItems } from '../../../../machines/watch/missing.ts';
import { stepNames, stepStates } from '../../../../machines/watch/steps.ts';
import {
  act,
  clause,
  day,
  decimal,
  grade,
  instant,
  list,
  onPaper,
  outcome,
  person,
  persons,
  refusal,
  saying,
  subject,
  task,
} from './common.ts';

const id = z.string();
const count = z.int().min(0);
const steps = z.enum(['supervisor', 'superior', 'head', 'outside']);

/** Where each region of a chart stands. */
const standing = z.record(z.string(), z.unknown());

const done = z.strictObject({ by: id, on: day, at: instant, paper: onPaper.nullable() });

const change = {
  servant: id,
  items: list(z.strictObject({ item: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
};

const pending = list(z.strictObject({ ...change, seq: count, settled: z.boolean() })).openapi({
  description: 'I-10: what has changed since, and is not shown by the latest version yet.',
});

const numbered = {
  version: z.int(),
  correction: count.openapi({ description: 'I-10: 0 for the report itself.' }),
  changes: list(z.strictObject(change)),
  sha256: z.string(),
};

const term = z.strictObject({
  key: z.enum(['unitReport', 'finalReport', 'submission']),
  clause,
  opens: day,
  limit: day,
  due: day.nullable(),
  state: z.enum(['toCome', 'open', 'late', 'done', 'doneLate']),
});

const reportAct = z
  .strictObject({ act, isOpen: z.boolean(), refusal: refusal.nullable(), insteadOf: person.nullable() })
  .openapi('ReportAct');

const overdue = z
  .strictObject({ key: z.string(), clause, limit: day, assignee: id.nullable(), escalatedTo: list(id) })
  .openapi('ReportOverdue', {
    description: 'I-13: a limit that passed undone, of whom it is asked, and who hears of it.',
  });

const measured = { measure: z.string(), subject: z.string().nullable() };
const why = list(z.strictObject({ clause, because: saying }));
const remark = z.strictObject({ clause, because: saying }).nullable();

const common = {
  subject,
  seq: z.int(),
  year: z.int(),
  day,
  stage: z.string(),
  toCorrect: z.boolean().openapi({ description: 'I-10: something has changed by which it is to be corrected.' }),
  standing,
  pending,
  tasks: list(task),
  acts: list(reportAct),
  why,
  persons,
};

const forms = z
  .strictObject({ received: count, awaited: list(id) })
  .openapi({ description: 'Forms handed over, and whose are awaited (§4.25).' });

export const unitReport = z
  .strictObject({
    ...common,
    unit: z.string(),
    head: person.nullable(),
    forms,
    overdue: overdue.nullable(),
    rows: list(
      z.strictObject({
        servant: id,
        subUnit: z.string(),
        position: z.string(),
        supervisor: id.nullable(),
        appraisedOn: day.nullable(),
        exact: decimal.nullable(),
        score: decimal.nullable(),
        grade: grade.nullable(),
        disagreement: z.string().nullable(),
        measure: z.strictObject(measured).nullable(),
        remark,
      }),
    ).nullable(),
    proposals: list(z.strictObject({ servant: id, ...measured })),
    versions: list(
      z.strictObject({
        ...numbered,
        signed: done,
        countersigned: done.nullable(),
        withHr: done.nullable(),
        people: count,
      }),
    ),
    term,
  })
  .openapi('UnitReport', { description: 'Annex 2 of one unit (§4.25).' });

const courses = list(
  z.strictObject({
    name: z.string(),
    subject: z.string(),
    from: day,
    to: day,
    participants: list(id),
    completions: list(z.strictObject({ servant: id, on: day, completed: z.boolean() })),
  }),
).openapi({ description: '§6.5.1' });

const help = list(
  z.strictObject({
    number: z.int(),
    by: id,
    on: day,
    question: z.string(),
    answer: z.strictObject({ by: id, on: day, text: z.string() }).nullable(),
  }),
).openapi({ description: '§6.5.3' });

const entered = z.strictObject({ on: day, reference: z.string() });
const submitted = z.strictObject({ version: z.int(), on: day, reference: z.string() }).nullable();

export const bodyYear = z
  .strictObject({
    ...common,
    overdue: list(overdue),
    versions: list(
      z.strictObject({
        ...numbered,
        presented: done,
        opinion: done.extend({ text: z.string() }).nullable(),
        returned: done.extend({ reasons: z.string() }).nullable(),
        approved: done.nullable(),
        annex3: count,
        annex5: count,
        excellent: count,
        limit: count,
      }),
    ),
    measures: list(
      z.strictObject({
        servant: id,
        ...measured,
        decidedOn: day,
        ground: clause,
        because: saying,
        order: z.string().nullable(),
        done: entered.nullable(),
      }),
    ),
    earlierDone: list(entered.extend({ servant: id })),
    orders: list(z.strictObject({ number: z.string(), on: day, servants: list(id) })),
    packages: list(
      z.strictObject({
        version: z.int(),
        on: day,
        manifest: z.string(),
        files: list(z.strictObject({ name: z.string(), sha256: z.string(), bytes: count })),
      }),
    ),
    submitted,
    registry: list(entered.extend({ servant: id.nullable() })),
    courses,
    help,
    terms: list(term),
  })
  .openapi('BodyYear', {
    description: 'The final report, its approval, the submission and what follows (§4.26, §4.27, §5).',
  });

const counts = {
  people: count,
  outcomes: z.record(outcome, count),
  steps: z.record(z.enum(stepNames), z.record(z.enum(stepStates), count)),
  disputes: z.record(steps, count),
  complete: count,
  overdue: count,
};

const forecast = {
  appraised: count,
  excellent: count,
  open: count,
  excellentSoFar: count,
  limit: count,
  over: count,
  limitIfAll: count,
  overIfAll: count,
};

const unit = z.string().nullable();
const of = { servant: id, unit };

const missing = z.strictObject({ item: z.enum(missingItems), clause, limit: day.nullable(), overdue: z.boolean() });

/** A row of each list of the watch. */
const rows = {
  undone: z.strictObject({ ...of, step: z.enum(stepNames), state: z.enum(['due', 'overdue']) }),
  overdue: z.strictObject({ ...of, task: act, clause, limit: day, assignee: id.nullable(), escalatedTo: list(id) }),
  incomplete: z.strictObject({ ...of, missing: list(missing) }),
  redos: z.strictObject({ ...of, on: day, violation: z.string(), reasons: z.string(), decides: id.nullable() }),
  training: z.strictObject({
    ...of,
    trainingNeeded: z.string().nullable(),
    skillsToImprove: z.string().nullable(),
    wish: z.string().nullable(),
  }),
  away: z.strictObject({ ...of, from: day, to: day.nullable(), kind: z.string() }),
  designate: z.strictObject({ ...of, insteadOf: id, clause }),
  excellent: z.strictObject({
    ...of,
    score: decimal.nullable(),
    exact: decimal.nullable(),
    evaluator: id.nullable(),
    rounds: count,
  }),
} as const satisfies Record<ListName, z.ZodObject>;

const pageOfList = (name: ListName) =>
  z.strictObject({
    year: z.int(),
    day,
    list: z.literal(name),
    rows: list(rows[name]),
    total: count,
    next: z.string().nullable(),
    persons,
  });

export const watchList = z
  .discriminatedUnion('list', [pageOfList('undone'), ...listNames.slice(1).map(pageOfList)])
  .openapi('WatchList', { description: 'A page of one list of the watch, by unit and servant.' });

export const watch = z
  .strictObject({
    year: z.int(),
    day,
    body: z.strictObject(counts),
    units: list(z.strictObject({ unit, ...counts })),
    undone: list(rows.undone),
    overdue: list(rows.overdue),
    incomplete: list(rows.incomplete),
    redos: list(rows.redos),
    training: list(rows.training),
    away: list(rows.away),
    designate: list(rows.designate),
    excellent: z.strictObject({
      body: z.strictObject(forecast),
      units: list(z.strictObject({ unit, ...forecast })),
      excellent: list(rows.excellent),
    }),
    totals: z.record(z.enum(listNames), count).openapi({
      description:
        'How long each list is: the first 100 rows are here, and all of them at `/body/{year}/watch/{list}`.',
    }),
    unitReports: list(
      z.strictObject({
        unit: z.string(),
        stage: z.string(),
        forms: z.strictObject({ received: count, awaited: count }),
        version: z.int().nullable(),
        correction: count.nullable(),
        signedOn: day.nullable(),
        countersignedOn: day.nullable(),
        withHrOn: day.nullable(),
        toCorrect: z.boolean(),
        overdue: overdue.nullable(),
      }),
    ),
    bodyReport: z
      .strictObject({
        stage: z.string(),
        presented: z.strictObject({ version: z.int(), correction: count, on: day }).nullable(),
        approved: z.strictObject({ version: z.int(), correction: count, on: day }).nullable(),
        submitted,
        toCorrect: z.boolean(),
        overdue: list(overdue),
      })
      .nullable(),
    courses,
    help,
    persons,
  })
  .openapi('Watch', { description: 'HR’s watch over the year (§6.5).' });
