import { z } from '@hono/zod-openapi';
import { stationKeys } from '../../../views/course.ts';
import {
  act,
  clause,
  criterion,
  day,
  decimal,
  grade,
  instant,
  list,
  onPaper,
  outcome,
  overdue,
  part,
  person,
  persons,
  reason,
  refusal,
  role,
  saying,
  subject,
  task,
} from './common.ts';

const id = z.string();
const weights = z.partialRecord(criterion, z.number());

const goal = z.strictObject({
  title: z.string(),
  measure: z.string(),
  deadline: day,
  expectedResult: z.string(),
  weight: z.number(),
});

const content = { goals: list(goal), criteria: weights };

const form = z
  .strictObject({
    drawnUpOn: day,
    by: id,
    ...content,
    acknowledgedOn: day.nullable(),
    changes: list(z.strictObject({ on: day, by: id, reason: z.string(), before: z.strictObject(content) })),
  })
  .openapi('Form', { description: 'Annex 1: goals, criteria and their weights.' });

const note = z.looseObject({
  on: day,
  by: id,
  strengths: z.string(),
  weaknesses: z.string(),
  advice: z.string(),
  metOn: day.nullable(),
});

/** What is written down with its day and author, its other fields as the act had them. */
const written = z.looseObject({ on: day, by: id });

const scores = z.looseObject({
  goals: list(z.number()),
  criteria: z.partialRecord(criterion, z.strictObject({ score: z.number(), justification: z.string() })),
  discipline: z.strictObject({ state: z.string(), score: z.number() }),
  teamOpinions: z.partialRecord(criterion, z.string()).optional(),
  at: instant,
  on: day,
  by: id,
});

const signature = z.strictObject({ by: id, at: instant, form: z.string(), paper: onPaper.nullable() }).nullable();

const decided = z.strictObject({
  on: day,
  by: id,
  decision: z.string(),
  reasons: z.string(),
  final: z.boolean().openapi({ description: 'The way inside the body ends here (I-32).' }),
  presentedOn: day.nullable(),
});

const stage = z.strictObject({
  filedOn: day,
  grounds: z.string(),
  byHead: z.boolean(),
  decided: decided.nullable(),
});

const result = z
  .strictObject({
    goals: decimal,
    criteria: decimal,
    discipline: decimal,
    exact: decimal,
    score: decimal,
    grade,
    clause,
  })
  .openapi('FinalScore', { description: 'T, M, Əİ and YQ (§4.3), exact and rounded half up to one decimal (I-1).' });

const round = z
  .strictObject({
    openedOn: day,
    clause,
    scores: list(scores),
    fromNotes: z.boolean(),
    interview: written.nullable(),
    proposals: written.nullable(),
    opinion: written.nullable(),
    signatures: z.strictObject({ servant: signature, evaluator: signature }),
    refusedToSign: written.nullable(),
    nonSigning: written.nullable(),
    completedOn: day.nullable(),
    stands: z.boolean(),
    presentedOn: day.nullable(),
    dispute: z.strictObject({ supervisor: stage.optional(), superior: stage.optional(), head: stage.optional() }),
    outside: list(
      z.strictObject({
        on: day,
        kind: z.enum(['administrative', 'court']),
        reference: z.string(),
        outcome: z.enum(['keep', 'annul']).nullable(),
      }),
    ),
    number: z.int(),
    isHeard: z.boolean(),
    result: result.nullable(),
    goalScores: list(decimal),
    criterionScores: z.record(z.string(), decimal),
    appraisedOn: day.nullable(),
  })
  .openapi('Round');

const station = z.strictObject({
  key: z.enum(stationKeys),
  clause,
  opens: day.nullable(),
  limit: day.nullable(),
  due: day.nullable(),
  doneOn: day.nullable(),
  state: z.enum(['done', 'doneLate', 'open', 'late', 'toCome', 'notOwed']),
  isPresent: z.boolean(),
});

const rule = z.enum(['law', 'body', 'right']);

