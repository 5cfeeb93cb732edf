import {
  hasResult,
  type DecisionGiven,
  type DisputeStage,
  type Facts,
  type Round,
} from '../../machines/appraisal/facts.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { Role } from './roles.ts';
import { sees, seesAlways } from './sight.ts';

/** Who looks, in which parts. */
export interface Look {
  readonly id: ServantId;
  readonly roles: readonly Role[];
}

/** The appraisal as it is for one onlooker: what is not seen is as if it had not been written. Pages and papers are made of it. */
export function cut(facts: Facts, { id, roles }: Look): Facts {
  const may = (part: Parameters<typeof sees>[1], moment?: Parameters<typeof sees>[2]) => sees(roles, part, moment);
  const own = ({ by }: { readonly by: ServantId }) => by === id;
  const begun = facts.rounds.length > 0 || facts.substitution !== null || facts.marked['appraisal:opens'] !== undefined;
  const heard = facts.rounds.some(isHeard);
  const notes = Object.entries(facts.notes).filter(([, note]) => may('quarterlyNotes', { own: own(note) }));
  const { length } = facts.rounds;
  const decidedHigher = facts.rounds.some((round, index) => isPresentedAbove(round, index + 1 < length));
  return {
    ...facts,
    form: may('form') ? facts.form : null,
    earlierForms: may('form') ? facts.earlierForms : [],
    corrections: may('form') ? facts.corrections : [],
    achievements: may('achievements') ? facts.achievements : [],
    notes: Object.fromEntries(notes),
    leadershipNotes: facts.leadershipNotes.filter((note) => may('leadershipNotes', { own: own(note) })),
    observations: facts.observations.filter((one) => may('observations', { begun, heard, own: own(one) })),
    recommendation: may('recommendation') ? facts.recommendation : null,
    control: may('disagreement')
      ? facts.control.map((one) => ({
          ...one,
          opinion: may('controlOpinion', { presented: decidedHigher, own: one.official === id }) ? one.opinion : null,
        }))
      : [],
    rounds: facts.rounds.map((round, index) => cutRound(round, index + 1 < length, { id, roles })),
  };
}

function cutRound(round: Round, isSuperseded: boolean, { id, roles }: Look): Round {
  const last = round.scores.at(-1);
  const own = last?.by === id;
  const scores = seesAlways(roles, 'scores')
    ? round.scores
    : last !== undefined && sees(roles, 'scores', { heard: isHeard(round), result: hasResult(round), own })
      ? [last]
      : [];
  const stages = Object.entries(round.dispute).map(([step, stage]) => {
    const shown = sees(roles, 'decisions', {
      presented: stage.decided !== null && isPresented(stage.decided, isSuperseded),
      own: stage.decided?.by === id,
    });
    return [step, shown ? stage : ({ ...stage, decided: null } satisfies DisputeStage)] as const;
  });
  const discussed = sees(roles, 'interview')
    ? {}
    : { interview: null, opinion: null, refusedToSign: null, nonSigning: null };
  return {
    ...round,
    scores,
    proposals: scores.length === 0 ? null : round.proposals,
    dispute: sees(roles, 'disagreement') ? Object.fromEntries(stages) : {},
    outside: sees(roles, 'disagreement') ? round.outside : [],
    ...discussed,
  };
}

/** §4.15, §4.18: whether the servant has been told of the scores. */
export function isHeard({ interview, presentedOn }: Round): boolean {
  return interview !== null || presentedOn !== null;
}

/** Whether the servant knows of a decision: it was presented to him, or a new round says it. */
function isPresented({ presentedOn }: DecisionGiven, isSuperseded: boolean): boolean {
  return presentedOn !== null || isSuperseded;
}

/** Of a step above the supervisor, where alone internal control takes part (§4.23). */
function isPresentedAbove({ dispute }: Round, isSuperseded: boolean): boolean {
  return [dispute.superior, dispute.head].some(
    (stage) => stage?.decided != null && isPresented(stage.decided, isSuperseded),
  );
}
