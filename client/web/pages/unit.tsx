import type { PaperView } from '../../views/papers.ts';
import type { UnitView } from '../../views/views.ts';
import { Ask } from '../components/ask.tsx';
import { dueWords, markOf } from '../components/due.tsx';
import { PaperLinks } from '../components/paper-links.tsx';
import { TaskList } from '../components/task-list.tsx';
import type { UnitReportView } from '../../views/reports/unit-report-view.ts';
import { useSpeech } from '../speech.tsx';
import { PeopleTable } from './people.tsx';
import { SubjectActs } from './subject-acts.tsx';
import { lineOf } from './tasks.tsx';
import { nameIn } from './watch/who.tsx';

export interface UnitPageProps {
  readonly view: UnitView;
  readonly name: string;
  readonly today: string;
  /** Null where it is not the viewer's to read, or there is none. */
  readonly report: UnitReportView | null;
  readonly papers: PaperView | null;
}

/** A unit: its people, what is open on them, and its report. */
export function UnitPage({ view, name, today, report, papers }: UnitPageProps) {
  const speech = useSpeech();
  const [first] = view.tasks;
  const root = `/units/${encodeURIComponent(name)}/${view.year}`;
  return (
    <>
      {first === undefined ? (
        <Ask what={speech.words('web.tasks.ask.none')} kind="done" />
      ) : (
        <Ask
          what={`${speech.name('task', first.task)}: ${first.assignee.name}`}
          when={dueWords(speech, first)}
          clause={first.clause}
          kind={markOf(first, today)}
        />
      )}
      <h1>{speech.words('web.units.title', { unit: name, year: String(view.year) })}</h1>
      <div class="beside">
        <div>
          <div class="sheet">
            <PeopleTable caption={speech.words('web.people.caption', { year: String(view.year) })} rows={view.rows} />
            {view.next !== null && (
              <a href={`/units/${encodeURIComponent(name)}/${view.year}?after=${encodeURIComponent(view.next)}`}>
                {speech.words('web.people.more')}
              </a>
            )}
          </div>
          <div class="sheet">
            <h2>{speech.words('web.units.tasks')}</h2>
            <TaskList
              tasks={view.tasks.map((task) => ({
                ...lineOf(speech, task, today),
                when: `${speech.words('web.tasks.waitingFor', { person: task.assignee.name })} · ${dueWords(speech, task)}`,
              }))}
            />
          </div>
        </div>
        <aside>
          {report !== null && <ReportStage report={report} />}
          <SubjectActs title={speech.words('web.units.reportActs')} root={root} acts={report?.acts ?? []} />
          {papers !== null && (
            <div class="sheet">
              <h2>{speech.words('web.papers.heading')}</h2>
              <PaperLinks root={root} papers={[papers]} />
            </div>
          )}
        </aside>
      </div>
    </>
  );
}

/** §4.25: how far the report is, and whose forms it still waits for. */
function ReportStage({ report }: { readonly report: UnitReportView }) {
  const speech = useSpeech();
  const { received, awaited } = report.forms;
  return (
    <section class="sheet">
      <h2>{speech.words('web.units.report')}</h2>
      <p>{speech.name('stage', report.stage)}</p>
      <p>{speech.words('web.units.received', { received })}</p>
      {awaited.length > 0 && (
        <>
          <p>{speech.words('web.units.awaited', { awaited: awaited.length })}</p>
          <ul class="small">
            {awaited.map((servant) => (
              <li>
                <a href={`/appraisals/${encodeURIComponent(`${servant}-${report.year}`)}`}>{nameIn(report, servant)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
