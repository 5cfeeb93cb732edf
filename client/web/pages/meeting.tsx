import type { Appointment } from '../../../store/appointments.ts';
import type { PersonNames } from '../../../store/roster-tables.ts';
import { Ask } from '../components/ask.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Token } from '../components/token.tsx';
import type { FormState } from '../forms/fields.tsx';
import type { Frame } from '../frame.ts';
import { useSpeech } from '../speech.tsx';
import { MeetingFields, whenWords } from './meetings.tsx';
import { shortName } from './named.ts';

export interface MeetingPageProps {
  readonly frame: Frame;
  readonly meeting: Appointment;
  readonly names: PersonNames;
  readonly earliest: string | null;
  readonly state: FormState;
}

/** Moving a meeting, or calling it off: both who take part are told anew. */
export function MeetingPage({ frame, meeting, names, earliest, state }: MeetingPageProps) {
  const speech = useSpeech();
  const { id, version, kind, servant } = meeting;
  const path = `/calendar/meetings/${id}`;
  return (
    <>
      <Ask
        what={speech.words('web.meetings.askMove', {
          kind: speech.words(`web.meetings.kind.${kind}`),
          person: shortName(names, servant),
        })}
        when={whenWords(speech, meeting)}
        clause={kind === 'interview' ? '4.15' : '3.2'}
      />
      <h1>{speech.words('web.meetings.move')}</h1>
      <ErrorSummary problems={state.problems} />
      <form class="sheet" method="post" action={path}>
        <Token token={frame.token} />
        <input type="hidden" name="version" value={String(version)} />
        <MeetingFields state={state} hours={null} earliest={earliest} />
        <div class="buttons">
          <button class="button" name="do" value="move">
            {speech.words('web.meetings.moveButton')}
          </button>
          <button class="button second" name="do" value="cancel" formnovalidate>
            {speech.words('web.meetings.cancel')}
          </button>
          <a href="/calendar/meetings">{speech.words('web.back')}</a>
        </div>
      </form>
    </>
  );
}
