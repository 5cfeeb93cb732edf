import type { Help } from '../../../machines/agency-year/facts.ts';
import { Said } from '../appraisal/said.tsx';
import { Clause } from '../components/clause.tsx';
import { useSpeech } from '../speech.tsx';

/** §6.5.3: what the reader has asked HR about method, with the answers, and the way to ask. */
export function OwnQuestions({ year, questions }: { readonly year: number; readonly questions: readonly Help[] }) {
  const speech = useSpeech();
  return (
    <section class="sheet no-print">
      <h2>
        {speech.words('web.law.questions')} <Clause clause="6.5" />
      </h2>
      {questions.map(({ on, question, answer }) => (
        <>
          <h3>{speech.date(on)}</h3>
          <Said text={question} />
          {answer === null ? (
            <p class="faint">{speech.words('web.law.unanswered')}</p>
          ) : (
            <>
              <p class="small">{speech.words('web.law.answered', { day: answer.on })}</p>
              <Said text={answer.text} />
            </>
          )}
        </>
      ))}
      <p>
        <a href={`/body/${year}/acts/askMethodHelp`}>{speech.words('web.law.askHr')}</a>
      </p>
    </section>
  );
}
