import { Clause } from '../components/clause.tsx';
import { useSpeech } from '../speech.tsx';

export interface ProblemPageProps {
  readonly title: string;
  readonly detail: string;
  readonly clause?: string | undefined;
  /** Seconds after which the page asks again by itself. */
  readonly again?: number | undefined;
}

/** What came instead of a page: what happened, and where to go on. */
export function ProblemPage({ title, detail, clause, again }: ProblemPageProps) {
  const speech = useSpeech();
  return (
    <>
      <h1>{title}</h1>
      <div class="sheet" data-again={again}>
        <p>
          {detail} {clause !== undefined && <Clause clause={clause} />}
        </p>
        <p>
          <a href="/">{speech.words('web.toTasks')}</a>
        </p>
      </div>
    </>
  );
}
