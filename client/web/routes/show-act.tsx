import { randomUUID } from 'node:crypto';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { instantAt } from '../../../workflows/messages-instants.ts';
import type { RecordEntry } from '../../views/record-view.ts';
import { actWords } from '../act-words.ts';
import { Ask, type AskProps } from '../components/ask.tsx';
import { dueWords, markOf } from '../components/due.tsx';
import type { Problem } from '../components/error-summary.tsx';
import { whyClosed } from '../appraisal/acts.tsx';
import { About } from '../forms/about.tsx';
import { ActFields } from '../forms/act-fields.tsx';
import { ActPage } from '../forms/act-page.tsx';
import { BesideScoring } from '../forms/beside.tsx';
import { consequenceOf } from '../forms/consequence.ts';
import type { Option } from '../forms/fields.tsx';
import { specs } from '../forms/specs.ts';
import type { Values } from '../forms/values.ts';
import type { Frame } from '../frame.ts';
import { frameOf } from '../frame-of.ts';
import type { WebContext, WebParts } from '../parts.ts';
import { titleOf } from '../pages/appraisal.tsx';
import { quotaOf } from '../quota.ts';
import { show } from './answer.tsx';
import { choicesFor } from './choices.ts';
import type { ActAtHand } from './desk.ts';

export interface Given {
  readonly values: Values;
  readonly key?: string;
  readonly problems?: readonly Problem[];
  readonly moved?: readonly RecordEntry[];
  readonly savedAt?: Date | null;
  readonly status?: ContentfulStatusCode;
}

/** The page of an act, with what was typed; or, where the act is not open, why and when it is. */
export async function showAct(c: WebContext, parts: WebParts, at: ActAtHand, given: Given): Promise<Response> {
  const frame = await frameOf(c, parts);
  const { speech } = frame;
  const { act, view } = at;
  const title = actWords(speech, act, isServant(at));
  const listed = view?.acts.find((one) => one.act === act) ?? null;
  const isGivenBack = Object.keys(given.values).length > 0 && given.key !== undefined;
  if (view !== null && listed?.isOpen !== true && !isGivenBack) {
    const why = listed === null ? speech.say({ code: 'who.notEntitled', with: { act } }) : whyClosed(speech, listed);
    return show(c, {
      frame,
      title,
      content: <Closed frame={frame} at={at} why={why} clause={listed?.refusal?.clause} />,
    });
  }
  const [choices, beside, calendar, body] = await Promise.all([
    choicesFor(speech, parts, at),
    besideOf(parts, at),
    parts.acts.store.calendar(),
    parts.acts.body(),
  ]);
  const isTyped = specs[act]?.length !== 0;
  const savedAt = given.savedAt == null ? null : instantAt(given.savedAt.getTime(), body?.offset ?? '+00:00');
  const content = (
    <ActPage
      frame={frame}
      title={title}
      ask={askFor(frame, at)}
      path={at.path}
      back={at.back}
      backTo={backWords(frame, at)}
      state={{ values: given.values, problems: given.problems ?? [] }}
      idempotencyKey={given.key ?? randomUUID()}
      seq={at.seq}
      consequence={consequenceOf(speech, act, { view, day: frame.today, calendar })}
      draftSavedAt={savedAt}
      moved={given.moved ?? []}
      paper={paperActors(at, frame)}
      attachments={at.on === 'appraisal' && isTyped}
      isTyped={isTyped}
      beside={beside}
      about={view === null ? null : <About act={act} view={view} body={frame.body} />}
    >
      <ActFields
        act={act}
        view={view}
        state={{ values: given.values, problems: given.problems ?? [] }}
        choices={choices}
        sumPath={`${at.path}/sum`}
      />
    </ActPage>
  );
  return show(c, { frame, title, content, status: given.status ?? 200 });
}

/** What is asked, by when, why: the task of this act where there is one. */
function askFor({ speech, today }: Frame, at: ActAtHand): AskProps {
  const { act, view, subject } = at;
  const task = view?.tasks.find((one) => one.task === act);
  const person =
    view?.servant.name ??
    (subject.startsWith('unit:') ? subject.slice('unit:'.length, -5) : speech.words('web.tasks.on.body'));
  const what = speech.words('web.form.ask', { act: actWords(speech, act, isServant(at)), person });
  if (task !== undefined) return { what, when: dueWords(speech, task), clause: task.clause, kind: markOf(task, today) };
  const closes = view?.acts.find((one) => one.act === act)?.closes ?? null;
  if (closes === null) return { what, kind: 'now' };
  const term = view?.terms.find((one) => one.act === act && one.limit === closes);
  const when = speech.words('web.appraisal.actUntil', { day: speech.dayOfWeek(closes) });
  return { what, when, clause: term?.clause ?? null, kind: 'now' };
}

function isServant({ view }: ActAtHand): boolean {
  return view?.roles.includes('servant') === true;
}

/** What one comes back to. */
function backWords({ speech }: Frame, { view, on, subject, back }: ActAtHand): string {
  if (view !== null) return titleOf(speech, view);
  if (on === 'body') return speech.words(back === '/law' ? 'web.nav.law' : 'web.nav.reports');
  const [unit = '', year = ''] = subject.slice('unit:'.length).split(/\/(?=\d{4}$)/);
  return speech.words('web.units.title', { unit, year });
}

/** HR may enter from paper what any of these people did (I-27); never for HR's own appraisal. */
function paperActors({ view }: ActAtHand, { person }: Frame): readonly Option[] | null {
  if (view === null || !view.roles.includes('hr')) return null;
  const people = [view.servant, ...view.who.map((holder) => holder.person)];
  const unique = new Map(people.map((one) => [one.id, one]));
  return [...unique.values()].filter(({ id }) => id !== person?.id).map(({ id, name }) => ({ value: id, label: name }));
}

async function besideOf({ acts, views }: WebParts, { act, view, viewer }: ActAtHand) {
  if (act !== 'appraise' || view === null) return undefined;
  const [lastYear, counts] = await Promise.all([
    views.appraisal(viewer, `${view.servant.id}-${view.year - 1}`),
    acts.store.rowCounts({ year: view.year, sight: 'all' }, true),
  ]);
  return <BesideScoring view={view} lastYear={lastYear} quota={quotaOf(counts, view.year, view.post?.unit ?? '')} />;
}

interface ClosedProps {
  readonly frame: Frame;
  readonly at: ActAtHand;
  readonly why: string;
  readonly clause: string | undefined;
}

function Closed({ frame, at, why, clause }: ClosedProps) {
  const { speech } = frame;
  const open = (at.view?.acts ?? []).filter(({ isOpen }) => isOpen);
  return (
    <>
      <Ask what={speech.words('web.form.closed')} clause={clause ?? null} />
      <h1>{actWords(speech, at.act, isServant(at))}</h1>
      <div class="sheet">
        <p>{why}</p>
        {open.length > 0 && (
          <>
            <h2>{speech.words('web.form.instead')}</h2>
            <ul>
              {open.map(({ act }) => (
                <li>
                  <a href={at.path.replace(/[^/]+$/, act)}>{actWords(speech, act, isServant(at))}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={at.back}>{backWords(frame, at)}</a>
        </p>
      </div>
    </>
  );
}
