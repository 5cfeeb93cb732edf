import { say, type Clause, type Ruling, type Saying } from '../../rules/ruling.ts';
import type { Entry } from '../subject.ts';
import { textIn } from './given.ts';

/** What led to the state, in order. */
export type Reasons = readonly Pick<Ruling<never>, 'clause' | 'because'>[];

/** The reason that a mark of the clock gives; null for any other entry. */
export function reasonOfMark({ kind, clause, with: given }: Entry): { clause: Clause; because: Saying } | null {
  const values = { key: textIn(given, 'key'), day: textIn(given, 'day') };
  switch (kind) {
    case 'deadline.opened':
      return { clause, because: say('reportTerm.opened', values) };
    case 'deadline.passed':
      return { clause, because: say('reportTerm.passed', values) };
    case 'deadline.withdrawn':
      return { clause, because: say('reportTerm.withdrawn', values) };
    default:
      return null;
  }
}
