import { formatsOf, type PaperFormat, type PaperName } from '../../../documents/papers.ts';
import type { Lang } from '../../../locales/language.ts';
import type { PaperView, PaperVersion } from '../../views/papers.ts';
import { mediaTypes } from '../../http/paper.ts';
import { useSpeech } from '../speech.tsx';

export interface PaperLinksProps {
  /** Path under which the papers are, such as `/body/2026`. */
  readonly root: string;
  readonly papers: readonly PaperView[];
}

const langs: readonly Lang[] = ['az', 'en'];

/** Papers to keep: the one that counts in every format and language, and below it the numbered versions. */
export function PaperLinks({ root, papers }: PaperLinksProps) {
  const speech = useSpeech();
  return (
    <>
      {papers.map(({ paper, hasLatest, versions }) => (
        <section>
          <h3>{speech.words('web.papers.title', { paper })}</h3>
          {hasLatest ? (
            <>
              <p class="small faint">{speech.words('web.papers.latest', { paper, versions: versions.length })}</p>
              <FileLinks root={root} paper={paper} />
            </>
          ) : (
            <p class="faint">{speech.words('web.papers.none')}</p>
          )}
          {versions.length > 0 && (
            <details>
              <summary>{speech.words('web.papers.versions', { count: versions.length })}</summary>
              <ul class="versions">
                {[...versions].reverse().map((version) => (
                  <li>
                    {versionWords(speech, paper, version)}
                    <FileLinks root={root} paper={paper} version={version} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      ))}
    </>
  );
}

interface FileLinksProps {
  readonly root: string;
  readonly paper: PaperName;
  /** Without one it is the paper as it counts. */
  readonly version?: PaperVersion;
}

/** One paper in each of its formats: each link says the kind of file and the language. */
export function FileLinks({ root, paper, version }: FileLinksProps) {
  const speech = useSpeech();
  const query = (lang: Lang | null) => {
    const given: [string, string][] = [
      ...(lang === null ? [] : [['lang', lang] as [string, string]]),
      ...(version === undefined ? [] : [['number', version.number] as [string, string]]),
    ];
    return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
  };
  const whole = version === undefined ? '' : `, ${versionWords(speech, paper, version)}`;
  const link = (format: PaperFormat, lang: Lang | null) => {
    const kind = format.toUpperCase();
    const text = lang === null ? kind : speech.words('web.papers.file', { kind, lang });
    return (
      <li>
        <a
          href={`${root}/papers/${paper}.${format}${query(lang)}`}
          type={mediaTypes[format]}
          hreflang={lang ?? undefined}
          aria-label={`${text}: ${speech.words('web.papers.title', { paper })}${whole}`}
        >
          {text}
        </a>
      </li>
    );
  };
  const drawn = formatsOf(paper).filter((format) => format !== 'json');
  return (
    <ul class="files">
      {langs.flatMap((lang) => drawn.map((format) => link(format, lang)))}
      {link('json', null)}
    </ul>
  );
}

function versionWords(
  speech: ReturnType<typeof useSpeech>,
  paper: PaperName,
  { number, correction, on, isApproved }: PaperVersion,
): string {
  if (paper === 'order') return speech.words('web.papers.order', { givenNumber: number, on });
  const standing = isApproved === null ? 'none' : isApproved ? 'approved' : 'open';
  return speech.words('web.papers.version', { number, correction, on, standing });
}
