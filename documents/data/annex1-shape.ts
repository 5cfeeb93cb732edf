import { z } from 'zod';
import { criterionIds } from '../../rules/form/criteria.ts';
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
  onPaperShape,
  periodShape,
  personShape,
  reasonShape,
  yearShape,
} from './shapes.ts';

const criterion = z.enum(criterionIds);
/** §1.2: what a servant may wish to discuss. */
export const topics = ['training', 'promotion', 'difficulties', 'useOfSkills', 'other'] as const;

const score = z.int().min(2).max(5);
const reasons = z.strictObject({ ...bySomebody, reasons: z.string() });

const signature = z
  .strictObject({ by: personShape, at: instantShape, sha256: hashShape, paper: onPaperShape })
  .meta({ id: 'Signature' })
  .describe('§4.17: who signed, when, and the SHA-256 of the canonical form that was signed');

/** §3.3: what a change of the form made of a goal or of a weight. */
const change = z
  .strictObject({
    on: dayShape,
    by: personShape,
    reason: z.string(),
    of: z.array(
      z.strictObject({
        field: z.enum(['title', 'measure', 'deadline', 'expectedResult', 'weight', 'added']),
        from: z.string(),
        to: z.string(),
      }),
    ),
  })
  .meta({ id: 'Change' });

const goal = z.strictObject({
  title: z.string(),
  measure: z.string(),
  deadline: dayShape,
  expectedResult: z.string(),
  weight: z.number(),
  changes: z.array(change),
});

const removedGoal = z.strictObject({ on: dayShape, title: z.string(), reason: z.string() });
const weightedCriterion = z.strictObject({ id: criterion, weight: z.number(), changes: z.array(change) });

const part = z.strictObject({
  overall: decimalShape,
  share: z.number().describe('In percent'),
  weighed: decimalShape.describe('The overall score times its share'),
});

const result = z
  .strictObject({
    goals: part.describe('T'),
    criteria: part.describe('M'),
    discipline: part.describe('Əİ'),
    exact: decimalShape,
    score: decimalShape,
    grade: gradeShape,
    clause: clauseShape,
  })
  .meta({ id: 'Result' })
  .describe('YQ before rounding and rounded, and what it is made of (§4.14)');

const disputeStage = z.strictObject({
  step: z.enum(['supervisor', 'superior', 'head']),
  filedOn: dayShape,
  grounds: z.string(),
  decided: z
    .strictObject({
      ...bySomebody,
      decision: z.string(),
      reasons: z.string(),
      final: z.boolean(),
      presentedOn: dayShape.nullable(),
    })
    .nullable(),
});

const interview = z.strictObject({
  ...bySomebody,
  at: z.string().describe('Local date and time'),
  place: z.string(),
  servantViews: z.string(),
  servantObjection: z.string().nullable(),
  answer: z.strictObject({ founded: z.boolean(), reasons: z.string() }).nullable(),
  nextYear: z
    .array(z.strictObject({ title: z.string(), deadline: dayShape, expectedResult: z.string(), weight: z.number() }))
    .describe('§4.16: goals agreed for the next year'),
});

const round = z
  .strictObject({
    number: countShape,
    openedOn: dayShape,
    clause: clauseShape.describe('By which the round was opened'),
    scores: z
      .strictObject({
        by: personShape,
        at: instantShape,
        paper: onPaperShape,
        goals: z.array(z.strictObject({ score, individual: decimalShape })),
        criteria: z.array(
          z.strictObject({
            id: criterion,
            score,
            justification: z.string(),
            individual: decimalShape,
            teamOpinion: z.string().nullable(),
          }),
        ),
        discipline: z.strictObject({ state: z.string(), score }),
        versions: countShape.describe('How many times scores were given in this round; the last count'),
      })
      .nullable(),
    result: result.nullable(),
    fromNotes: z.boolean().describe('§4.18: scored from the quarterly notes, not yet discussed'),
    interview: interview.nullable(),
    proposals: z
      .strictObject({
        ...bySomebody,
        skillsToImprove: z.string(),
        trainingNeeded: z.string(),
        furtherNotes: z.string().nullable(),
      })
      .nullable(),
    opinion: z.strictObject({ ...bySomebody, text: z.string() }).nullable(),
    signatures: z.strictObject({ servant: signature.nullable(), evaluator: signature.nullable() }),
    refusedToSign: reasons.extend({ paper: onPaperShape }).nullable(),
    nonSigning: z
      .strictObject({ ...bySomebody, protocol: z.string(), witnesses: z.array(z.string()) })
      .nullable()
      .describe('I-43: the record of one who is silent'),
    completedOn: dayShape.nullable().describe('The day of appraisal (I-20)'),
    stands: z.boolean().describe('I-21: the result stands with the evaluator’s signature'),
    presentedOn: dayShape.nullable(),
    dispute: z.array(disputeStage),
    outside: z.array(
      z.strictObject({
        on: dayShape,
        kind: z.enum(['administrative', 'court']),
        reference: z.string(),
        outcome: z.enum(['keep', 'annul']).nullable(),
      }),
    ),
  })
  .meta({ id: 'Round' });

