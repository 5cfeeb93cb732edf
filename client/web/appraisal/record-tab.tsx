import type { JsonObject } from '../../../machines/subject.ts';
import type { Speech } from '../../../locales/speak.ts';
import type { AppraisalView } from '../../views/appraisal-view.ts';
import type { RecordEntry, RecordView } from '../../views/record-view.ts';
import { dayOf } from '../../../rules/calendar/date.ts';
import { Clause } from '../components/clause.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { useSpeech } from '../speech.tsx';
import { Picture } from './picture.tsx';

/** Every entry in plain words, and why the appraisal stands where it does. */
export function RecordTab({ view, record }: { readonly view: AppraisalView; readonly record: RecordView }) {
  const speech = useSpeech();
  return (
    <>
      <h2>{speech.words('web.record.why')}</h2>
      <p>{speech.words('web.record.whyText', { stage: speech.name('stage', view.stage) })}</p>
      <ol>
        {view.why.map(({ at, clause, because }) => (
          <li>
            {speech.say(because)} <Clause clause={clause} />{' '}
            <span class="faint small">· {speech.date(at.slice(0, 10))}</span>
          </li>
        ))}
      </ol>
      <Picture standing={view.standing} stage={view.stage} />
      <h2>{speech.words('web.record.heading')}</h2>
      <ol class="record">
        {record.entries.map((entry) => (
          <li id={`e${entry.seq}`}>
            <Entry entry={entry} persons={record.persons} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Entry({ entry, persons }: { readonly entry: RecordEntry; readonly persons: RecordView['persons'] }) {
  const speech = useSpeech();
  const { seq, kind, at, timed, clause, actor, enteredBy, reference, because, says, hash } = entry;
  return (
    <>
      <time datetime={timed ? at : dayOf(at)}>{timed ? speech.instant(at) : speech.date(dayOf(at))}</time>
      <div>
        <strong class="cap">{speech.name('entry', kind)}</strong>
        {' · '}
        {actor?.name ?? speech.words('web.record.byTime')} · <Clause clause={clause} />
      </div>
      {because !== null && <div>{speech.say(because)}</div>}
      {reference !== null && (
        <div class="small">
          {speech.words('web.record.paper', { givenReference: reference, person: (enteredBy ?? actor)?.name ?? '' })}
        </div>
      )}
      {says !== null && <Details says={says} persons={persons} />}
      <div class="hash faint">{speech.words('web.record.hash', { hash: `${seq} · ${hash}` })}</div>
    </>
  );
}

const technical = new Set(['because', 'roster', 'calendar', 'effect', 'attachments']);

function Details({ says, persons }: { readonly says: JsonObject; readonly persons: RecordView['persons'] }) {
  const speech = useSpeech();
  const rows = linesOf(speech, says, persons);
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{speech.words('web.record.details')}</summary>
      <SummaryList rows={rows} />
    </details>
  );
}

/** What an entry says, one line for each value that stands in it. */
function linesOf(
  speech: Speech,
  says: JsonObject,
  persons: RecordView['persons'],
  above = '',
): { label: string; value: string }[] {
  return Object.entries(says).flatMap(([key, value]) => {
    if (technical.has(key) || value === null || value === undefined || value === '') return [];
    const label = [above, nameOf(speech, key)].filter((part) => part !== '').join(' · ');
    if (typeof value === 'object') return linesOf(speech, value as JsonObject, persons, label);
    const text = String(value);
    return [{ label, value: persons[text]?.name ?? text }];
  });
}

function nameOf(speech: Speech, key: string): string {
  if (/^\d+$/.test(key)) return String(Number(key) + 1);
  const criterion = speech.name('criterion', key);
  return criterion === key ? speech.name('field', key) : criterion;
}
