import { paperOf, type OnPaper, type Papered } from '../../documents/data/on-paper.ts';
import type { Because, Facts, Round, Signature } from '../../machines/appraisal/facts.ts';
import { dayOfAppraisal, roundOf } from '../../machines/appraisal/facts.ts';
import { formHash, resultOf } from '../../machines/appraisal/form.ts';
import { appraisalRow } from '../../machines/appraisal/index.ts';
import { appraisedPost } from '../../machines/appraisal/roles.ts';
import { appraisal } from '../../machines/appraisal/index.ts';
import type { Standing } from '../../machines/appraisal/standing.ts';
import type { AppraisalRow, Outcome } from '../../machines/rows.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { individualScore, type FinalScore } from '../../rules/score/final-score.ts';
import { cut, isHeard } from '../access/cut.ts';
import { mayOpen, sees } from '../access/sight.ts';
import { parts, type Part } from '../access/table.ts';
import { rolesIn, type Onlooker, type Role } from '../access/roles.ts';
import { actsFor, type ActView } from './act-view.ts';
import { courseOf, termsOf, type Station, type Term } from './course.ts';
import { personsIn, type PersonRef } from './people.ts';
import type { Scene, Standings } from './scene.ts';
import { byUrgency, taskView, type TaskView } from './task-view.ts';
import { whoIsWho, type PartHolder } from './who.ts';

/** A signature, with the document that it was entered from; null for one given electronically (I-27). */
export interface SignatureView extends Signature {
  readonly paper: OnPaper | null;
}

/** A round of appraisal as it is shown, with what its scores come to. */
export interface RoundView extends Omit<Round, 'signatures'> {
  readonly signatures: { readonly servant: SignatureView | null; readonly evaluator: SignatureView | null };
  readonly number: number;
  /** Discussed with the servant, or presented to him: from then on everybody concerned sees the scores. */
  readonly isHeard: boolean;
  /** T, M, Əİ and YQ of the counting scores; null where there are none, or they are not shown. */
  readonly result: FinalScore | null;
  /** Score times weight of each goal, as decimal strings in the form's order. */
  readonly goalScores: readonly string[];
  readonly criterionScores: Readonly<Record<string, string>>;
  /** I-20. */
  readonly appraisedOn: CalendarDate | null;
}

/** What of the facts is shown as it was written, cut to the viewer. People are ids: see `persons`. */
type Shown = Pick<
  Facts,
  | 'form'
  | 'earlierForms'
  | 'corrections'
  | 'achievements'
  | 'notes'
  | 'leadershipNotes'
  | 'observations'
  | 'moves'
  | 'former'
  | 'substitution'
  | 'control'
  | 'recommendation'
  | 'handedOver'
  | 'closed'
>;

/** An appraisal as one viewer sees it now. Plain JSON; what the viewer may not see is not in it. */
export interface AppraisalView extends Shown {
  /** `E017-2026`. */
  readonly subject: string;
  /** Number of the last entry of its journal. */
  readonly seq: number;
  readonly year: number;
  readonly day: CalendarDate;
  readonly servant: PersonRef;
  readonly post: {
    readonly unit: string;
    readonly subUnit: string;
    readonly position: string;
    readonly qualificationDegree: string;
    readonly appointedOn: CalendarDate;
    readonly managerial: boolean;
  } | null;
  readonly stage: string;
  readonly outcome: Outcome;
  /** Why it ended without a result. */
  readonly reason: AppraisalRow['reason'];
  /** The viewer's parts in it. */
  readonly roles: readonly Role[];
  /** What the viewer sees of it, wholly or in part, as soon as it exists. */
  readonly parts: readonly Part[];
  readonly who: readonly PartHolder[];
  readonly course: readonly Station[];
  /** Where the chart's regions stand, as dotted paths: those that the viewer sees. */
  readonly standing: Readonly<Partial<Standing>>;
  readonly terms: readonly Term[];
  readonly rounds: readonly RoundView[];
  /** What is asked of whom on it now. */
  readonly tasks: readonly TaskView[];
  readonly acts: readonly ActView[];
  /** What a signature covers now (§4.17); null for whoever is not asked to sign. */
  readonly formHash: string | null;
  /** The rulings that brought it where it is, in order. */
  readonly why: readonly Because[];
  /** The law's limits missed on it. */
  readonly overdue: AppraisalRow['overdue'];
  readonly dispute: Pick<NonNullable<AppraisalRow['dispute']>, 'step' | 'open'> | null;
  /** Everybody mentioned by id. */
  readonly persons: Readonly<Record<ServantId, PersonRef>>;
}

