import type { PersonNames } from '../../../store/roster-tables.ts';
import type { AppliedFile } from '../../../store/imports.ts';
import { instantAt } from '../../../workflows/messages-instants.ts';
import { Ask } from '../components/ask.tsx';
import { DataTable } from '../components/data-table.tsx';
import { ErrorSummary, type Problem } from '../components/error-summary.tsx';
import { Token } from '../components/token.tsx';
import { DayField, FileField } from '../forms/fields.tsx';
import type { Frame } from '../frame.ts';
import { useSpeech } from '../speech.tsx';
import { shortName } from './named.ts';

export interface ImportsPageProps {
  readonly frame: Frame;
  readonly problems: readonly Problem[];
  readonly files: readonly AppliedFile[];
  readonly names: PersonNames;
  /** The one that has just been applied. */
  readonly applied: AppliedFile | null;
}

/** HR brings a file; what was applied before stands below. */
export function ImportsPage({ frame, problems, files, names, applied }: ImportsPageProps) {
  const speech = useSpeech();
  const state = { values: { day: frame.today }, problems };
  return (
    <>
      <Ask what={speech.words('web.imports.ask')} clause="6.5" />
      <h1>{speech.words('web.imports.title')}</h1>
      <ErrorSummary problems={problems} />
      {applied !== null && (
        <p class="notice good" role="status">
          {speech.words('web.imports.applied', { givenName: applied.name, count: applied.rows })}
        </p>
      )}
      <form class="sheet" method="post" action="/hr/imports" enctype="multipart/form-data">
        <Token token={frame.token} />
        <FileField
          state={state}
          name="file"
          label={speech.words('web.imports.file')}
          hint={speech.words('web.imports.fileHint')}
          accept=".csv,text/csv"
        />
        <DayField
          state={state}
          name="day"
          label={speech.words('web.imports.day')}
          hint={speech.words('web.imports.dayHint')}
        />
        <details>
          <summary>{speech.words('web.imports.kinds')}</summary>
          <dl>
            {(['roster', 'changes', 'results'] as const).map((kind) => (
              <div>
                <dt>{speech.words(`web.imports.kind.${kind}`)}</dt>
                <dd>{speech.words(`web.imports.what.${kind}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
        <button class="button">{speech.words('web.imports.look')}</button>
      </form>
      {files.length > 0 && (
        <div class="sheet">
          <DataTable
            caption={speech.words('web.imports.before')}
            rows={files}
            columns={[
              { label: speech.words('web.imports.column.file'), cell: ({ name }) => name },
              {
                label: speech.words('web.imports.column.kind'),
                cell: ({ kind }) => speech.words(`web.imports.kind.${kind}`),
              },
              {
                label: speech.words('web.imports.column.when'),
                cell: ({ at }) => speech.instant(instantAt(at.getTime(), frame.now.slice(-6))),
              },
              { label: speech.words('web.imports.column.who'), cell: ({ by }) => shortName(names, by) },
              { label: speech.words('web.imports.column.rows'), cell: ({ rows }) => rows, figures: true },
              { label: 'SHA-256', cell: ({ sha256 }) => <span class="hash">{sha256}</span> },
            ]}
          />
        </div>
      )}
    </>
  );
}
