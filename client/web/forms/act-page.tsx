import type { Child } from 'hono/jsx';
import type { RecordEntry } from '../../views/record-view.ts';
import { Ask, type AskProps } from '../components/ask.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Clause } from '../components/clause.tsx';
import { Token } from '../components/token.tsx';
import type { Frame } from '../frame.ts';
import { useSpeech } from '../speech.tsx';
import { DayField, LineField, SelectField, type FormState, type Option } from './fields.tsx';

export interface ActPageProps {
  readonly frame: Frame;
  /** The name of the act for whoever takes it. */
  readonly title: string;
  readonly ask: AskProps;
  /** Where the form goes, and where one comes back to. */
  readonly path: string;
  readonly back: string;
  /** What stands there. */
  readonly backTo: string;
  readonly state: FormState;
  /** Makes the act happen once, however often it is sent. */
  readonly idempotencyKey: string;
  /** Number of the last entry the page was made from. */
  readonly seq: number;
  readonly consequence: string | null;
  /** Of the draft that the fields were filled from. */
  readonly draftSavedAt: string | null;
  /** What happened since the page was made, where something did. */
  readonly moved: readonly RecordEntry[];
  /** People who may have acted on paper; null for whoever may not enter from paper. */
  readonly paper: readonly Option[] | null;
  readonly attachments: boolean;
  /** Whether there is anything to type, and so to be kept as a draft. */
  readonly isTyped: boolean;
  readonly children: Child;
  /** What is good to have beside the form. */
  readonly beside?: Child;
  /** What the act is about, to be read under the form. */
  readonly about?: Child;
}

/** Files above this are refused, in MB. */
export const largestFile = 5;

/** One act, one page: what is asked, what follows from it, the form. Works without a script. */
export function ActPage(props: ActPageProps) {
  const speech = useSpeech();
  const { frame, ask, path, back, state, consequence, moved, beside } = props;
  return (
    <>
      <Ask {...ask} />
      <p class="no-print">
        <a href={back}>{props.backTo}</a>
      </p>
      <h1>{props.title}</h1>
      <ErrorSummary problems={state.problems} />
      {moved.length > 0 && <Moved entries={moved} />}
      <div class={beside === undefined ? '' : 'beside'}>
        <form
          class="sheet"
          method="post"
          action={path}
          enctype="multipart/form-data"
          novalidate
          data-draft={`${path}/draft`}
          data-viewer={frame.person?.id}
          data-fresh={props.draftSavedAt === null && state.problems.length === 0 && moved.length === 0 ? 'yes' : 'no'}
        >
          <Token token={frame.token} />
          <input type="hidden" name="key" value={props.idempotencyKey} />
          <input type="hidden" name="seq" value={String(props.seq)} />
          {props.draftSavedAt !== null && (
            <p class="notice">
              {speech.words('web.draft.found', { at: props.draftSavedAt })}{' '}
              <button class="plain" name="do" value="dropDraft" formnovalidate>
                {speech.words('web.draft.drop')}
              </button>
            </p>
          )}
          {consequence !== null && (
            <div class="consequence">
              <strong>{speech.words('web.form.consequence')}.</strong> {consequence}
            </div>
          )}
          {props.children}
          {props.attachments && <Attachments />}
          {props.paper !== null && <PaperFields state={state} people={props.paper} />}
          <div class="buttons">
            <button class="button" name="do" value="act">
              {props.title}
            </button>
            {props.isTyped && (
              <button class="button second" name="do" value="draft" formnovalidate>
                {speech.words('web.draft.save')}
              </button>
            )}
            <a href={back}>{speech.words('web.back')}</a>
          </div>
          <p
            class="small faint"
            role="status"
            data-draft-status="yes"
            data-failed={speech.words('web.draft.failed')}
            data-ended={speech.words('web.draft.ended')}
          />
        </form>
        {beside !== undefined && <aside>{beside}</aside>}
      </div>
      {props.about}
    </>
  );
}

function Moved({ entries }: { readonly entries: readonly RecordEntry[] }) {
  const speech = useSpeech();
  return (
    <div class="error-summary" role="alert" tabindex={-1}>
      <h2>{speech.words('web.errors.moved')}</h2>
      <p>{speech.words('web.errors.movedWhat')}</p>
      <ul>
        {entries.map(({ at, kind, actor, clause }) => (
          <li>
            {speech.instant(at)}: {speech.name('entry', kind)}
            {actor !== null && `, ${actor.name}`} · <Clause clause={clause} />
          </li>
        ))}
      </ul>
      <p>{speech.words('web.errors.movedHow')}</p>
    </div>
  );
}

function Attachments() {
  const speech = useSpeech();
  return (
    <div class="field">
      <label for="f-attachments">
        {speech.words('web.form.attach')} <span class="faint">{speech.words('web.optional')}</span>
      </label>
      <div class="hint" id="f-attachments-hint">
        {speech.words('web.form.attachHint', { most: largestFile })}
      </div>
      <input
        type="file"
        id="f-attachments"
        name="attachments"
        aria-describedby="f-attachments-hint"
        accept=".pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg"
        multiple
      />
    </div>
  );
}

function PaperFields({ state, people }: { readonly state: FormState; readonly people: readonly Option[] }) {
  const speech = useSpeech();
  const begun = ['paper.occurredOn', 'paper.reference'].some((name) => (state.values[name] ?? '') !== '');
  return (
    <details open={begun}>
      <summary>{speech.words('web.form.paper')}</summary>
      <p class="hint">{speech.words('web.form.paperHint')}</p>
      <DayField state={state} name="paper.occurredOn" label={speech.words('web.form.paper.occurredOn')} optional />
      <LineField state={state} name="paper.reference" label={speech.words('web.form.paper.reference')} optional />
      <SelectField
        state={state}
        name="paper.actor"
        label={speech.words('web.form.paper.actor')}
        options={people}
        optional
      />
    </details>
  );
}