/** §2.1: who drew up a form, and when the servant has seen it. */
const drawnUp = {
  ...bySomebody,
  paper: onPaperShape,
  acknowledgedOn: dayShape.nullable(),
  acknowledgedPaper: onPaperShape,
} as const;

/** Annex 1: the form of one servant's appraisal, with every round. */
export const annex1Shape = z
  .strictObject({
    document: z.literal('annex1'),
    subject: z.string().describe('The appraisal, as E005-2026'),
    seq: countShape.describe('Number of the latest journal entry that is shown'),
    asOf: instantShape.describe('Instant of that entry'),
    year: yearShape,
    period: periodShape,
    body: bodyShape,
    servant: personShape,
    unit: z.string(),
    subUnit: z.string(),
    appointedOn: dayShape.nullable(),
    supervisor: personShape.nullable(),
    unitHead: personShape.nullable(),
    evaluator: personShape.nullable(),
    substitution: z.strictObject({ on: dayShape, clause: clauseShape, reason: z.string() }).nullable(),
    form: z.strictObject(drawnUp).nullable(),
    goals: z.array(goal),
    removedGoals: z.array(removedGoal),
    criteria: z.array(weightedCriterion),
    earlierForms: z
      .array(
        z.strictObject({
          ...drawnUp,
          goals: z.array(goal),
          removedGoals: z.array(removedGoal),
          criteria: z.array(weightedCriterion),
        }),
      )
      .describe('Forms drawn up before the position was counted anew (§1.1, §3.5), the earliest first'),
    rounds: z.array(round).describe('The last is the one in force'),
    closed: z.strictObject({ on: dayShape, reason: reasonShape }).nullable(),
    supervisors: z.array(
      z.strictObject({ person: personShape, from: dayShape, to: dayShape.nullable().describe('First day after') }),
    ),
    leadershipNotes: z.array(
      z.strictObject({ ...bySomebody, goals: z.string(), criteria: z.string(), discipline: z.string() }),
    ),
    notesWaived: z.array(personShape).describe('I-36: former supervisors who left and owe no notes'),
    moves: z.array(
      z.strictObject({
        on: dayShape,
        from: z.string(),
        to: z.string().describe('Empty for a move to another state body'),
        toBody: z.string().nullable().describe('§4.28: that body; null where it is this one, or unknown'),
      }),
    ),
    former: z
      .strictObject({ movedOn: dayShape, supervisor: personShape, clause: clauseShape })
      .nullable()
      .describe('§3.5: who appraises after a move'),
    impossible: reasons.nullable().describe('§3.5: the former supervisor’s note that appraisal is impossible'),
    quarterlyNotes: z.array(
      z.strictObject({
        quarter: z.int().min(1).max(4),
        owed: z.boolean(),
        limit: dayShape,
        note: z
          .strictObject({
            ...bySomebody,
            strengths: z.string(),
            weaknesses: z.string(),
            advice: z.string(),
            metOn: dayShape.nullable(),
            late: z.boolean(),
          })
          .nullable(),
      }),
    ),
    achievements: z
      .strictObject({
        ...bySomebody,
        goals: z.array(z.string()),
        other: z.string().nullable(),
        toDiscuss: z
          .array(z.strictObject({ topic: z.enum(topics), text: z.string() }))
          .describe('§1.2: what the servant wishes to discuss in the interview'),
      })
      .nullable()
      .describe('§6.4.1: as last presented'),
    orders: z.array(
      z.strictObject({ ...bySomebody, kind: z.enum(['ordered', 'recommended', 'redo', 'keep']), reasons: z.string() }),
    ),
    control: z.array(z.strictObject({ official: personShape, on: dayShape, opinion: z.string().nullable() })),
    handedOver: z.strictObject({
      toUnitHeadOn: dayShape.nullable(),
      toHrOn: dayShape.nullable(),
      by: personShape.nullable().describe('Who brought the form to HR'),
      at: instantShape.nullable(),
      paper: onPaperShape,
    }),
    corrections: z.array(
      z.strictObject({
        ...bySomebody,
        field: z.string(),
        from: z.string(),
        to: z.string(),
        reasons: z.string(),
        round: countShape,
      }),
    ),
  })
  .describe('Annex 1 of Decision 89/2021: the appraisal form of a civil servant');

export type Annex1 = z.infer<typeof annex1Shape>;
export type RoundData = z.infer<typeof round>;
export type ChangeData = z.infer<typeof change>;
