import type { CalendarDate } from './calendar/date.ts';
import { parameter } from './parameter.ts';
import { refuse, say, type Clause, type Refusal, type Ruling } from './ruling.ts';
import { isBlank } from './form/types.ts';
import type { Grade } from './score/grade.ts';

/** The measures of §5.1, in the law's order. */
export const measures = [
  'reward',
  'earlyQualificationDegree',
  'furtherEducation',
  'specialTraining',
  'transferToAnalogousPosition',
  'transferToLowerPosition',
] as const;

export type Measure = (typeof measures)[number];

/** The grade of one year in which the servant was appraised. */
export interface YearGrade {
  readonly year: number;
  readonly grade: Grade;
}

export const excellentYears = parameter({
  title: 'Excellent years in a row that open a reward or an early qualification degree',
  unit: 'calendar years',
  clause: '5.1.1',
  versions: [{ from: '2021-04-09', value: 2, source: 'Cabinet of Ministers, decision 89 of 6 April 2021' }],
});

export const goodYears = parameter({
  title: 'Good years in a row that open a reward, further education or special training',
  unit: 'calendar years',
  clause: '5.1.2',
  versions: [{ from: '2021-04-09', value: 3, source: 'Cabinet of Ministers, decision 89 of 6 April 2021' }],
});

export const unsatisfactoryAppraisals = parameter({
  title: 'Unsatisfactory appraisals, one after the other, that open a transfer',
  unit: 'appraisals',
  clause: '5.1.4',
  versions: [
    {
      from: '2021-04-09',
      value: { analogous: 2, lower: 3 },
      source: 'Cabinet of Ministers, decision 89 of 6 April 2021',
    },
  ],
});

/** I-11, §5.1.1 and §5.1.2: adjacent calendar years with the same grade, ending with this one. */
export function yearsInARow(results: readonly YearGrade[], year: number): number {
  const grades = new Map(results.map((result) => [result.year, result.grade]));
  const grade = grades.get(year);
  let years = 0;
  while (grade !== undefined && grades.get(year - years) === grade) years += 1;
  return years;
}

/** I-11, §5.1.4: appraisals with the same grade one after the other, whatever years lie between, ending with this one. */
export function appraisalsInARow(results: readonly YearGrade[], year: number): number {
  const latestFirst = results.filter((result) => result.year <= year).sort((a, b) => b.year - a.year);
  const [latest] = latestFirst;
  if (latest?.year !== year) return 0;
  const change = latestFirst.findIndex(({ grade }) => grade !== latest.grade);
  return change === -1 ? latestFirst.length : change;
}

/**
 * §5.1: the measures that the servant's results open after the appraisal of a year, any one of them (I-38); none without a
 * result in that year. `results` holds every year in which the servant was appraised.
 */
export function measuresOpen(results: readonly YearGrade[], year: number): Ruling<readonly Measure[]> {
  const on: CalendarDate = `${year}-12-31`;
  const grade = results.find((result) => result.year === year)?.grade;
  switch (grade) {
    case undefined:
      return { value: [], clause: '5.1', because: say('measures.noResult', { year }) };
    case 'excellent': {
      const years = yearsInARow(results, year);
      const needed = excellentYears.on(on);
      return ruling('5.1.1', years >= needed ? ['reward', 'earlyQualificationDegree'] : [], { grade, years, needed });
    }
    case 'good': {
      const years = yearsInARow(results, year);
      const needed = goodYears.on(on);
      const opened: Measure[] = years >= needed ? ['reward', 'furtherEducation', 'specialTraining'] : [];
      return ruling('5.1.2', opened, { grade, years, needed });
    }
    case 'fair':
      return { value: ['furtherEducation', 'specialTraining'], clause: '5.1.3', because: say('measures.fair') };
    case 'unsatisfactory': {
      const appraisals = appraisalsInARow(results, year);
      const needed = unsatisfactoryAppraisals.on(on);
      return {
        value: transfers(appraisals, needed),
        clause: '5.1.4',
        because: say('measures.unsatisfactory', { appraisals, needed: needed.analogous }),
      };
    }
  }
}

/** §5.1, I-38: one measure for a servant and year, one that the results open; training and education name their subject. */
export function checkMeasure(
  { measure, subject }: { readonly measure: string; readonly subject?: string | undefined },
  results: readonly YearGrade[],
  year: number,
): Refusal | null {
  const open = measuresOpen(results, year);
  if (!(open.value as readonly string[]).includes(measure)) {
    return open.value.length === 0 ? refuseAs(open) : refuse('5.1', 'measures.notOpen', { measure });
  }
  return needsSubject(measure) && isBlank(subject) ? refuse('5.1', 'measures.withoutSubject', { measure }) : null;
}

/** §5.1.2, §5.1.3: whoever is sent to education or training is sent to some. */
function needsSubject(measure: string): boolean {
  return measure === 'furtherEducation' || measure === 'specialTraining';
}

function transfers(appraisals: number, needed: { readonly analogous: number; readonly lower: number }): Measure[] {
  if (appraisals >= needed.lower) return ['transferToLowerPosition'];
  return appraisals >= needed.analogous ? ['transferToAnalogousPosition'] : [];
}

function ruling(
  clause: Clause,
  value: readonly Measure[],
  values: { readonly grade: Grade; readonly years: number; readonly needed: number },
): Ruling<readonly Measure[]> {
  return { value, clause, because: say('measures.inARow', values) };
}

/** The table of refusals cites §5.1 as a whole; the saying tells which of its cases failed. */
function refuseAs({ because }: Ruling<unknown>): Refusal {
  return { clause: '5.1', because };
}
