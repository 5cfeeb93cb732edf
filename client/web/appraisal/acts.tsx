import type { Speech } from '../../../locales/speak.ts';
import type { ActView } from '../../views/act-view.ts';
import { actWords } from '../act-words.ts';
import { ActList } from '../components/act-list.tsx';
import { useSpeech } from '../speech.tsx';

export interface OpenActsProps {
  readonly subject: string;
  readonly acts: readonly ActView[];
  readonly isServant: boolean;
}

/** What the reader may do now, and greyed what not, each with its reason and its days. */
export function OpenActs({ subject, acts, isServant }: OpenActsProps) {
  const speech = useSpeech();
  const open = acts.filter(({ isOpen }) => isOpen);
  const closed = acts.filter(({ isOpen }) => !isOpen);
  if (acts.length === 0) return null;
  return (
    <section class="sheet no-print" aria-labelledby="acts">
      <h2 id="acts">{speech.words('web.appraisal.acts')}</h2>
      {open.length > 0 && (
        <ActList
          acts={open.map(({ act }) => ({
            name: actWords(speech, act, isServant),
            href: actPath(subject, act),
            closed: null,
          }))}
        />
      )}
      {closed.length > 0 && (
        <details open={open.length === 0}>
          <summary>{speech.words('web.appraisal.actsNot')}</summary>
          <ActList
            acts={closed.map((one) => ({
              name: actWords(speech, one.act, isServant),
              href: actPath(subject, one.act),
              closed: { why: whyClosed(speech, one), clause: one.refusal?.clause ?? '1.1' },
            }))}
          />
        </details>
      )}
    </section>
  );
}

export function actPath(subject: string, act: string): string {
  return `/appraisals/${encodeURIComponent(subject)}/acts/${act}`;
}

/** The reason, and the day it opens or closed where there is one. */
export function whyClosed(speech: Speech, { refusal, opens, closes }: ActView): string {
  const reason = refusal === null ? '' : speech.say(refusal.because);
  const says = refusal?.because.with ?? {};
  const named = Object.values(says);
  if (opens !== null && !named.includes(opens)) {
    return `${reason} ${speech.words('web.appraisal.actOpens', { day: speech.dayOfWeek(opens) })}`;
  }
  if (refusal?.because.code === 'term.over' && closes !== null && !named.includes(closes)) {
    return `${reason} ${speech.words('web.appraisal.actCloses', { day: speech.dayOfWeek(closes) })}`;
  }
  return reason;
}
