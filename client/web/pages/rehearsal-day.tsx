import type { PersonNames } from '../../../store/roster-tables.ts';
import { addDays, clockOf, dayOf, type CalendarDate } from '../../../rules/calendar/date.ts';
import { tasksOn, type DatedTask, type YearByDay } from '../../rehearsal/by-day.ts';
import type { Speech } from '../../../locales/speak.ts';
import { Ask } from '../components/ask.tsx';
import { Clause } from '../components/clause.tsx';
import { DataTable } from '../components/data-table.tsx';
import { Mark } from '../components/mark.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { useSpeech } from '../speech.tsx';
import { shortName } from './named.ts';

/** Rows of a table of one day. */
const most = 200;

export interface RehearsalDayProps {
  readonly id: string;
  readonly year: YearByDay;
  readonly day: CalendarDate;
  readonly names: PersonNames;
}

/** One day of a rehearsed year: what happened, what was refused, and what stands open in the evening. */
export function RehearsalDayPage({ id, year, day, names }: RehearsalDayProps) {
  const speech = useSpeech();
  const entries = year.entries.filter(({ at }) => dayOf(at) === day);
  const refusals = year.refusals.filter((one) => one.day === day);
  const tasks = tasksOn(year, day).toSorted((a, b) => (orderOf(a, day) < orderOf(b, day) ? -1 : 1));
  const late = tasks.filter((task) => isLate(task, day));
  const { annex3, annex5, excellent, quota } = year.reports;
  return (
    <>
      <Ask
        what={speech.words('web.rehearsal.askDay', {
          day: speech.dayOfWeek(day),
          events: entries.length,
          tasks: tasks.length,
          late: late.length,
        })}
        kind={late.length > 0 ? 'late' : 'now'}
      />
      <h1>{speech.words('web.rehearsal.day', { day })}</h1>
      <Days id={id} year={year} day={day} />
      <div class="sheet">
        <h2>{speech.words('web.rehearsal.happened')}</h2>
        {entries.length === 0 ? (
          <p class="faint">{speech.words('web.rehearsal.quiet')}</p>
        ) : (
          <DataTable
            caption={speech.words('web.rehearsal.happened')}
            rows={entries.slice(0, most)}
            columns={[
              { label: speech.words('web.rehearsal.at'), cell: ({ at }) => clockOf(at) },
              { label: speech.words('web.rehearsal.event'), cell: ({ kind }) => speech.name('entry', kind) },
              {
                label: speech.words('web.rehearsal.on'),
                cell: ({ subject }) => subjectWords(speech, subject.replace(/[-/]\d{4}$/, ''), names),
              },
              {
                label: speech.words('web.rehearsal.by'),
                cell: ({ actor }) => (actor === null ? '–' : shortName(names, actor)),
              },
              { label: speech.words('web.law.clause'), cell: ({ clause }) => <Clause clause={clause} /> },
            ]}
          />
        )}
        <More count={entries.length} />
        {refusals.length > 0 && (
          <>
            <h2>{speech.words('web.rehearsal.refused')}</h2>
            <DataTable
              caption={speech.words('web.rehearsal.refused')}
              rows={refusals.slice(0, most)}
              columns={[
                { label: speech.words('web.import.line'), cell: ({ line }) => line, figures: true },
                { label: speech.words('web.rehearsal.event'), cell: ({ act }) => speech.name('act', act) },
                { label: speech.words('web.rehearsal.on'), cell: ({ on }) => subjectWords(speech, on, names) },
                {
                  label: speech.words('web.rehearsal.why'),
                  cell: ({ refusal }) => (
                    <>
                      {speech.say(refusal.because)} <Clause clause={refusal.clause} />
                    </>
                  ),
                },
              ]}
            />
          </>
        )}
      </div>
      <div class="sheet">
        <h2>{speech.words('web.rehearsal.open')}</h2>
        {tasks.length === 0 ? (
          <p class="faint">{speech.words('web.hr.none')}</p>
        ) : (
          <DataTable
            caption={speech.words('web.rehearsal.open')}
            rows={tasks.slice(0, most)}
            columns={[
              {
                label: speech.words('web.hr.overdueWhat'),
                cell: (task) => (
                  <>
                    {speech.name('task', task.task)} <Mark kind={isLate(task, day) ? 'late' : 'open'} />
                    {task.from === day && <span class="small"> {speech.words('web.rehearsal.new')}</span>}
                  </>
                ),
              },
              { label: speech.words('web.rehearsal.on'), cell: ({ on }) => subjectWords(speech, on, names) },
              { label: speech.words('web.rehearsal.by'), cell: ({ assignee }) => shortName(names, assignee) },
              {
                label: speech.words('web.calendar.due'),
                cell: ({ due, limit }) => {
                  const last = due ?? limit;
                  return last === null ? '–' : speech.dayOfWeek(last);
                },
              },
              { label: speech.words('web.law.clause'), cell: ({ clause }) => <Clause clause={clause} /> },
            ]}
          />
        )}
        <More count={tasks.length} />
      </div>
      <div class="sheet">
        <h2>{speech.words('web.rehearsal.end', { day: year.until })}</h2>
        <SummaryList
          rows={[
            { label: speech.words('web.rehearsal.annex3'), value: String(annex3) },
            { label: speech.words('web.rehearsal.annex5'), value: String(annex5) },
            { label: speech.words('web.rehearsal.excellent'), value: `${excellent} / ${quota}` },
            { label: speech.words('web.rehearsal.surprises'), value: String(year.surprises.length) },
          ]}
        />
        {year.surprises.length > 0 && (
          <ul>
            {year.surprises.slice(0, most).map(({ line, act, on, expected, refusal }) => (
              <li>
                {speech.words('web.import.lineOf', { line })}: {speech.name('act', act)},{' '}
                {subjectWords(speech, on, names)}
                {': '}
                {refusal === null
                  ? speech.words('web.rehearsal.notRefused', { clause: expected ?? '' })
                  : `${speech.say(refusal.because)} (${refusal.clause})`}
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href="/hr/rehearsal">{speech.words('web.rehearsal.again')}</a>
        </p>
      </div>
    </>
  );
}

/** The day before and after, the nearest days on which something happens, and any other. */
function Days({ id, year, day }: Pick<RehearsalDayProps, 'id' | 'year' | 'day'>) {
  const speech = useSpeech();
  const first = `${year.year}-01-01`;
  const days = [...year.entries.map(({ at }) => dayOf(at)), ...year.refusals.map((one) => one.day)].sort();
  const links = [
    ['web.rehearsal.eventBefore', days.findLast((one) => one < day && one >= first)],
    ['web.rehearsal.dayBefore', day > first ? addDays(day, -1) : undefined],
    ['web.rehearsal.dayAfter', day < year.until ? addDays(day, 1) : undefined],
    ['web.rehearsal.eventAfter', days.find((one) => one > day)],
  ] as const;
  return (
    <nav class="sheet no-print" aria-label={speech.words('web.rehearsal.days')}>
      <ul class="tabs">
        {links.flatMap(([code, to]) =>
          to === undefined
            ? []
            : [
                <li>
                  <a href={`/hr/rehearsal/${id}?day=${to}`}>
                    {speech.words(code)}: {speech.date(to)}
                  </a>
                </li>,
              ],
        )}
      </ul>
      <form method="get" action={`/hr/rehearsal/${id}`}>
        <div class="field">
          <label for="day">{speech.words('web.rehearsal.goto')}</label>
          <input type="date" id="day" name="day" value={day} min={first} max={year.until} />
        </div>
        <button class="button second">{speech.words('web.rehearsal.go')}</button>
      </form>
    </nav>
  );
}

function More({ count }: { readonly count: number }) {
  const speech = useSpeech();
  return count > most ? <p>{speech.words('web.rehearsal.more', { count: count - most })}</p> : null;
}

function isLate({ lateFrom }: DatedTask, day: CalendarDate): boolean {
  return lateFrom !== null && lateFrom <= day;
}

/** Late ones first, then by the day they are due. */
function orderOf(task: DatedTask, day: CalendarDate): string {
  return [isLate(task, day) ? '0' : '1', task.due ?? task.limit ?? '9999', task.on, task.task].join(' ');
}

function subjectWords(speech: Speech, on: string, names: PersonNames): string {
  if (on === 'body') return speech.words('web.tasks.on.body');
  return on.startsWith('unit:') ? on.slice('unit:'.length) : shortName(names, on);
}
