import type { Help } from '../../../machines/agency-year/facts.ts';
import type { ClauseView, LawView } from '../../views/law-view.ts';
import { Ask } from '../components/ask.tsx';
import { anchorOf, clauseWords } from '../components/clause.tsx';
import { useSpeech } from '../speech.tsx';
import { OwnQuestions } from './own-questions.tsx';

export interface LawPageProps {
  readonly law: LawView;
  /** The reader's own; null where nobody can be asked: the body's year is not open, or the reader is nobody of the body. */
  readonly questions: readonly Help[] | null;
}

/** The clauses in order, where each has acted this year, and what is held where they are silent. */
export function LawPage({ law, questions }: LawPageProps) {
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
      {questions !== null && <OwnQuestions year={law.year} questions={questions} />}
    </>
  );
}

const figures = [
  ['web.law.entries', 'entries'],
  ['web.law.tasks', 'tasks'],
  ['web.law.late', 'late'],
  ['web.law.passed', 'passed'],
  ['web.law.refused', 'refused'],
] as const;

function ClauseTable({ caption, clauses }: { readonly caption: string; readonly clauses: readonly ClauseView[] }) {
  const speech = useSpeech();
  return (
    <div class="scroll" role="region" aria-label={`${caption}. ${speech.words('web.table.scroll')}`} tabindex={0}>
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
              <td>
                <Says clause={one} />
              </td>
              {figures.map(([code, key]) => (
                <td class="number" data-label={speech.words(code)}>
                  {one[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a clause is about, with the interpretations that bear on it; of an interpretation, what is held. */
function Says({ clause: { clause, interpretations } }: { readonly clause: ClauseView }) {
  const speech = useSpeech();
  const isOurs = clause.startsWith('I-');
  return (
    <>
      {isOurs ? <strong class="cap">{speech.name('clause', clause)}</strong> : speech.name('clause', clause)}
      {isOurs && <div>{speech.name('interpretation', clause)}</div>}
      {interpretations.length > 0 && (
        <ul class="small">
          {interpretations.map((name) => (
            <li>
              <a href={`#${anchorOf(name)}`}>{name}</a>: {speech.name('clause', name)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
