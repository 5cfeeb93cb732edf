import type { BodyView, UnitProgress } from '../../views/body-view.ts';
import { actPath } from '../appraisal/acts.tsx';
import { Ask } from '../components/ask.tsx';
import { Clause } from '../components/clause.tsx';
import { DataTable } from '../components/data-table.tsx';
import { QuotaBar } from '../components/quota-bar.tsx';
import { TaskList } from '../components/task-list.tsx';
import { useSpeech } from '../speech.tsx';
import { GradeChart } from './grade-chart.tsx';
import { lineOf } from './tasks.tsx';

/** HR moves the year along: units against stations, what is overdue, who is away, the limit of §5.2, the distribution. */
export function HrPage({ body }: { readonly body: BodyView }) {
  const speech = useSpeech();
  const { overdue, overdueTotal, attention, day, reports, grades } = body;
  const designations = attention.filter(({ task }) => task === 'designateEvaluator');
  const ofBody = attention.filter(({ on }) => on.kind !== 'appraisal');
  const none = <p class="faint">{speech.words('web.hr.none')}</p>;
  return (
    <>
      <Ask
        what={
          overdueTotal === 0
            ? speech.words('web.hr.askNone')
            : speech.words('web.hr.ask', { count: overdueTotal, clause: '6.5' })
        }
        clause="6.5"
        kind={overdueTotal === 0 ? 'done' : 'late'}
      />
      <h1>{speech.words('web.hr.title')}</h1>
      <ul class="no-print">
        <li>
          <a href="/hr/imports">{speech.words('web.imports.title')}</a>
        </li>
        <li>
          <a href="/hr/rehearsal">{speech.words('web.rehearsal.title')}</a>
        </li>
      </ul>
      <div class="sheet">
        <UnitsTable units={body.units} year={body.year} />
      </div>
      <div class="sheet">
        <h2>{speech.words('web.hr.overdue')}</h2>
        {overdue.length === 0 ? (
          none
        ) : (
          <DataTable
            caption={speech.words('web.hr.overdue')}
            rows={overdue}
            columns={[
              {
                label: speech.words('web.people.person'),
                cell: ({ servant, subject }) => (
                  <a href={`/appraisals/${encodeURIComponent(subject)}`}>{servant.name}</a>
                ),
              },
              { label: speech.words('web.hr.overdueWhat'), cell: ({ task }) => speech.name('task', task) },
              { label: speech.words('web.hr.overdueSince'), cell: ({ limit }) => speech.dayOfWeek(limit) },
              { label: speech.words('web.law.clause'), cell: ({ clause }) => <Clause clause={clause} /> },
            ]}
          />
        )}
        <h2>{speech.words('web.hr.designate')}</h2>
        {designations.length === 0 ? (
          none
        ) : (
          <TaskList
            tasks={designations.map((task) => ({
              ...lineOf(speech, task, day),
              href: actPath(task.subject, task.task),
            }))}
          />
        )}
        <h2>{speech.words('web.hr.tasks')}</h2>
        {ofBody.length === 0 ? none : <TaskList tasks={ofBody.map((task) => lineOf(speech, task, day))} />}
      </div>
      <div class="sheet">
        <h2>{speech.words('web.hr.absent')}</h2>
        {body.absent.length === 0 ? (
          none
        ) : (
          <DataTable
            caption={speech.words('web.hr.absent')}
            rows={body.absent}
            columns={[
              { label: speech.words('web.people.person'), cell: ({ person }) => person.name },
              { label: speech.words('web.hr.absentFrom'), cell: ({ from }) => speech.date(from) },
              { label: speech.words('web.hr.absentTo'), cell: ({ to }) => (to === null ? '–' : speech.date(to)) },
              { label: speech.words('web.hr.absentTasks'), cell: (one) => one.tasks, figures: true },
            ]}
          />
        )}
      </div>
      <div class="sheet">
        <h2>
          {speech.words('web.hr.limit')} <Clause clause="5.2" />
        </h2>
        <QuotaBar
          quota={{ excellent: reports.excellent, appraised: reports.annex3, limit: reports.quota, unit: null }}
        />
        <GradeChart grades={grades} year={body.year} />
      </div>
    </>
  );
}

/** Units against the stations of the year, with counts that open to people. */
export function UnitsTable({ units, year }: { readonly units: readonly UnitProgress[]; readonly year: number }) {
  const speech = useSpeech();
  const stages = (start: string) => (unit: UnitProgress) =>
    Object.entries(unit.stages).reduce((sum, [stage, count]) => sum + (stage.startsWith(start) ? (count ?? 0) : 0), 0);
  const figure = (label: string, cell: (unit: UnitProgress) => number) => ({ label, cell, figures: true });
  return (
    <DataTable
      caption={speech.words('web.hr.units')}
      rows={units}
      columns={[
        {
          label: speech.words('web.hr.unit'),
          cell: ({ unit, head }) => (
            <>
              {unit === null ? (
                speech.words('web.hr.unitNone')
              ) : (
                <a href={`/units/${encodeURIComponent(unit)}/${year}`}>{unit}</a>
              )}
              <div class="small faint">{head?.name}</div>
            </>
          ),
        },
        figure(speech.words('web.hr.peopleCount'), ({ people }) => people),
        figure(speech.words('web.hr.drafting'), stages('drafting')),
        figure(speech.words('web.hr.inForce'), stages('inForce')),
        figure(speech.words('web.hr.appraising'), stages('appraising')),
        figure(speech.words('web.hr.appraised'), ({ outcomes }) => outcomes.appraised ?? 0),
        figure(speech.words('web.hr.withHr'), ({ withHr }) => withHr),
        figure(speech.words('web.hr.inDispute'), ({ inDispute }) => inDispute),
        figure(speech.words('web.hr.late'), ({ late }) => late),
      ]}
    />
  );
}
