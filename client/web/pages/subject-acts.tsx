import { ActList } from '../components/act-list.tsx';
import type { ReportAct } from '../../views/reports/standing.ts';
import { useSpeech } from '../speech.tsx';

export interface SubjectActsProps {
  readonly title: string;
  /** Path of the subject, before `/acts/…`. */
  readonly root: string;
  readonly acts: readonly ReportAct[];
}

/** What may be done on a unit's report or the body's year, and greyed what not, with the reason. */
export function SubjectActs({ title, root, acts }: SubjectActsProps) {
  const speech = useSpeech();
  return (
    <section class="sheet no-print">
      <h2>{title}</h2>
      <ActList
        acts={acts.map(({ act, refusal }) => ({
          name: speech.name('act', act),
          href: `${root}/acts/${act}`,
          closed: refusal === null ? null : { why: speech.say(refusal.because), clause: refusal.clause },
        }))}
      />
    </section>
  );
}
