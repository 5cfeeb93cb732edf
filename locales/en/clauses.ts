import { clauses } from '../../rules/clauses.ts';

/** What each clause, and each interpretation of ours, is about. */
export const clauseWords: Readonly<Record<string, string>> = clauses;
