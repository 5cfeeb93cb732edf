import type { ClauseView, LawView } from '../../views/law-view.ts';
import { Ask } from '../components/ask.tsx';
import { anchorOf, clauseWords } from '../components/clause.tsx';
import { useSpeech } from '../speech.tsx';

/** The clauses in order, and where each has acted this year; the interpretations held, apart. */
export function LawPage({ law }: { readonly law: LawView }) {
  const speech = useSpeech();
  const isOurs = ({ clause }: ClauseView) => clause.startsWith('I-');
  return (
    <>
      <Ask what={speech.words('web.law.ask', { year: String(law.year) })} />
      <h1>{speech.words('web.law.title')}</h1>
      <div class="sheet">
        <ClauseTable
          caption={speech.words('web.law.clauses')}
          clauses={law.clauses.filter((clause) => !isOurs(clause))}
        />
      </div>
      <div class="sheet">
        <ClauseTable caption={speech.words('web.law.interpretations')} clauses={law.clauses.filter(isOurs)} />
      </div>
    </>
  );
}

function ClauseTable({ caption, clauses }: { readonly caption: string; readonly clauses: readonly ClauseView[] }) {
  const speech = useSpeech();
  const figures = [
    ['web.law.entries', 'entries'],
    ['web.law.tasks', 'tasks'],
    ['web.law.late', 'late'],
    ['web.law.passed', 'passed'],
  ] as const;
  return (
    <table class="stacked">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="cap">
            {speech.words('web.law.clause')}
          </th>
          <th scope="col" class="cap">
            {speech.words('web.law.says')}
          </th>
          {figures.map(([code]) => (
            <th scope="col" class="number">
              {speech.words(code)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clauses.map((one) => (
          <tr id={anchorOf(one.clause)}>
            <th scope="row">{clauseWords(speech, one.clause)}</th>
            <td>{speech.name('clause', one.clause)}</td>
            {figures.map(([code, key]) => (
              <td class="number" data-label={speech.words(code)}>
                {one[key]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
