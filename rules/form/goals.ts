import { isDate, yearOf } from '../calendar/date.ts';
import { refuse, type Refusal } from '../ruling.ts';
import { isBlank, type GivenForm } from './types.ts';

type Goals = NonNullable<GivenForm['goals']>;

/** §2.1, §1.4.10: at least one goal, each with its deadline inside the calendar year. */
export function checkYearOfGoals(goals: Goals, year: number): Refusal | null {
  if (goals.length === 0) return refuse('2.1', 'goals.none');
  for (const [index, { deadline }] of goals.entries()) {
    if (deadline !== undefined && isDate(deadline) && yearOf(deadline) !== year) {
      return refuse('2.1', 'goals.outsideYear', { goal: index + 1, deadline, year });
    }
  }
  return null;
}

/** §2.2, I-42, I-45: each goal says what it is, by what it is measured, until which day exactly, and with what result. */
export function checkGoals(goals: Goals): Refusal | null {
  for (const [index, { title, measure, deadline, expectedResult }] of goals.entries()) {
    const goal = index + 1;
    if (isBlank(title)) return refuse('2.2', 'goals.untitled', { goal });
    if (isBlank(measure)) return refuse('2.2', 'goals.unmeasured', { goal });
    if (isBlank(deadline)) return refuse('2.2', 'goals.withoutDeadline', { goal });
    if (!isDate(deadline ?? '')) return refuse('2.2', 'goals.inexactDeadline', { goal, deadline: deadline ?? '' });
    if (isBlank(expectedResult)) return refuse('2.2', 'goals.withoutResult', { goal });
  }
  return null;
}
