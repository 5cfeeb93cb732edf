import type { Body } from '../../../rules/roster/roster.ts';
import type { Appointment } from '../../../store/appointments.ts';
import type { PersonNames } from '../../../store/roster-tables.ts';
import { instantAt } from '../../../workflows/messages-instants.ts';
import type { Speech } from '../../../locales/speak.ts';
import type { TaskView } from '../../views/task-view.ts';
import { Ask } from '../components/ask.tsx';
import { Clause } from '../components/clause.tsx';
import { DataTable } from '../components/data-table.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { TaskList } from '../components/task-list.tsx';
import { Token } from '../components/token.tsx';
import { ChoiceField, DayField, LineField, SelectField, type FormState, type Option } from '../forms/fields.tsx';
import type { Frame } from '../frame.ts';
import { useSpeech } from '../speech.tsx';
import { shortName } from './named.ts';
import { lineOf } from './tasks.tsx';

export interface MeetingsPageProps {
  readonly frame: Frame;
  readonly viewer: string;
  readonly meetings: readonly Appointment[];
  /** What asks for a meeting that is not arranged yet. */
  readonly wanted: readonly TaskView[];
  readonly names: PersonNames;
  /** With whom one may be arranged; none for whoever leads nobody. */
  readonly people: readonly Option[];
  readonly hours: Body['workingHours'] | null;
  /** §6.4.4: the first day that leaves time to prepare. */
  readonly earliest: string | null;
  readonly state: FormState;
}

/** Interviews and quarterly meetings in which one takes part, and arranging one. */
export function MeetingsPage(props: MeetingsPageProps) {
  const speech = useSpeech();
  const { frame, meetings, wanted, people, state, viewer, names } = props;
  const coming = meetings.filter(({ at }) => at.slice(0, 16) >= frame.now.slice(0, 16));
  const held = meetings.filter((meeting) => !coming.includes(meeting));
  const [next] = coming;
  return (
    <>
      {next === undefined ? (
        <Ask what={speech.words('web.meetings.none')} clause="6.4" kind="done" />
      ) : (
        <Ask
          what={speech.words('web.meetings.ask', {
            kind: speech.words(`web.meetings.kind.${next.kind}`),
            at: whenWords(speech, next),
          })}
          clause={next.kind === 'interview' ? '4.15' : '3.2'}
        />
      )}
      <h1>{speech.words('web.meetings.title')}</h1>
      <ErrorSummary problems={state.problems} />
      {coming.length > 0 && (
        <div class="sheet">
          <MeetingTable caption={speech.words('web.meetings.coming')} {...{ meetings: coming, viewer, names, frame }} />
        </div>
      )}
      {people.length > 0 && <ArrangeForm {...props} />}
      {wanted.length > 0 && (
        <div class="sheet">
          <h2>{speech.words('web.meetings.wanted')}</h2>
          <TaskList
            tasks={wanted.map((task) => ({
              ...lineOf(speech, task, frame.today),
              href: `/calendar/meetings?on=${encodeURIComponent(task.subject)}&kind=${
                task.task === 'holdInterview' ? 'interview' : 'quarterly'
              }#arrange`,
            }))}
          />
        </div>
      )}
      {held.length > 0 && (
        <div class="sheet">
          <MeetingTable
            caption={speech.words('web.meetings.held')}
            {...{ meetings: held, viewer, names, frame }}
            isOver
          />
        </div>
      )}
      <p class="no-print">
        <a href="/calendar">{speech.words('web.meetings.calendar')}</a> ·{' '}
        <a href="/mailbox">{speech.words('web.meetings.feed')}</a>
      </p>
    </>
  );
}

function ArrangeForm({ frame, people, hours, earliest, state }: MeetingsPageProps) {
  const speech = useSpeech();
  return (
    <form class="sheet" id="arrange" method="post" action="/calendar/meetings">
      <h2>
        {speech.words('web.meetings.arrange')} <Clause clause="6.4" />
      </h2>
      <Token token={frame.token} />
      <SelectField state={state} name="on" label={speech.words('web.meetings.withWhom')} options={people} />
      <ChoiceField
        state={state}
        name="kind"
        label={speech.words('web.meetings.what')}
        options={(['interview', 'quarterly'] as const).map((kind) => ({
          value: kind,
          label: speech.words(`web.meetings.kind.${kind}`),
        }))}
        inline
      />
      <MeetingFields state={state} hours={hours} earliest={earliest} />
      <button class="button">{speech.words('web.meetings.invite')}</button>
    </form>
  );
}

/** When, how long, where. */
export function MeetingFields({ state, hours, earliest }: Pick<MeetingsPageProps, 'state' | 'hours' | 'earliest'>) {
  const speech = useSpeech();
  const within = hours === null ? [] : [speech.words('web.meetings.hours', { from: hours.from, to: hours.to })];
  const from = earliest === null ? [] : [speech.words('web.meetings.earliest', { day: earliest })];
  return (
    <>
      <DayField
        state={state}
        name="at"
        label={speech.words('web.meetings.at')}
        hint={[...from, ...within].join(' ')}
        {...(earliest === null ? {} : { min: `${earliest}T00:00` })}
        withTime
      />
      <LineField
        state={state}
        name="minutes"
        label={speech.words('web.meetings.minutes')}
        className="weight"
        inputmode="decimal"
      />
      <LineField
        state={state}
        name="place"
        label={speech.words('web.meetings.place')}
        hint={speech.words('web.meetings.placeHint')}
      />
    </>
  );
}

interface MeetingTableProps extends Pick<MeetingsPageProps, 'frame' | 'viewer' | 'meetings' | 'names'> {
  readonly caption: string;
  readonly isOver?: boolean;
}

function MeetingTable({ caption, meetings, viewer, names, frame, isOver = false }: MeetingTableProps) {
  const speech = useSpeech();
  return (
    <DataTable
      caption={caption}
      rows={meetings}
      columns={[
        { label: speech.words('web.meetings.when'), cell: (meeting) => whenWords(speech, meeting) },
        { label: speech.words('web.meetings.what'), cell: ({ kind }) => speech.words(`web.meetings.kind.${kind}`) },
        {
          label: speech.words('web.meetings.withWhom'),
          cell: ({ servant, arrangedBy }) => shortName(names, servant === viewer ? arrangedBy : servant),
        },
        { label: speech.words('web.meetings.place'), cell: ({ place }) => place },
        {
          label: speech.words('web.meetings.invitation'),
          cell: ({ invitedAt }) =>
            invitedAt === null
              ? speech.words('web.meetings.onItsWay')
              : speech.instant(instantAt(invitedAt.getTime(), frame.now.slice(-6))),
        },
        {
          label: speech.words('web.meetings.change'),
          cell: ({ id, arrangedBy }) =>
            arrangedBy === viewer && !isOver ? (
              <a href={`/calendar/meetings/${id}`}>{speech.words('web.meetings.moveLink')}</a>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}

/** 14 December 2026, Monday, 11:00, 60 minutes. */
export function whenWords(speech: Speech, { at, minutes }: Pick<Appointment, 'at' | 'minutes'>): string {
  return speech.words('web.meetings.whenText', {
    day: speech.dayOfWeek(at.slice(0, 10)),
    time: at.slice(11, 16),
    minutes,
  });
}
