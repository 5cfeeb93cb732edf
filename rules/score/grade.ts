import type { CalendarDate } from '../calendar/date.ts';
import { parameter } from '../parameter.ts';
import { say, type Clause, type Ruling } from '../ruling.ts';
import { inForce } from './in-force.ts';

export type Grade = 'excellent' | 'good' | 'fair' | 'unsatisfactory';

export interface Band {
  readonly grade: Grade;
  readonly clause: Clause;
  /** The least final score of the band, in tenths. */
  readonly leastTenths: number;
}

export const gradeBands = parameter<readonly Band[]>({
  title: 'Bands of the final score',
  unit: 'tenths of a score, the least of each band',
  clause: '5.1',
  versions: [
    {
      from: '2021-04-09',
      value: [
        { grade: 'excellent', clause: '5.1.1', leastTenths: 46 },
        { grade: 'good', clause: '5.1.2', leastTenths: 36 },
        { grade: 'fair', clause: '5.1.3', leastTenths: 26 },
        { grade: 'unsatisfactory', clause: '5.1.4', leastTenths: 0 },
      ],
      source: 'Cabinet of Ministers, decision 89 of 6 April 2021',
    },
  ],
});

/**
 * §5.1.1–5.1.4: the grade of a final score that is rounded to one decimal, such as `4.6`; without a day, by the newest law.
 * Throws a RangeError for a text of another shape.
 */
export function gradeOf(score: string, on?: CalendarDate): Ruling<Grade> {
  if (!/^\d\.\d$/.test(score)) throw new RangeError(`A final score has one decimal, as 4.3; "${score}" has not.`);
  const tenths = Number(score.replace('.', ''));
  const band = inForce(gradeBands, on).find(({ leastTenths }) => tenths >= leastTenths);
  if (band === undefined) throw new RangeError(`No band of §5.1 holds ${score}.`);
  const { grade, clause } = band;
  return { value: grade, clause, because: say('grade.band', { score, grade }) };
}
