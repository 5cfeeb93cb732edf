import type { CalendarDate } from '../calendar/date.ts';
import { parameter } from '../parameter.ts';
import type { Clause } from '../ruling.ts';
import { decimalOf, percentOf, plus, roundHalfUp, shortTextOf, textOf, zero, type Decimal } from './decimal.ts';
import { gradeOf, type Grade } from './grade.ts';
import { inForce } from './in-force.ts';

export const finalShares = parameter({
  title: 'Shares of goals, criteria and labour discipline in the final score',
  unit: 'percent',
  clause: '4.3',
  versions: [
    {
      from: '2021-04-09',
      value: { goals: 50, criteria: 40, discipline: 10 },
      source: 'Cabinet of Ministers, decision 89 of 6 April 2021',
    },
  ],
});

export const finalScoreDecimals = parameter({
  title: 'Decimals of the final score, rounded half up',
  unit: 'decimals',
  clause: 'I-1',
  versions: [
    { from: '2021-04-09', value: 1, source: 'interpretation I-1: the bands of §5.1 are stated to one decimal' },
  ],
});

export interface WeighedScore {
  /** In percent. */
  readonly weight: number;
  readonly score: number;
}

export interface ScoredWork {
  readonly goals: readonly WeighedScore[];
  readonly criteria: Readonly<Record<string, WeighedScore>>;
  readonly discipline: { readonly score: number };
}

/** Decimal strings without trailing zeros, but `score`, which has exactly one decimal. */
export interface FinalScore {
  /** T, the overall score of the goals (§4.6). */
  readonly goals: string;
  /** M, the overall score of the criteria (§4.12). */
  readonly criteria: string;
  /** Əİ, the score of labour discipline (§4.13). */
  readonly discipline: string;
  /** YQ before rounding (§4.14). */
  readonly exact: string;
  /** YQ rounded half up to one decimal (I-1). */
  readonly score: string;
  readonly grade: Grade;
  /** The clause of the grade: `5.1.1` … `5.1.4`. */
  readonly clause: Clause;
}

/** §4.6, §4.12: the individual score of one goal or criterion, its score times its weight, as a decimal string. */
export function individualScore({ weight, score }: WeighedScore): string {
  return shortTextOf(weighed({ weight, score }));
}

/** §4.6 `T = Σ tᵢ·MDtᵢ` and §4.12 `M = Σ mᵢ·MDmᵢ`: the overall score of goals, or of criteria. */
function overallScore(scores: readonly WeighedScore[]): Decimal {
  return scores.map(weighed).reduce(plus, zero);
}

/**
 * §4.3, §4.14: `YQ = T·50 % + M·40 % + Əİ·10 %`, in exact arithmetic, and its grade by §5.1; without a day, by the newest
 * law. The weights are taken as they are: `checkForm` and `checkScores` say whether they are lawful.
 */
export function finalScore(work: ScoredWork, on?: CalendarDate): FinalScore {
  const shares = inForce(finalShares, on);
  const goals = overallScore(work.goals);
  const criteria = overallScore(Object.values(work.criteria));
  const discipline = decimalOf(work.discipline.score);
  const exact = [
    percentOf(goals, decimalOf(shares.goals)),
    percentOf(criteria, decimalOf(shares.criteria)),
    percentOf(discipline, decimalOf(shares.discipline)),
  ].reduce(plus, zero);
  const score = textOf(roundHalfUp(exact, inForce(finalScoreDecimals, on)));
  const { value: grade, clause } = gradeOf(score, on);
  return {
    goals: shortTextOf(goals),
    criteria: shortTextOf(criteria),
    discipline: shortTextOf(discipline),
    exact: shortTextOf(exact),
    score,
    grade,
    clause,
  };
}

function weighed({ weight, score }: WeighedScore): Decimal {
  return percentOf(decimalOf(score), decimalOf(weight));
}
