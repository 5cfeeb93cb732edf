import type { BodyView } from '../../views/body-view.ts';
import { useSpeech } from '../speech.tsx';

export const gradesInOrder = ['excellent', 'good', 'fair', 'unsatisfactory'] as const;

/** The distribution of grades: a chart drawn on the server, and the same as a table for whoever does not see it. */
export function GradeChart({ grades, year }: { readonly grades: BodyView['grades']; readonly year: number }) {
  const speech = useSpeech();
  const counts = Object.fromEntries(gradesInOrder.map((grade) => [grade, grades[grade] ?? 0])) as Record<
    (typeof gradesInOrder)[number],
    number
  >;
  return (
    <figure class="chart">
      <figcaption>{speech.words('web.hr.grades')}</figcaption>
      <img src={`/charts/grades/${year}.svg`} width="640" height="220" alt={speech.words('web.hr.gradesAlt', counts)} />
      <table>
        <thead>
          <tr>
            <th scope="col" class="cap">
              {speech.words('web.hr.grade')}
            </th>
            <th scope="col" class="number">
              {speech.words('web.hr.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {gradesInOrder.map((grade) => (
            <tr>
              <th scope="row">{speech.name('grade', grade)}</th>
              <td class="number">{counts[grade]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
