import { describe, expect, it } from 'vitest';
import { actNames, actOn, parseAct } from '../../client/acts-schema/index.ts';
import { BadInput } from '../../client/bad-input.ts';
import { actNames as namedActs } from '../../locales/codes/names.ts';
import { brief } from '../folder/sample.ts';

const goal = { title: 'a', measure: 'b', deadline: '2026-05-01', expectedResult: 'c', weight: 100 };
const scores = {
  goals: [5],
  criteria: { professionalKnowledge: { score: 5, justification: 'd' } },
  discipline: { state: 'e', score: 5 },
};
const wrong = (name: string, given: unknown) => {
  const parsed = parseAct(name, given);
  if (!(parsed instanceof BadInput)) throw new Error(`accepted: ${JSON.stringify(parsed)}`);
  return parsed.flaws.map(brief);
};

/** One example of what comes with each act, as the contract has it, optional fields included. */
const examples: Readonly<Record<string, object>> = {
  drawUpForm: { goals: [goal], criteria: { professionalKnowledge: 100 } },
  acknowledgeForm: {},
  changeGoals: { goals: [goal], criteria: { professionalKnowledge: 100 }, reason: 'f' },
  recordQuarterlyNote: { quarter: 1, strengths: 'a', weaknesses: 'b', advice: 'c', metOn: '2026-03-30' },
  recordLeadershipNotes: { goals: 'a', criteria: 'b', discipline: 'c' },
  presentAchievements: {
    goals: ['a'],
    other: 'b',
    toDiscuss: { training: 'a', promotion: 'b', difficulties: 'c', useOfSkills: 'd', other: 'e' },
  },
  observe: { text: 'a', goal: 1 },
  declareAppraisalImpossible: { reasons: 'a' },
  designateEvaluator: { evaluator: 'E005', clause: '4.18', reason: 'a' },
  appraise: { ...scores, teamOpinions: { management: 'a' } },
  holdInterview: {
    at: '2026-12-10T10:00',
    place: 'a',
    atWorkplace: true,
    servantViews: 'b',
    servantObjection: 'c',
    objectionAnswer: { founded: true, reasons: 'd' },
    changes: scores,
    nextYear: { goals: [goal], criteria: { professionalKnowledge: 100 } },
  },
  recordProposals: { skillsToImprove: 'a', trainingNeeded: 'b', furtherNotes: 'c' },
  giveOpinion: { text: 'a' },
  sign: { form: '0'.repeat(64) },
  refuseToSign: { reasons: 'a' },
  recordNonSigning: { protocol: 'a', witnesses: ['b', 'c'] },
  object: { grounds: 'a' },
  decideObjection: { decision: 'founded', reasons: 'a' },
  objectToSuperior: { grounds: 'a' },
  decideBySuperior: { decision: 'disagrees', reasons: 'a' },
  complain: { grounds: 'a' },
  decideComplaint: { decision: 'annul', reasons: 'a' },
  orderReappraisal: { reasons: 'a' },
  involveInternalControl: { official: 'E035' },
  giveControlOpinion: { text: 'a' },
  presentDecision: {},
  recordOutsideComplaint: { kind: 'court', reference: 'a', outcome: 'annul' },
  handOver: {},
  recommendRedo: { violation: '5.2', reasons: 'a' },
  orderRedo: { decision: 'redo', reasons: 'a' },
  correct: { field: 'a', from: 'b', to: 'c', reasons: 'd' },
  proposeMeasure: { servant: 'E005', measure: 'reward', subject: 'a' },
  signUnitReport: {},
  handToHr: {},
  presentFinalReport: {},
  attachOpinion: { text: 'a' },
  approveFinalReport: { version: 1 },
  returnFinalReport: { reasons: 'a', version: 1 },
  decideMeasure: { servant: 'E005', measure: 'specialTraining', subject: 'a' },
  recordMeasureDone: { servant: 'E005', on: '2027-03-17', reference: 'a' },
  issueOrder: { number: 'a', on: '2027-03-01', servants: ['E005'] },
  prepareSubmission: {},
  recordSubmission: { reference: 'a', on: '2027-02-25', package: '0'.repeat(64) },
  recordRegistryEntry: { servant: 'E005', reference: 'a', on: '2027-02-26', package: '0'.repeat(64) },
  planCourse: { course: 'a', subject: 'b', from: '2027-03-10', to: '2027-03-12', participants: ['E005'] },
  recordCourseCompletion: { course: 'a', servant: 'E005', on: '2027-03-12', completed: true },
  askMethodHelp: { question: 'a' },
  giveMethodHelp: { question: 1, answer: 'a' },
};

