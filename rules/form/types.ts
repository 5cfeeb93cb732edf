import type { CalendarDate } from '../calendar/date.ts';
import type { CriterionId } from './criteria.ts';

/** §1.4.10: important work that the immediate supervisor sets for the calendar year. */
export interface Goal {
  readonly title: string;
  /** I-42: by what it is measured. */
  readonly measure: string;
  /** §2.2: the exact deadline. */
  readonly deadline: CalendarDate;
  readonly expectedResult: string;
  /** In percent (§2.4). */
  readonly weight: number;
}

/** §2.4: the weight of each criterion in percent, by id. */
export type Weights = Readonly<Partial<Record<CriterionId, number>>>;

/** A score of a criterion with its written ground (§4.11). */
export interface JustifiedScore {
  readonly score: number;
  readonly justification: string;
}

export type CriterionScores = Readonly<Partial<Record<CriterionId, JustifiedScore>>>;

/** What the evaluator gives: one score for each goal in the form's order, each criterion with its ground, and discipline. */
export interface Scores {
  readonly goals: readonly number[];
  readonly criteria: CriterionScores;
  readonly discipline: { readonly state: string; readonly score: number };
  /** §4.10: what team members said, by criterion. */
  readonly teamOpinions?: Readonly<Partial<Record<CriterionId, string>>>;
}

/** A form as it comes in from outside: the types are right where a field is there, but any field may be missing. */
export interface GivenForm {
  readonly goals?: readonly Partial<Goal>[] | undefined;
  readonly criteria?: Readonly<Record<string, number>> | undefined;
}

/** Scores as they come in from outside. */
export interface GivenScores {
  readonly goals?: readonly number[] | undefined;
  readonly criteria?: Readonly<Record<string, Partial<JustifiedScore>>> | undefined;
  readonly discipline?: { readonly state?: string | undefined; readonly score?: number | undefined } | undefined;
  readonly teamOpinions?: Readonly<Record<string, string>> | undefined;
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
