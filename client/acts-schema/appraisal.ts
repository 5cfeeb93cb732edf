import { z } from 'zod';
import { day, dateTime, form, goal, hash, person, scores, text, textOrEmpty, weights } from './shapes.ts';

const nothing = z.strictObject({});
const grounds = z.strictObject({ grounds: textOrEmpty });
const reasons = z.strictObject({ reasons: textOrEmpty });
const decision = <const T extends readonly [string, ...string[]]>(...options: T) =>
  z.strictObject({ decision: z.enum(options), reasons: textOrEmpty });

/** What comes `with` each act on an appraisal. */
export const appraisalActs = {
  drawUpForm: z.strictObject(form),
  acknowledgeForm: nothing,
  changeGoals: z.strictObject({ ...form, reason: textOrEmpty }),
  recordQuarterlyNote: z.strictObject({
    quarter: z.number(),
    strengths: text,
    weaknesses: text,
    advice: text,
    metOn: day.optional(),
  }),
  recordLeadershipNotes: z.strictObject({ goals: text, criteria: text, discipline: text }),
  presentAchievements: z.strictObject({
    goals: z.array(text),
    other: text.optional(),
    toDiscuss: z
      .strictObject({
        training: text.optional(),
        promotion: text.optional(),
        difficulties: text.optional(),
        useOfSkills: text.optional(),
        other: text.optional(),
      })
      .optional(),
  }),
  observe: z.strictObject({ text, goal: z.number().optional() }),
  declareAppraisalImpossible: reasons,
  designateEvaluator: z.strictObject({ evaluator: person, clause: z.enum(['4.2', '4.18']), reason: textOrEmpty }),
  appraise: z.strictObject(scores),
  holdInterview: z.strictObject({
    at: dateTime,
    place: text,
    atWorkplace: z.boolean().optional(),
    servantViews: text,
    servantObjection: text.optional(),
    objectionAnswer: z.strictObject({ founded: z.boolean(), reasons: textOrEmpty }).optional(),
    changes: z.strictObject(scores).optional(),
    nextYear: z.strictObject({ goals: z.array(goal), criteria: weights.optional() }).optional(),
  }),
  recordProposals: z.strictObject({ skillsToImprove: text, trainingNeeded: text, furtherNotes: text.optional() }),
  giveOpinion: z.strictObject({ text: textOrEmpty }),
  sign: z.strictObject({ form: hash.optional() }),
  refuseToSign: reasons,
  recordNonSigning: z.strictObject({ protocol: text, witnesses: z.array(text) }),
  object: grounds,
  decideObjection: decision('founded', 'unfounded'),
  objectToSuperior: grounds,
  decideBySuperior: decision('agrees', 'disagrees'),
  complain: grounds,
  decideComplaint: decision('keep', 'annul'),
  orderReappraisal: reasons,
  involveInternalControl: z.strictObject({ official: person }),
  giveControlOpinion: z.strictObject({ text: textOrEmpty }),
  presentDecision: nothing,
  recordOutsideComplaint: z.strictObject({
    kind: z.enum(['administrative', 'court']),
    reference: text,
    outcome: z.enum(['keep', 'annul']).optional(),
  }),
  handOver: nothing,
  recommendRedo: z.strictObject({ violation: text, reasons: textOrEmpty }),
  orderRedo: decision('redo', 'keep'),
  correct: z.strictObject({ field: text, from: text, to: text, reasons: textOrEmpty }),
} as const satisfies Readonly<Record<string, z.ZodType>>;
