import type { CalendarView } from '../../views/calendar-view.ts';
import { Ask } from '../components/ask.tsx';
import { Clause } from '../components/clause.tsx';
import { DataTable } from '../components/data-table.tsx';
import { useSpeech } from '../speech.tsx';

export interface CalendarPageProps {
  readonly view: CalendarView;
  /** The reader's meetings to come; null for whoever has none ever. */
  readonly coming: readonly string[] | null;
}

/** The year as the law and the work calendar have it, and one's own meetings in it. */
export function CalendarPage({ view, coming }: CalendarPageProps) {
  const speech = useSpeech();
  const { year, dates, next, workingDays, appraisalOpens, days } = view;
  const own = days.years[String(year)];
  const lists = [
    ['web.calendar.off', own?.off ?? []],
    ['web.calendar.worked', own?.on ?? []],
    ['web.calendar.short', own?.short ?? []],
  ] as const;
  return (
    <>
      {next === null ? (
        <Ask what={speech.words('web.calendar.askNone')} kind="done" />
      ) : (
        <Ask
          what={speech.words('web.calendar.ask', {
            what: `${speech.words(`dates.${next.key}`)} (${speech.words(`web.year.${next.event}`)})`,
            day: speech.dayOfWeek(next.day),
          })}
          clause={next.clause}
        />
      )}
      <h1>{speech.words('web.calendar.title', { year: String(year) })}</h1>
      {coming !== null && (
        <div class="sheet">
          <h2>{speech.words('web.meetings.title')}</h2>
          {coming.length === 0 ? (
            <p class="faint">{speech.words('web.meetings.none')}</p>
          ) : (
            <ul>
              {coming.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          )}
          <p class="no-print">
            <a href="/calendar/meetings">{speech.words('web.meetings.link')}</a> ·{' '}
            <a href="/mailbox">{speech.words('web.meetings.feed')}</a>
          </p>
        </div>
      )}
      <div class="sheet">
        <DataTable
          caption={speech.words('web.calendar.law')}
          rows={dates}
          columns={[
            { label: speech.words('web.calendar.what'), cell: ({ key }) => speech.words(`dates.${key}`) },
            {
              label: speech.words('web.calendar.opens'),
              cell: ({ opens }) => (opens === null ? '–' : speech.date(opens)),
            },
            { label: speech.words('web.calendar.limit'), cell: ({ limit }) => speech.dayOfWeek(limit) },
            { label: speech.words('web.calendar.due'), cell: ({ due }) => speech.dayOfWeek(due) },
            { label: speech.words('web.law.clause'), cell: ({ clause }) => <Clause clause={clause} /> },
          ]}
        />
        <p>{speech.words('web.calendar.appraisalOpens', { day: appraisalOpens })}</p>
      </div>
      <div class="sheet">
        <p>{speech.words('web.calendar.workingDays', { count: workingDays })}</p>
        {lists.map(([code, found]) =>
          found.length === 0 ? null : (
            <details>
              <summary>{speech.words(code)}</summary>
              <ul>
                {found.map((day) => (
                  <li>{speech.dayOfWeek(day)}</li>
                ))}
              </ul>
            </details>
          ),
        )}
      </div>
    </>
  );
}
