import type { AppraisalView } from '../../views/appraisal-view.ts';
import type { RecordView } from '../../views/record-view.ts';
import { FileLinks } from '../components/paper-links.tsx';
import { useSpeech } from '../speech.tsx';

interface Attached {
  readonly name: string;
  readonly sha256: string;
}

export interface DocumentsTabProps {
  readonly view: AppraisalView;
  /** Null for whoever sees no record. */
  readonly record: RecordView | null;
  /** Hashes of the files that are kept here. */
  readonly kept: ReadonlySet<string>;
}

/** The form as a paper to keep, and the files that acts name, with their hashes. */
export function DocumentsTab({ view, record, kept }: DocumentsTabProps) {
  const speech = useSpeech();
  const entries = record?.entries ?? [];
  const files = entries.flatMap((entry) => attachedTo(entry).map((file) => ({ ...file, entry })));
  return (
    <>
      <h2>{speech.words('web.papers.title', { paper: 'annex1' })}</h2>
      <p class="small faint">{speech.words('web.papers.form')}</p>
      <FileLinks root={`/appraisals/${encodeURIComponent(view.subject)}`} paper="annex1" />
      <h2>{speech.words('web.documents.attached')}</h2>
      {files.length === 0 && <p class="faint">{speech.words('web.documents.none')}</p>}
      <ul>
        {files.map(({ name, sha256, entry }) => (
          <li>
            {kept.has(sha256) ? <a href={filePath(view.subject, sha256)}>{name}</a> : name}
            <div class="small faint">
              {speech.words('web.documents.file', {
                act: speech.name('entry', entry.kind),
                day: entry.at.slice(0, 10),
              })}
              {!kept.has(sha256) && ` · ${speech.words('web.documents.missing')}`}
            </div>
            <div class="hash">SHA-256 {sha256}</div>
          </li>
        ))}
      </ul>
    </>
  );
}

export function attachedTo({ says }: Pick<RecordView['entries'][number], 'says'>): readonly Attached[] {
  const attachments = says?.['attachments'];
  return Array.isArray(attachments) ? (attachments as readonly Attached[]) : [];
}

export function filePath(subject: string, sha256: string): string {
  return `/appraisals/${encodeURIComponent(subject)}/files/${sha256}`;
}
