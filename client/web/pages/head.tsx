import type { BodyView } from '../../views/body-view.ts';
import type { WatchView } from '../../views/watch/watch-view.ts';
import { Ask } from '../components/ask.tsx';
import { dueWords, markOf } from '../components/due.tsx';
import { TaskList } from '../components/task-list.tsx';
import type { ReportAct } from '../../views/reports/standing.ts';
import { useSpeech } from '../speech.tsx';
import { StepsTable } from './watch/steps-table.tsx';
import { SubjectActs } from './subject-acts.tsx';
import { lineOf } from './tasks.tsx';

export interface HeadPageProps {
  readonly body: BodyView;
  readonly watch: WatchView;
  readonly acts: readonly ReportAct[] | null;
}

/** The head of the body: complaints with their seven days, the version to approve, the measures to decide. */
export function HeadPage({ body, watch, acts }: HeadPageProps) {
  const speech = useSpeech();
  const complaints = body.attention.filter(({ task }) => task === 'decideComplaint');
  const [first] = complaints;
  return (
    <>
      <Ask
        what={speech.words('web.head.ask', { count: complaints.length })}
        when={first === undefined ? null : dueWords(speech, first)}
        clause="4.22"
        kind={first === undefined ? 'done' : markOf(first, body.day)}
      />
      <h1>{speech.words('web.head.title')}</h1>
      <div class="beside">
        <div>
          <div class="sheet">
            <h2>{speech.words('web.head.complaints')}</h2>
            <TaskList tasks={complaints.map((task) => lineOf(speech, task, body.day))} />
          </div>
          <div class="sheet">
            <StepsTable watch={watch} />
          </div>
        </div>
        <aside>
          {acts === null ? (
            <p class="sheet">{speech.words('web.reports.notOpened')}</p>
          ) : (
            <SubjectActs title={speech.words('web.head.report')} root={`/body/${body.year}`} acts={acts} />
          )}
        </aside>
      </div>
    </>
  );
}
