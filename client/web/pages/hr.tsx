import type { BodyView } from '../../views/body-view.ts';
import type { WatchView } from '../../views/watch/watch-view.ts';
import { Ask } from '../components/ask.tsx';
import { DataTable } from '../components/data-table.tsx';
import { TaskList } from '../components/task-list.tsx';
import { useSpeech } from '../speech.tsx';
import { GradeChart } from './grade-chart.tsx';
import { lineOf } from './tasks.tsx';
import { FormsLists } from './watch/forms.tsx';
import { LateLists } from './watch/late.tsx';
import { LimitLists } from './watch/limit.tsx';
import { UnitReportsTable } from './watch/reports-table.tsx';
import { StepsTable } from './watch/steps-table.tsx';
import { TrainingLists } from './watch/training.tsx';
import { unitWords } from './watch/who.tsx';

export interface HrPageProps {
  readonly body: BodyView;
  /** Its lists are of the unit, where one is chosen. */
  readonly watch: WatchView;
  /** Null for those outside all units; undefined for the whole body. */
  readonly unit: string | null | undefined;
}

/** HR moves the year along (§6.5): every step by unit, what is late, what forms lack, training, absences, the limit of §5.2. */
export function HrPage({ body, watch, unit }: HrPageProps) {
  const speech = useSpeech();
  const { attention, day, grades } = body;
  const ofBody = attention.filter(({ on }) => on.kind !== 'appraisal');
  const late = watch.totals.overdue;
  return (
    <>
      <Ask
        what={late === 0 ? speech.words('web.hr.askNone') : speech.words('web.hr.ask', { count: late, clause: '6.5' })}
        clause="6.5"
        kind={late === 0 ? 'done' : 'late'}
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
      {unit !== undefined && (
        <p>
          {speech.words('web.watch.onlyUnit', { unit: unitWords(speech, watch, unit) })}{' '}
          <a href="/hr">{speech.words('web.watch.everyUnit')}</a>
        </p>
      )}
      <div class="sheet">
        <StepsTable watch={watch} />
      </div>
      <div class="sheet">
        <LateLists watch={watch} />
        <h2>{speech.words('web.hr.tasks')}</h2>
        {ofBody.length === 0 ? (
          <p class="faint">{speech.words('web.hr.none')}</p>
        ) : (
          <TaskList tasks={ofBody.map((task) => lineOf(speech, task, day))} />
        )}
      </div>
      <div class="sheet">
        <FormsLists watch={watch} />
      </div>
      <div class="sheet">
        <Absences body={body} />
      </div>
      <div class="sheet">
        <TrainingLists watch={watch} />
      </div>
      <div class="sheet">
        <UnitReportsTable watch={watch} />
      </div>
      <div class="sheet">
        <LimitLists watch={watch} />
        <GradeChart grades={grades} year={body.year} />
      </div>
    </>
  );
}

function Absences({ body }: { readonly body: BodyView }) {
  const speech = useSpeech();
  return (
    <>
      <h2>{speech.words('web.hr.absent')}</h2>
      {body.absent.length === 0 ? (
        <p class="faint">{speech.words('web.hr.none')}</p>
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
    </>
  );
}