describe('the acts', () => {
  const all = (['appraisal', 'unit', 'body'] as const).flatMap((on) => actNames(on));

  it('are those that have names in every language, and have an example here', () => {
    expect([...all].sort()).toEqual([...namedActs].sort());
    expect(Object.keys(examples).sort()).toEqual([...all].sort());
  });

  it.each(Object.entries(examples))('%s takes what comes with it as it is', (name, given) => {
    expect(parseAct(name, given)).toEqual(given);
  });

  it.each(Object.entries(examples))('%s takes no field that it does not know', (name, given) => {
    expect(wrong(name, { ...given, remark: 'x' })).toEqual([`::remark unknownField`]);
  });

  it.each([
    ['appraise', 'appraisal'],
    ['handToHr', 'unit'],
    ['decideMeasure', 'body'],
    ['toString', null],
  ])('%s is done on: %s', (name, on) => {
    expect(actOn(name)).toBe(on);
  });
});

describe('what breaks a clause is no bad input: the law answers it', () => {
  it.each<[string, object]>([
    ['drawUpForm', {}],
    ['drawUpForm', { goals: [{ weight: 33.3333 }, {}], criteria: { courage: -5 } }],
    ['drawUpForm', { goals: [{ ...goal, deadline: 'soon' }], criteria: {} }],
    ['changeGoals', { goals: [goal], criteria: {} }],
    ['recordQuarterlyNote', { quarter: 7, strengths: '', weaknesses: '', advice: '' }],
    ['appraise', { goals: [6, 0.5], criteria: { professionalKnowledge: {} }, discipline: {} }],
    ['giveOpinion', { text: '' }],
    ['refuseToSign', {}],
    ['object', { grounds: ' ' }],
    ['recordNonSigning', { protocol: '', witnesses: [] }],
    ['decideMeasure', { servant: 'E005', measure: 'medal' }],
  ])('%s %j', (name, given) => {
    expect(parseAct(name, given)).not.toBeInstanceOf(BadInput);
  });

  it('a text that is missing is read as empty', () => {
    expect(parseAct('drawUpForm', { goals: [{ weight: 100 }] })).toEqual({
      goals: [{ title: '', measure: '', deadline: '', expectedResult: '', weight: 100 }],
      criteria: {},
    });
  });
});

describe('what cannot be read is bad input', () => {
  it.each<[string, unknown, string]>([
    ['praise', {}, '::do unknownAct'],
    ['__proto__', {}, '::do unknownAct'],
    ['observe', null, ':: wrongType'],
    ['observe', { text: 5 }, '::text wrongType'],
    ['observe', {}, '::text missing'],
    ['drawUpForm', { goals: [{ ...goal, weight: 'forty' }] }, '::goals[0].weight wrongType'],
    ['drawUpForm', { goals: [{ ...goal, weight: Number.NaN }] }, '::goals[0].weight wrongType'],
    ['drawUpForm', { goals: goal }, '::goals wrongType'],
    ['drawUpForm', { criteria: { professionalKnowledge: '20' } }, '::criteria.professionalKnowledge wrongType'],
    ['drawUpForm', { goals: [{ ...goal, name: 'x' }] }, '::goals[0].name unknownField'],
    ['appraise', { ...scores, goals: ['5'] }, '::goals[0] wrongType'],
    ['appraise', { ...scores, discipline: 5 }, '::discipline wrongType'],
    ['holdInterview', { at: '10 December', place: 'a', servantViews: 'b' }, '::at notADateTime'],
    [
      'holdInterview',
      { at: '2026-12-10T10:00', place: 'a', servantViews: 'b', atWorkplace: 'no' },
      '::atWorkplace wrongType',
    ],
    ['designateEvaluator', { evaluator: 'E005', clause: '4.19' }, '::clause notOneOf'],
    ['designateEvaluator', { evaluator: 'E 5', clause: '4.2' }, '::evaluator notAnId'],
    ['decideObjection', { decision: 'maybe' }, '::decision notOneOf'],
    ['sign', { form: 'abc' }, '::form notAHash'],
    ['recordSubmission', { reference: 'a', on: '2027-02-30' }, '::on notADate'],
    ['observe', { text: 'a\0b' }, '::text notStorable'],
    ['observe', { text: 'a\ud800b' }, '::text notStorable'],
    ['drawUpForm', { criteria: { 'a\0b': 5 } }, '::criteria'],
  ])('%s %j', (name, given, expected) => {
    expect(wrong(name, given).join()).toContain(expected);
  });

  it('all of it is named, not only the first', () => {
    expect(wrong('recordQuarterlyNote', { quarter: 'one', strengths: 1 })).toEqual([
      '::quarter wrongType',
      '::strengths wrongType',
      '::weaknesses missing',
      '::advice missing',
    ]);
  });
});
