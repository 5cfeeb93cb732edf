import { clauses } from '../../rules/clauses.ts';
import { interpretationsOf } from '../../rules/interpretations.ts';
import type { Clause } from '../../rules/ruling.ts';
import type { ClauseCount } from '../../store/read.ts';
import type { ClauseTasks } from '../../store/task-lists.ts';

/** A clause of the Regulation, or an interpretation of ours, and where it acts in a year. */
export interface ClauseView {
  readonly clause: Clause;
  /** Open tasks under it. */
  readonly tasks: number;
  /** Of these, late ones. */
  readonly late: number;
  /** Entries made by it in the year's journals. */
  readonly entries: number;
  /** Limits of it that passed undone. */
  readonly passed: number;
  /** How often it refused an act. */
  readonly refused: number;
  /** The interpretations that bear on it. */
  readonly interpretations: readonly Clause[];
}

export interface LawView {
  readonly year: number;
  readonly clauses: readonly ClauseView[];
}

/** Every clause in the order of the law. */
export function lawView(
  year: number,
  counts: readonly ClauseCount[],
  refusals: Readonly<Record<Clause, number>>,
  tasks: readonly ClauseTasks[],
): LawView {
  const byClause = new Map(counts.map((count) => [count.clause, count]));
  const open = new Map(tasks.map((count) => [count.clause, count]));
  return {
    year,
    clauses: Object.keys(clauses).map((clause) => ({
      clause,
      tasks: open.get(clause)?.tasks ?? 0,
      late: open.get(clause)?.late ?? 0,
      entries: byClause.get(clause)?.entries ?? 0,
      passed: byClause.get(clause)?.passed ?? 0,
      refused: refusals[clause] ?? 0,
      interpretations: interpretationsOf(clause),
    })),
  };
}
