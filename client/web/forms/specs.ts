import type { FieldName } from '../../../locales/codes/names.ts';
import type { WebCode } from '../../../locales/codes/web/index.ts';

/** A field of an act whose form is a list of fields. */
export interface FieldSpec {
  readonly name: string;
  /** `people`: several of them, as a list. */
  readonly kind: 'text' | 'line' | 'day' | 'choice' | 'person' | 'people';
  readonly label: FieldName;
  /** Said in its place. */
  readonly says?: WebCode;
  readonly hint?: WebCode;
  readonly optional?: boolean;
  /** For a choice: the values, each with a word of its own under `web.form.option.…`. */
  readonly options?: readonly string[];
  /** What the act takes in the place of the text that was chosen. */
  readonly reads?: 'number' | 'yesNo';
}

const text = (name: FieldName, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  kind: 'text',
  label: name,
  ...more,
});
const line = (name: FieldName, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  kind: 'line',
  label: name,
  ...more,
});
const choice = (name: FieldName, options: readonly string[], more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  kind: 'choice',
  label: name,
  options,
  ...more,
});

const grounds = [text('grounds', { hint: 'web.form.hint.grounds' })];
const reasons = text('reasons', { hint: 'web.form.hint.reasons' });
const reference = line('reference', { hint: 'web.form.hint.reference' });
const measure = [line('measure'), line('subject', { optional: true })];
const day: FieldSpec = { name: 'on', kind: 'day', label: 'on' };
const servant: FieldSpec = { name: 'servant', kind: 'person', label: 'servant' };

/** The fields of every act whose form is a list of fields, in order; acts with a page of their own are not here. */
export const specs: Readonly<Record<string, readonly FieldSpec[]>> = {
  acknowledgeForm: [],
  recordQuarterlyNote: [
    choice('quarter', ['1', '2', '3', '4'], { reads: 'number' }),
    text('strengths'),
    text('weaknesses'),
    text('advice'),
    { name: 'metOn', kind: 'day', label: 'metOn', hint: 'web.form.hint.metOn', optional: true },
  ],
  recordLeadershipNotes: [text('goals'), text('criteria'), text('discipline')],
  observe: [text('text'), { name: 'goal', kind: 'choice', label: 'goal', reads: 'number', optional: true }],
  declareAppraisalImpossible: [text('reasons')],
  designateEvaluator: [
    { name: 'evaluator', kind: 'person', label: 'evaluator' },
    choice('clause', ['4.2', '4.18']),
    text('reason'),
  ],
  recordProposals: [text('skillsToImprove'), text('trainingNeeded'), text('furtherNotes', { optional: true })],
  giveOpinion: [text('text', { says: 'web.form.opinion', hint: 'web.form.hint.opinion' })],
  sign: [],
  refuseToSign: [text('reasons')],
  recordNonSigning: [
    text('protocol', { hint: 'web.form.hint.protocol' }),
    { name: 'witnesses[0]', kind: 'line', label: 'witnesses', hint: 'web.form.hint.witness' },
    { name: 'witnesses[1]', kind: 'line', label: 'witnesses', hint: 'web.form.hint.witness' },
  ],
  object: grounds,
  decideObjection: [choice('decision', ['founded', 'unfounded']), reasons],
  objectToSuperior: grounds,
  decideBySuperior: [choice('decision', ['agrees', 'disagrees']), reasons],
  complain: grounds,
  decideComplaint: [choice('decision', ['keep', 'annul']), reasons],
  orderReappraisal: [reasons],
  involveInternalControl: [{ name: 'official', kind: 'person', label: 'official' }],
  giveControlOpinion: [text('text')],
  presentDecision: [],
  recordOutsideComplaint: [
    choice('kind', ['administrative', 'court']),
    reference,
    choice('outcome', ['keep', 'annul'], { optional: true }),
  ],
  handOver: [],
  recommendRedo: [line('violation', { hint: 'web.form.hint.violation' }), reasons],
  orderRedo: [choice('decision', ['redo', 'keep']), reasons],
  correct: [line('field', { hint: 'web.form.hint.field' }), text('from'), text('to'), text('reasons')],
  proposeMeasure: [servant, ...measure],
  signUnitReport: [],
  handToHr: [],
  presentFinalReport: [],
  attachOpinion: [text('text')],
  approveFinalReport: [],
  returnFinalReport: [text('reasons')],
  decideMeasure: [servant, ...measure],
  issueOrder: [
    line('number'),
    day,
    { name: 'servants', kind: 'people', label: 'servants', hint: 'web.form.hint.order', optional: true },
  ],
  recordMeasureDone: [servant, day, reference],
  prepareSubmission: [],
  recordSubmission: [reference, day],
  recordRegistryEntry: [{ ...servant, optional: true }, reference, day],
  planCourse: [
    line('course'),
    line('subject', { says: 'web.form.courseSubject' }),
    { ...day, name: 'from', label: 'from' },
    { ...day, name: 'to', label: 'to' },
    { name: 'participants', kind: 'people', label: 'participants' },
  ],
  recordCourseCompletion: [
    { name: 'course', kind: 'choice', label: 'course' },
    servant,
    day,
    choice('completed', ['yes', 'no'], { reads: 'yesNo' }),
  ],
  askMethodHelp: [text('question')],
  giveMethodHelp: [{ name: 'question', kind: 'choice', label: 'question', reads: 'number' }, text('answer')],
};
