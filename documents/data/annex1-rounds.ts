import type { DecisionGiven, Facts, InsideStep, Round, Written } from '../../machines/appraisal/facts.ts';
import { resultOf } from '../../machines/appraisal/form.ts';
import { periodOf } from '../../rules/calendar/year-dates.ts';
import { criterionIds } from '../../rules/form/criteria.ts';
import type { Goal } from '../../rules/form/types.ts';
import { finalShares, individualScore } from '../../rules/score/final-score.ts';
import type { RoundData } from './annex1-shape.ts';
import { onPaperData, paperOf, type Entered } from './on-paper.ts';
import { fullName, type Naming } from './people.ts';

/** Every round of the appraisal (I-8), the one in force last; `papers` are the entries that came from paper. */
export function roundsData(facts: Facts, papers: readonly Entered[], who: Naming): RoundData[] {
  return facts.rounds.map((round, index) => roundData({ facts, round, papers }, index + 1, who));
}

interface Source {
  readonly facts: Facts;
  readonly round: Round;
  readonly papers: readonly Entered[];
}

function roundData(source: Source, number: number, who: Naming): RoundData {
  const { facts, round, papers } = source;
  const { openedOn, clause, fromNotes, completedOn, stands, presentedOn, interview, proposals, opinion } = round;
  return {
    number,
    openedOn,
    clause,
    scores: scoresData(source, who),
    result: resultData(facts, round),
    fromNotes,
    interview: interview === null ? null : { ...by(interview, who), ...interviewData(interview) },
    proposals:
      proposals === null
        ? null
        : {
            ...by(proposals, who),
            skillsToImprove: text(proposals, 'skillsToImprove'),
            trainingNeeded: text(proposals, 'trainingNeeded'),
            furtherNotes: textOrNull(proposals, 'furtherNotes'),
          },
    opinion: opinion === null ? null : { ...by(opinion, who), text: text(opinion, 'text') },
    signatures: {
      servant: signed(round.signatures.servant, papers, who),
      evaluator: signed(round.signatures.evaluator, papers, who),
    },
    refusedToSign:
      round.refusedToSign === null
        ? null
        : {
            ...by(round.refusedToSign, who),
            reasons: text(round.refusedToSign, 'reasons'),
            paper: onPaperData(paperOf(papers, 'signature.refused', round.refusedToSign), who, round.refusedToSign.on),
          },
    nonSigning:
      round.nonSigning === null
        ? null
        : {
            ...by(round.nonSigning, who),
            protocol: text(round.nonSigning, 'protocol'),
            witnesses: (round.nonSigning['witnesses'] as readonly string[]).map((witness) =>
              fullName(who(witness, openedOn)),
            ),
          },
    completedOn,
    stands,
    presentedOn,
    dispute: disputeData(round, who),
    outside: round.outside.map((complaint) => ({ ...complaint })),
  };
}

function scoresData({ facts: { form }, round: { scores }, papers }: Source, who: Naming): RoundData['scores'] {
  const last = scores.at(-1);
  if (last === undefined || form === null) return null;
  const { goals, criteria, discipline, teamOpinions } = last;
  return {
    by: who(last.by, last.on),
    at: last.at,
    paper: onPaperData(paperOf(papers, 'scores.given', { by: last.by, at: last.at }), who, last.on),
    goals: form.goals.map(({ weight }, place) => {
      const score = goals[place] ?? 0;
      return { score, individual: individualScore({ weight, score }) };
    }),
    criteria: criterionIds.flatMap((id) => {
      const [given, weight] = [criteria[id], form.criteria[id]];
      if (given === undefined || weight === undefined) return [];
      const { score, justification } = given;
      const individual = individualScore({ weight, score });
      return [{ id, score, justification, individual, teamOpinion: teamOpinions?.[id] ?? null }];
    }),
    discipline: { state: discipline.state, score: discipline.score },
    versions: scores.length,
  };
}

function resultData(facts: Facts, round: Round): RoundData['result'] {
  const result = resultOf(facts, round);
  if (result === null) return null;
  const shares = finalShares.on(periodOf(facts.year).to);
  const part = (of: 'goals' | 'criteria' | 'discipline') => {
    const [overall, share] = [result[of], shares[of]];
    return { overall, share, weighed: individualScore({ weight: share, score: Number(overall) }) };
  };
  const { exact, score, grade, clause } = result;
  const parts = { goals: part('goals'), criteria: part('criteria'), discipline: part('discipline') };
  return { ...parts, exact, score, grade, clause };
}

function interviewData(interview: Written): Omit<NonNullable<RoundData['interview']>, 'by' | 'on'> {
  const answer = interview['objectionAnswer'] as { founded: boolean; reasons: string } | undefined;
  const nextYear = interview['nextYear'] as { readonly goals: readonly Goal[] } | undefined;
  return {
    at: text(interview, 'at'),
    place: text(interview, 'place'),
    servantViews: text(interview, 'servantViews'),
    servantObjection: textOrNull(interview, 'servantObjection'),
    answer: answer === undefined ? null : { founded: answer.founded, reasons: answer.reasons },
    nextYear: (nextYear?.goals ?? []).map(({ title, deadline, expectedResult, weight }) => ({
      title,
      deadline,
      expectedResult,
      weight,
    })),
  };
}

const steps: readonly InsideStep[] = ['supervisor', 'superior', 'head'];

function disputeData({ dispute }: Round, who: Naming): RoundData['dispute'] {
  return steps.flatMap((step): RoundData['dispute'] => {
    const stage = dispute[step];
    if (stage === undefined) return [];
    const { filedOn, grounds, decided } = stage;
    return [{ step, filedOn, grounds, decided: decided === null ? null : decisionData(decided, who) }];
  });
}

function decisionData({ by: id, on, decision, reasons, final, presentedOn }: DecisionGiven, who: Naming) {
  return { by: who(id, on), on, decision, reasons, final, presentedOn };
}

function signed(
  signature: Round['signatures']['servant'],
  papers: readonly Entered[],
  who: Naming,
): RoundData['signatures']['servant'] {
  if (signature === null) return null;
  const { by: id, at, form } = signature;
  const on = at.slice(0, 10);
  const paper = onPaperData(paperOf(papers, 'form.signed', { by: id, at }), who, on);
  return { by: who(id, on), at, sha256: form, paper };
}

export function by({ by: id, on }: { readonly by: string; readonly on: string }, who: Naming) {
  return { by: who(id, on), on };
}

export function text(written: Readonly<Record<string, unknown>>, field: string): string {
  return textOrNull(written, field) ?? '';
}

export function textOrNull(written: Readonly<Record<string, unknown>>, field: string): string | null {
  const value = written[field];
  return typeof value === 'string' && value !== '' ? value : null;
}
