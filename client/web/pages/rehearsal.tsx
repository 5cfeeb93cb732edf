import { Ask } from '../components/ask.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Token } from '../components/token.tsx';
import { FileField, SelectField, type FormState } from '../forms/fields.tsx';
import type { Frame } from '../frame.ts';
import { useSpeech } from '../speech.tsx';

export interface RehearsalPageProps {
  readonly frame: Frame;
  readonly years: readonly number[];
  readonly state: FormState;
}

/** Which year to run, and who acts in it. */
export function RehearsalPage({ frame, years, state }: RehearsalPageProps) {
  const speech = useSpeech();
  const given = state.values['year'] ?? String(years[0] ?? '');
  return (
    <>
      <Ask what={speech.words('web.rehearsal.ask')} clause="6.5" />
      <h1>{speech.words('web.rehearsal.title')}</h1>
      <ErrorSummary problems={state.problems} />
      <form class="sheet" method="post" action="/hr/rehearsal" enctype="multipart/form-data">
        <Token token={frame.token} />
        <p>{speech.words('web.rehearsal.what')}</p>
        <SelectField
          state={{ ...state, values: { ...state.values, year: given } }}
          name="year"
          label={speech.words('web.rehearsal.year')}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <FileField
          state={state}
          name="script"
          label={speech.words('web.rehearsal.script')}
          hint={speech.words('web.rehearsal.scriptHint')}
          accept=".jsonl"
          optional
        />
        <button class="button">{speech.words('web.rehearsal.run')}</button>
      </form>
    </>
  );
}