const term = z.strictObject({
  key: z.string(),
  act,
  clause,
  opens: day.nullable(),
  limit: day.nullable(),
  due: day.nullable(),
  doneOn: day.nullable(),
  kind: rule,
});

const openAct = z
  .strictObject({
    act,
    isOpen: z.boolean(),
    refusal: refusal.nullable(),
    opens: day.nullable(),
    closes: day.nullable(),
    rule: rule.nullable(),
    insteadOf: person.nullable(),
  })
  .openapi('OpenAct');

const holder = z.strictObject({
  role: z.enum(['supervisor', 'evaluator', 'superior', 'unitHead', 'headOfBody', 'internalControl']),
  person,
  clause,
  insteadOf: person.nullable(),
  isAway: z.boolean(),
  standIn: person.nullable(),
});

const post = z.strictObject({
  from: day,
  to: day.nullable(),
  appointedOn: day,
  unit: z.string(),
  subUnit: z.string(),
  position: z.string(),
  qualificationDegree: z.string(),
  supervisorId: id.nullable(),
  managerial: z.boolean(),
  status: z.enum(['permanent', 'probation', 'intern']),
  positionClass: z.string(),
});

/** Where each region of the chart stands, as a dotted path. */
const standing = z.strictObject({
  course: z.string(),
  supervision: z.string(),
  handing: z.string(),
  quarter1: z.string(),
  quarter2: z.string(),
  quarter3: z.string(),
  quarter4: z.string(),
  dispute: z.string().optional(),
  outside: z.string().optional(),
  watch: z.string().optional(),
});

export const appraisal = z
  .strictObject({
    subject,
    seq: z.int(),
    year: z.int(),
    day,
    servant: person,
    post: post
      .pick({
        unit: true,
        subUnit: true,
        position: true,
        qualificationDegree: true,
        appointedOn: true,
        managerial: true,
      })
      .nullable(),
    stage: z.string(),
    outcome,
    reason,
    roles: list(role),
    parts: list(part),
    who: list(holder),
    course: list(station),
    standing,
    terms: list(term),
    rounds: list(round),
    tasks: list(task),
    acts: list(openAct),
    formHash: z.string().nullable(),
    why: list(z.strictObject({ at: instant, clause, because: saying })),
    overdue: list(overdue),
    dispute: z
      .strictObject({ step: z.enum(['supervisor', 'superior', 'head', 'outside']), open: z.boolean() })
      .nullable(),
    form: form.nullable(),
    earlierForms: list(form),
    corrections: list(written),
    achievements: list(written),
    notes: z.partialRecord(z.enum(['1', '2', '3', '4']), note),
    leadershipNotes: list(written),
    observations: list(written),
    moves: list(z.strictObject({ on: day, from: z.string(), to: z.string() })),
    former: z.strictObject({ movedOn: day, supervisor: id, post, clause }).nullable(),
    substitution: z.strictObject({ evaluator: id, clause, reason: z.string(), on: day, insteadOf: id }).nullable(),
    control: list(z.strictObject({ official: id, on: day, opinion: z.string().nullable() })),
    recommendation: z.strictObject({ on: day, violation: z.string(), reasons: z.string() }).nullable(),
    handedOver: z.strictObject({ toUnitHeadOn: day.nullable(), toHrOn: day.nullable(), firstOn: day.nullable() }),
    closed: z.strictObject({ on: day, clause, because: saying }).nullable(),
    persons,
  })
  .openapi('Appraisal');

export const record = z
  .strictObject({
    subject,
    entries: list(
      z.strictObject({
        seq: z.int(),
        kind: z.string(),
        at: instant,
        timed: z
          .boolean()
          .openapi({ description: 'Whether its hour is known: a paper may name the day alone (I-27).' }),
        clause,
        actor: person.nullable(),
        enteredBy: person.nullable(),
        via: z.string(),
        reference: z.string().nullable(),
        because: saying.nullable(),
        says: z.record(z.string(), z.unknown()).nullable(),
        hash: z.string(),
      }),
    ),
    next: z.int().nullable(),
    persons,
  })
  .openapi('Record');
