import type { Speech } from '../../../locales/speak.ts';
import type { PersonNames } from '../../../store/roster-tables.ts';
import { isDate } from '../../../rules/calendar/date.ts';
import { measures, type Measure } from '../../../rules/measures.ts';
import type { Flaw } from '../../bad-input.ts';
import { rowOutcomes, type FieldChange, type ImportPreview, type RowPreview } from '../../views/imports/preview.ts';
import { Ask } from '../components/ask.tsx';
import { DataTable } from '../components/data-table.tsx';
import { ErrorSummary, type Problem } from '../components/error-summary.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Token } from '../components/token.tsx';
import type { Frame } from '../frame.ts';
import { useSpeech } from '../speech.tsx';
import { shortName } from './named.ts';

/** Rows of one page. */
const atOnce = 100;

export interface ImportPageProps {
  readonly frame: Frame;
  readonly id: string;
  readonly preview: ImportPreview;
  readonly names: PersonNames;
  /** An outcome, to see only its rows; `all` for every row; else whatever changes something or is refused. */
  readonly only: string;
  readonly page: number;
  readonly problems: readonly Problem[];
  /** The roster has moved since the preview that was confirmed. */
  readonly isMoved: boolean;
}

/** What a file would do, row by row; nothing is applied until it is confirmed, and then exactly this. */
export function ImportPage({ frame, id, preview, names, only, page, problems, isMoved }: ImportPageProps) {
  const speech = useSpeech();
  const { counts, missing, touched, kind, name, sha256, stamp } = preview;
  const rows = preview.rows.filter(({ outcome }) => isShown(outcome, only));
  const pages = Math.max(1, Math.ceil(rows.length / atOnce));
  const path = `/hr/imports/${id}`;
  const changes = counts.new + counts.changed + counts.waits;
  return (
    <>
      <Ask
        what={speech.words(counts.refused > 0 ? 'web.import.askRefused' : 'web.import.ask', {
          refused: counts.refused,
          count: changes,
        })}
        kind={counts.refused > 0 ? 'late' : changes === 0 ? 'done' : 'now'}
        clause="6.5"
      />
      <h1>{speech.words('web.import.title', { givenName: name })}</h1>
      <ErrorSummary problems={problems} />
      {isMoved && (
        <div class="error-summary" role="alert" tabindex={-1}>
          <h2>{speech.words('web.import.moved')}</h2>
          <p>{speech.words('web.import.movedHow')}</p>
        </div>
      )}
      <div class="sheet">
        <SummaryList
          rows={[
            { label: speech.words('web.imports.column.kind'), value: speech.words(`web.imports.kind.${kind}`) },
            ...rowOutcomes.map((outcome) => ({
              label: speech.words(`web.import.outcome.${outcome}`),
              value: counts[outcome] === 0 ? '0' : <a href={`${path}?show=${outcome}`}>{counts[outcome]}</a>,
            })),
            ...(kind === 'results'
              ? []
              : [{ label: speech.words('web.import.touched'), value: String(touched.length) }]),
            { label: 'SHA-256', value: <span class="hash">{sha256}</span> },
          ]}
        />
        <p>
          <a href={path}>{speech.words('web.import.onlyChanges')}</a> ·{' '}
          <a href={`${path}?show=all`}>{speech.words('web.import.all')}</a>
        </p>
      </div>
      <div class="sheet">
        {rows.length === 0 ? (
          <p>{speech.words('web.import.none')}</p>
        ) : (
          <RowTable rows={rows.slice((page - 1) * atOnce, page * atOnce)} names={names} file={name} />
        )}
        {pages > 1 && (
          <nav aria-label={speech.words('web.import.pages')}>
            {Array.from({ length: pages }, (_, index) => (
              <>
                <a
                  href={`${path}?show=${encodeURIComponent(only)}&page=${index + 1}`}
                  aria-current={index + 1 === page ? 'page' : undefined}
                >
                  {index + 1}
                </a>{' '}
              </>
            ))}
          </nav>
        )}
      </div>
      {missing.length > 0 && (
        <details class="sheet">
          <summary>{speech.words('web.import.missing', { count: missing.length })}</summary>
          <p>{speech.words('web.import.missingHow')}</p>
          <ul>
            {missing.map((one) => (
              <li>
                {shortName(names, one)} ({one})
              </li>
            ))}
          </ul>
        </details>
      )}
      <form class="sheet" method="post" action={path}>
        <Token token={frame.token} />
        <input type="hidden" name="stamp" value={stamp} />
        {counts.refused > 0 && <p>{speech.words('web.import.refusedWhole')}</p>}
        {counts.refused === 0 && changes > 0 && (
          <p class="consequence">{speech.words('web.import.consequence', { count: changes })}</p>
        )}
        <div class="buttons">
          {counts.refused === 0 && changes > 0 && (
            <button class="button" name="do" value="apply">
              {speech.words('web.import.apply')}
            </button>
          )}
          <button class="button second" name="do" value="drop">
            {speech.words('web.import.drop')}
          </button>
        </div>
      </form>
    </>
  );
}

