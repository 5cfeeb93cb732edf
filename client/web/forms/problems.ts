import type { Speech } from '../../../locales/speak.ts';
import type { Refusal } from '../../../rules/ruling.ts';
import type { Flaw } from '../../bad-input.ts';
import type { Problem } from '../components/error-summary.tsx';
import { specs } from './specs.ts';

type Said = Readonly<Record<string, string | number>>;

/** The law's answer as something to mend, led to the field it is about. */
export function refusedAs(speech: Speech, act: string, refusal: Refusal): Problem {
  const { clause, because } = refusal;
  return { field: fieldOf(act, because.code, because.with ?? {}), message: speech.say(because), clause };
}

/** What could not be read, led to its field. */
export function flawedAs(speech: Speech, flaws: readonly Flaw[]): readonly Problem[] {
  return flaws.map(({ field, code, with: values, because }) => ({
    field: field === undefined ? null : field.replace(/^with\.?/, '') || null,
    message: because === undefined ? speech.say({ code, with: values }) : speech.say(because),
    clause: null,
  }));
}

const goalFields: Readonly<Record<string, string>> = {
  'goals.untitled': 'title',
  'goals.unmeasured': 'measure',
  'goals.withoutDeadline': 'deadline',
  'goals.inexactDeadline': 'deadline',
  'goals.outsideYear': 'deadline',
  'goals.withoutResult': 'expectedResult',
};

const fields: Readonly<Record<string, string>> = {
  'goals.none': 'goals[0].title',
  'change.withoutReason': 'reason',
  'achievements.perGoal': 'goals[0]',
  'scores.goalCount': 'goals[0]',
  'scores.disciplineMissing': 'discipline.score',
  'scores.discipline': 'discipline.score',
  'scores.disciplineState': 'discipline.state',
  'note.noQuarter': 'quarter',
  'note.alreadyWritten': 'quarter',
  'note.tooEarly': 'quarter',
  'interview.inFuture': 'at',
  'interview.servantAbsent': 'at',
  'interview.changeWithoutObjection': 'servantObjection',
  'interview.changeOfUnfounded': 'answer',
  'interview.foundedWithoutChange': 'answer',
  'nextYear.outsideYear': 'nextYear.goals[0].deadline',
  'nonSigning.witnesses': 'witnesses[0]',
  'nonSigning.protocol': 'protocol',
  'control.outsider': 'official',
  'outside.withoutReference': 'reference',
  'correction.notClerical': 'field',
  'correction.otherText': 'from',
  'measures.notOpen': 'measure',
  'measures.withoutSubject': 'subject',
  'measures.notOfUnit': 'servant',
  'measures.alreadyDecided': 'servant',
  'measures.noneDecided': 'servant',
  'measures.alreadyDone': 'servant',
  'measures.outOfTime': 'on',
  'measures.withoutReference': 'reference',
  'submission.withoutReference': 'reference',
  'submission.outOfTime': 'on',
  'registry.withoutReference': 'reference',
  'registry.outOfTime': 'on',
  'registry.noResult': 'servant',
  'order.unnumbered': 'number',
  'order.sameNumber': 'number',
  'order.outOfTime': 'on',
  'order.already': 'servants',
  'course.unnamed': 'course',
  'course.withoutSubject': 'subject',
  'course.outOfOrder': 'from',
  'course.withoutParticipants': 'participants',
  'course.unknown': 'course',
  'course.noParticipant': 'servant',
  'course.already': 'servant',
  'course.outOfTime': 'on',
  'help.emptyQuestion': 'question',
  'help.unknown': 'question',
  'help.answered': 'question',
  'help.emptyAnswer': 'answer',
  'paper.withoutReference': 'paper.reference',
  'paper.inFuture': 'paper.occurredOn',
  'paper.beforeLastAct': 'paper.occurredOn',
};

/** Codes that speak of the one text an act has. */
const ofTheText = /\.(empty|withoutReasons|withoutGrounds|emptyOpinion)$/;

function fieldOf(act: string, code: string, said: Said): string | null {
  const ofGoal = goalFields[code];
  if (ofGoal !== undefined) return `goals[${Number(said['goal']) - 1}].${ofGoal}`;
  if (code.startsWith('weights.')) return weightField(code, said);
  if (code === 'scores.goal') return `goals[${Number(said['goal']) - 1}]`;
  if (code === 'scores.unjustified') return `criteria.${said['criterion']}.justification`;
  if (code === 'scores.teamOpinion') return `teamOpinions.${said['criterion']}`;
  if (code.startsWith('scores.criterion')) return `criteria.${said['criterion']}.score`;
  if (code.startsWith('criteria.')) return `criteria.${said['criterion']}`;
  const known = fields[code];
  if (known !== undefined) return known;
  return ofTheText.test(code) ? (specs[act]?.find(({ kind }) => kind === 'text')?.name ?? null) : null;
}

function weightField(code: string, { of, item }: Said): string {
  if (code === 'weights.total') return of === 'goals' ? 'goals[0].weight' : 'criteria.professionalKnowledge';
  return of === 'goals' ? `goals[${Number(item) - 1}].weight` : `criteria.${item}`;
}
