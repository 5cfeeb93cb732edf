import type { Role } from './roles.ts';

/** What an appraisal consists of, as far as one person sees it and another does not. */
export const parts = [
  'course',
  'form',
  'achievements',
  'quarterlyNotes',
  'leadershipNotes',
  'observations',
  'scores',
  'interview',
  'disagreement',
  'decisions',
  'controlOpinion',
  'recommendation',
  'record',
  'documents',
] as const;

export type Part = (typeof parts)[number];

/**
 * When a part is seen. `fromAppraisal`: once the appraisal has begun (§4.1, §4.4); `fromInterview`: once it was discussed
 * with the servant, or presented to him (§4.15, §4.18); `fromResult`: then too, or once it stands without (I-21);
 * `fromPresentation`: once the decision was presented, or has opened a
 * new round (§4.20–4.22); `own`: only what one has written oneself. What is not in the table is never seen.
 */
export type Sight = 'always' | 'fromAppraisal' | 'fromInterview' | 'fromResult' | 'fromPresentation' | 'own';

export type Sights = Readonly<Partial<Record<Part, Sight>>>;

/** Those who lead, or answer for all appraisals: everything, but what is not discussed yet. */
const overseeing = {
  course: 'always',
  form: 'always',
  achievements: 'always',
  quarterlyNotes: 'always',
  leadershipNotes: 'always',
  observations: 'fromInterview',
  scores: 'fromResult',
  interview: 'always',
  disagreement: 'always',
  decisions: 'always',
  controlOpinion: 'always',
  recommendation: 'always',
  record: 'always',
  documents: 'always',
} as const satisfies Sights;

const { recommendation: _hrsOwn, ...examining } = overseeing;

/** Who sees what of an appraisal, and when. Someone in several parts sees what any of them sees. */
export const sights: Readonly<Record<Role, Sights>> = {
  servant: { ...examining, scores: 'fromInterview', decisions: 'fromPresentation', controlOpinion: 'fromPresentation' },
  supervisor: { ...overseeing, observations: 'own' },
  formerSupervisor: {
    course: 'always',
    form: 'always',
    quarterlyNotes: 'own',
    leadershipNotes: 'own',
    observations: 'own',
    documents: 'always',
  },
  evaluator: { ...overseeing, scores: 'always', observations: 'fromAppraisal' },
  superior: overseeing,
  unitHead: overseeing,
  headOfBody: overseeing,
  hr: overseeing,
  hrDeputy: overseeing,
  internalControl: examining,
  administrator: {},
};

/** HR's own acts on the body, beside those on appraisals that are nobody else's. */
const ofHrOnTheBody = [
  'presentFinalReport',
  'recordMeasureDone',
  'prepareSubmission',
  'recordSubmission',
  'recordRegistryEntry',
  'planCourse',
  'recordCourseCompletion',
  'giveMethodHelp',
];

/** Whether an act is HR's own, so that a deputy may do it; signing never is. */
export function isHrsOwn(act: string): boolean {
  return ofHrOnTheBody.includes(act) || actors[act]?.every((role) => role === 'hr') === true;
}

/** Who may ever perform an act on an appraisal; whether now, the law answers (`machines/`). */
export const actors: Readonly<Record<string, readonly Role[]>> = {
  drawUpForm: ['supervisor'],
  acknowledgeForm: ['servant'],
  changeGoals: ['supervisor'],
  recordQuarterlyNote: ['supervisor'],
  recordLeadershipNotes: ['formerSupervisor'],
  presentAchievements: ['servant'],
  observe: ['supervisor'],
  declareAppraisalImpossible: ['supervisor'],
  designateEvaluator: ['hr'],
  appraise: ['evaluator'],
  holdInterview: ['evaluator'],
  recordProposals: ['evaluator'],
  giveOpinion: ['servant'],
  sign: ['servant', 'evaluator'],
  refuseToSign: ['servant'],
  recordNonSigning: ['hr'],
  object: ['servant'],
  decideObjection: ['evaluator'],
  objectToSuperior: ['servant'],
  decideBySuperior: ['superior'],
  complain: ['servant'],
  decideComplaint: ['headOfBody'],
  orderReappraisal: ['superior'],
  involveInternalControl: ['headOfBody'],
  giveControlOpinion: ['internalControl'],
  presentDecision: ['servant', 'evaluator', 'superior', 'headOfBody', 'hr'],
  recordOutsideComplaint: ['hr'],
  handOver: ['evaluator', 'unitHead', 'superior'],
  recommendRedo: ['hr'],
  orderRedo: ['unitHead', 'supervisor', 'superior'],
  correct: ['hr'],
};