function isShown(outcome: RowPreview['outcome'], only: string): boolean {
  if (only === 'all') return true;
  return (rowOutcomes as readonly string[]).includes(only) ? outcome === only : outcome !== 'unchanged';
}

const marks: Readonly<Record<RowPreview['outcome'], string>> = {
  refused: 'late',
  new: 'done',
  changed: 'due',
  waits: 'coming',
  unchanged: 'open',
};

function RowTable({
  rows,
  names,
  file,
}: {
  readonly rows: readonly RowPreview[];
  readonly names: PersonNames;
  readonly file: string;
}) {
  const speech = useSpeech();
  return (
    <DataTable
      caption={speech.words('web.import.rows')}
      rows={rows}
      columns={[
        { label: speech.words('web.import.line'), cell: ({ line }) => line, figures: true },
        { label: speech.words('web.import.on'), cell: ({ on }) => onWords(speech, on, names) },
        {
          label: speech.words('web.import.what'),
          cell: ({ outcome, changes, date, notes }) => (
            <>
              <span class={`mark ${marks[outcome]}`}>{speech.words(`web.import.outcome.${outcome}`)}</span>
              {changes.map((change) => (
                <div>{speech.words(`web.import.change.${change}`)}</div>
              ))}
              {date !== null && <div class="small">{speech.words('web.import.from', { day: date })}</div>}
              {notes.map((note) => (
                <div class="small">{speech.words(`web.import.note.${note}`)}</div>
              ))}
            </>
          ),
        },
        {
          label: speech.words('web.import.fields'),
          cell: ({ fields, flaws }) =>
            flaws.length > 0 ? (
              <Flaws flaws={flaws} file={file} />
            ) : fields.length === 0 ? (
              '–'
            ) : (
              <Fields fields={fields} names={names} />
            ),
        },
      ]}
    />
  );
}

/** File, line, field, and what to do. */
function Flaws({ flaws, file }: { readonly flaws: readonly Flaw[]; readonly file: string }) {
  const speech = useSpeech();
  return (
    <ul>
      {flaws.map(({ line, field, code, with: values, because }) => (
        <li>
          <strong>
            {file}
            {line !== undefined && `, ${speech.words('web.import.lineOf', { line })}`}
            {field !== undefined && `, ${field}`}
          </strong>
          : {speech.say({ code, with: because === undefined ? values : { ...values, because: speech.say(because) } })}
        </li>
      ))}
    </ul>
  );
}

function Fields({ fields, names }: { readonly fields: readonly FieldChange[]; readonly names: PersonNames }) {
  const speech = useSpeech();
  return (
    <ul>
      {fields.map(({ field, from, to }) => (
        <li>
          {speech.words(`web.import.field.${field}`)}:{' '}
          {from !== null && <del>{valueWords(speech, field, from, names)}</del>}
          {from !== null && ' → '}
          {to === null ? speech.words('web.import.nothing') : <ins>{valueWords(speech, field, to, names)}</ins>}
        </li>
      ))}
    </ul>
  );
}

function valueWords(speech: Speech, field: FieldChange['field'], value: string, names: PersonNames): string {
  switch (field) {
    case 'supervisorId':
    case 'holder':
      return value
        .split(', ')
        .map((id) => `${shortName(names, id)} (${id})`)
        .join(', ');
    case 'managerial':
      return speech.words(value === 'yes' ? 'web.import.yes' : 'web.import.no');
    case 'status':
      return value === 'permanent' || value === 'probation' || value === 'intern'
        ? speech.words(`web.import.status.${value}`)
        : value;
    case 'grade':
      return speech.name('grade', value);
    case 'measure':
      return measures.some((known) => known === value) ? speech.words(`web.form.measure.${value as Measure}`) : value;
    default:
      if (value === 'yes' || value === 'no') return speech.words(`web.import.${value}`);
      return isDate(value) ? speech.date(value) : value;
  }
}

/** A person by name and id; an office, a unit, or a result as the file has it. */
function onWords(speech: Speech, on: string, names: PersonNames): string {
  const [, office, unit] = /^(unitHead|subUnitHead):(.*)$/.exec(on) ?? [];
  if (office === 'unitHead' || office === 'subUnitHead')
    return speech.words(`web.import.office.${office}`, { unit: unit ?? '' });
  if (on === 'headOfBody' || on === 'hrDeputyHead' || on === 'hrService' || on === 'internalControl')
    return speech.words(`web.import.office.${on}`);
  const [, servant, year] = /^(.+)-(\d{4})$/.exec(on) ?? [];
  if (servant !== undefined && names[servant] !== undefined)
    return `${shortName(names, servant)} (${servant}), ${year}`;
  return names[on] === undefined ? on : `${shortName(names, on)} (${on})`;
}