/** The view of an onlooker; null for whom the appraisal does not exist. */
export function appraisalView(
  its: Standings,
  papers: readonly Papered[],
  viewer: Onlooker,
  scene: Scene,
): AppraisalView | null {
  const { subject, seq, state, facts, standing } = its;
  const roles = rolesIn(facts, viewer, scene);
  if (!mayOpen(roles)) return null;
  const shown = cut(facts, { id: viewer.id, roles });
  const post = appraisedPost(facts, scene.day);
  const row = appraisalRow(state, scene.at);
  const terms = termsOf(facts);
  const acts = actsFor(its, viewer.id, roles, terms, scene);
  const current = roundOf(facts);
  const signs = acts.some(({ act, isOpen }) => act === 'sign' && isOpen);
  const view = {
    subject,
    seq,
    year: facts.year,
    day: scene.day,
    servant: scene.named(facts.servant),
    post:
      post === null
        ? null
        : {
            unit: post.unit,
            subUnit: post.subUnit,
            position: post.position,
            qualificationDegree: post.qualificationDegree,
            appointedOn: post.appointedOn,
            managerial: post.managerial,
          },
    stage: row.stage,
    outcome: row.outcome,
    reason: row.reason,
    roles,
    parts: parts.filter((part) => sees(roles, part, { begun: true, heard: true, presented: true, own: true })),
    who: whoIsWho({ ...facts, roster: scene.roster }, scene.day, scene.named),
    course: courseOf(facts, standing, scene.day),
    standing: shownStanding(standing, roles),
    terms,
    rounds: shown.rounds.map((round, index) =>
      roundView(shown, { ...round, signatures: signed(round, papers) }, index + 1),
    ),
    tasks: appraisal
      .tasksOf(state, scene.at)
      .map((task) => taskView(task, subject, scene))
      .sort(byUrgency),
    acts,
    formHash: signs && current !== null ? formHash(facts, current) : null,
    why: facts.path,
    overdue: row.overdue,
    dispute: row.dispute === null ? null : { step: row.dispute.step, open: row.dispute.open },
    form: shown.form,
    earlierForms: shown.earlierForms,
    corrections: shown.corrections,
    achievements: shown.achievements,
    notes: shown.notes,
    leadershipNotes: shown.leadershipNotes,
    observations: shown.observations,
    moves: shown.moves,
    former: shown.former,
    substitution: shown.substitution,
    control: shown.control,
    recommendation: shown.recommendation,
    handedOver: shown.handedOver,
    closed: shown.closed,
  };
  return { ...view, persons: personsIn(view, scene) };
}

/** The course is everybody's; a disagreement and HR's recommendation only theirs who see them. */
function shownStanding(standing: Standing, roles: readonly Role[]): AppraisalView['standing'] {
  const { course, supervision, handing, quarter1, quarter2, quarter3, quarter4, dispute, outside, watch } = standing;
  return {
    course,
    supervision,
    handing,
    quarter1,
    quarter2,
    quarter3,
    quarter4,
    ...(sees(roles, 'disagreement') ? { dispute, outside } : {}),
    ...(sees(roles, 'recommendation') ? { watch } : {}),
  };
}

function signed({ signatures: { servant, evaluator } }: Round, papers: readonly Papered[]): RoundView['signatures'] {
  const shown = (signature: Signature | null) =>
    signature === null ? null : { ...signature, paper: paperOf(papers, 'form.signed', signature) };
  return { servant: shown(servant), evaluator: shown(evaluator) };
}

function roundView(facts: Facts, round: Round & Pick<RoundView, 'signatures'>, number: number): RoundView {
  const result = resultOf(facts, round);
  const scores = round.scores.at(-1);
  const { form } = facts;
  const weighed = scores === undefined || form === null ? null : { scores, form };
  return {
    ...round,
    number,
    isHeard: isHeard(round),
    result,
    goalScores:
      weighed?.form.goals.map(({ weight }, index) =>
        individualScore({ weight, score: weighed.scores.goals[index] ?? 0 }),
      ) ?? [],
    criterionScores: Object.fromEntries(
      Object.entries(weighed?.form.criteria ?? {}).map(([id, weight]) => [
        id,
        individualScore({
          weight,
          score: weighed?.scores.criteria[id as keyof typeof weighed.scores.criteria]?.score ?? 0,
        }),
      ]),
    ),
    appraisedOn: dayOfAppraisal(round),
  };
}
