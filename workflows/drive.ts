import {
  allHandlersFinished,
  CancellationScope,
  condition,
  currentUpdateInfo,
  defineQuery,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
  upsertMemo,
  workflowInfo,
} from '@temporalio/workflow';
import type { CatchingUp } from '../activities/catch-up.ts';
import type { Publishing } from '../activities/publish.ts';
import { hashOf } from '../machines/journal.ts';
import { Defect, type Subject } from '../machines/subject.ts';
import { nextInstant } from '../machines/timeline.ts';
import type { Publication, Receipt } from '../store/publication.ts';
import { calm } from './calm.ts';
import { usualPace } from './clock.ts';
import { alarm, guarded } from './failures.ts';
import { handing } from './handing-over.ts';
import { answer, intake, type Intake } from './intake.ts';
import { keptTimer } from './kept-timer.ts';
import {
  queryNames,
  unpublishedMemo,
  updateNames,
  type Accepted,
  type ActMessage,
  type CalendarMessage,
  type Continuation,
  type EffectMessage,
  type Now,
  type RosterMessage,
  type Start,
} from './messages.ts';
import { begun } from './opening.ts';
import { batchOf, nobodyWaits, publishedTo, type Standing } from './standing.ts';

const { publish, catchUp } = proxyActivities<Publishing & CatchingUp>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

/**
 * One attempt inside the workflow task: five events less, where nobody waits for the task to end. It must not outlast the
 * task, however many wait for their turn.
 */
const { publish: publishAtOnce } = proxyLocalActivities<Publishing>({
  scheduleToStartTimeout: '1 second',
  startToCloseTimeout: '2 seconds',
  retry: { maximumAttempts: 1 },
});

const actUpdate = defineUpdate<Accepted, [ActMessage]>(updateNames.act);
const rosterUpdate = defineUpdate<Accepted, [RosterMessage]>(updateNames.roster);
const calendarUpdate = defineUpdate<Accepted, [CalendarMessage]>(updateNames.calendar);
const effectUpdate = defineUpdate<Accepted, [EffectMessage]>(updateNames.effect);
const nowQuery = defineQuery<Now>(queryNames.now);

const firstPause = 30_000;
const longestPause = 60 * 60_000;

/** How the clock runs: the real one, or one that is so many milliseconds ahead of it. */
export interface Pendulum {
  readonly shift: number;
}

/**
 * Drives a subject of the law: takes acts, roster changes, calendars and effects as Updates, wakes at each instant of the
 * law and publishes every entry. Gives what to continue as new with, or null when nothing can come of itself any more and
 * everything is published.
 */
export async function drive<S, Input>(
  subject: Subject<S, Input>,
  start: Start<Input>,
  { shift }: Pendulum = { shift: 0 },
): Promise<Start<Input> | null> {
  const about: About = { ...start, from: undefined };
  const take = intake(subject, about, { ...usualPace, ...start.pace }, () => Date.now() + shift);
  const opening = firstStanding(subject, start, take);
  const { quietUntil, pastUntil, isOpenedAgain, isOwing } = opening;
  let { standing } = opening;
  letGo(start, opening);
  let fault: string | null = null;
  let timeFault: string | null = null;

  const receive = (next: () => Standing<S>): Accepted => {
    standing = guarded(about.subject, next);
    return answer(subject, standing);
  };
  const answered = (updateId: string | null) => standing.answered.find((one) => one.updateId === updateId);

  // A handler runs right after its validator, on the same standing: what was judged there is taken over here.
  let judged: Judged<S> | null = null;
  const judge = (message: ActMessage, updateId: string | null): Standing<S> => {
    const known = judged;
    judged = null;
    if (known?.before === standing && known.updateId === updateId) return known.after;
    return take.act(standing, message, updateId);
  };

  setHandler(
    actUpdate,
    (message) => {
      const updateId = currentUpdateInfo()?.id ?? null;
      const before = answered(updateId);
      if (before !== undefined) return { seq: before.seq, stage: before.stage };
      return receive(() => judge(message, updateId));
    },
    {
      validator: (message: ActMessage) => {
        const updateId = currentUpdateInfo()?.id ?? null;
        if (answered(updateId) !== undefined) return;
        judged = {
          before: standing,
          updateId,
          after: guarded(about.subject, () => take.act(standing, message, updateId)),
        };
      },
    },
  );
  setHandler(rosterUpdate, (message) => receive(() => take.roster(standing, message)));
  setHandler(calendarUpdate, (message) => receive(() => take.calendar(standing, message)));
  setHandler(effectUpdate, (message) => receive(() => take.effect(standing, message)));
  setHandler(nowQuery, () => ({
    ...answer(subject, standing),
    hash: standing.kept.head.hash,
    published: standing.published,
    rosterSeq: standing.rosterSeq,
    at: take.now(standing),
    next: nextInstant(subject, standing.kept),
    closed: subject.isClosed(standing.kept.state),
    alarm: fault ?? timeFault,
  }));

  const publishNews = async (): Promise<void> => {
    const { rosterSeq, calendarVersion, kept, pending } = standing;
    const entries = batchOf(pending);
    const { subject: id, servant, year } = about;
    const snapshot = entries.length === pending.length ? hashOf(subject.freeze(kept.state)) : null;
    const known = { rosterSeq, calendarVersion };
    const until = { quietUntil, pastUntil };
    const publication = { subject: id, kind: subject.kind, year, servant, entries, snapshot, ...known, ...until };
    const receipt = nobodyWaits(entries) ? await publishSoon(publication) : await publish(publication);
    const after = publishedTo(standing, receipt.has, known);
    if (after === null)
      throw new RangeError(`${id}: the journal ends at ${receipt.has} and lacks what is kept no more.`);
    standing = after;
    if (receipt.owes) effects.owe();
    if (receipt.behind) {
      await calm();
      const missed = await catchUp({ subject: id, ...known });
      standing = take.caughtUp(standing, missed);
    }
  };

  const timePasses = (): void => {
    const after = take.time(standing);
    if (after === standing) throw new Defect(`${about.subject} was woken and had nothing to mark.`);
    standing = after;
  };

  const continuation = (): Start<Input> => {
    const { kept, answered: answers, rosterSeq, calendarVersion } = standing;
    const state = subject.freeze(kept.state);
    const from: Continuation = { kind: 'continued', head: kept.head, state, answered: answers, quietUntil };
    return { ...about, rosterSeq, calendarVersion, from };
  };

  const timer = keptTimer();
  const effects = handing(about);
  const isPublished = () =>
    standing.pending.length === 0 &&
    standing.told.rosterSeq === standing.rosterSeq &&
    standing.told.calendarVersion === standing.calendarVersion;

  const isOver = () => subject.isClosed(standing.kept.state);

  /** Marks what is due and sets the timer for what comes next. Where that cannot be reckoned it waits until something changes. */
  const keepTime = (): void => {
    try {
      let wakes = take.wakes(standing);
      if (wakes !== null && wakes <= Date.now() + shift) {
        timePasses();
        wakes = take.wakes(standing);
      }
      if (wakes !== null && !isOver()) timer.ringBy(wakes - shift);
      timeFault = null;
    } catch (error) {
      timeFault = alarm(about.subject, error);
    }
  };

  /** What goes wrong is told and tried again, ever more seldom: it must never fail the workflow. */
  let failures = 0;
  const pauseFor = async (error: unknown): Promise<void> => {
    fault = alarm(about.subject, error);
    if (failures === 0) upsertMemo({ [unpublishedMemo]: true });
    await sleep(Math.min(firstPause * 2 ** failures, longestPause));
    failures += 1;
  };

  const run = async (): Promise<Start<Input> | null> => {
    // Opened again by an act that is still to come: it is not over before.
    if (isOpenedAgain) {
      const first = standing;
      if (isOwing) effects.owe();
      await calm();
      if (isOver()) await condition(() => standing !== first, '10 seconds');
    }
    for (let timed: Standing<S>['kept'] | null = null; ;) {
      if (timer.rang() || timed !== standing.kept || !isPublished()) {
        await calm();
        if (timer.heard() || timed !== standing.kept) keepTime();
        timed = standing.kept;
        if (!isPublished()) {
          try {
            await publishNews();
            fault = null;
            failures = 0;
          } catch (error) {
            await pauseFor(error);
          }
          continue;
        }
      }
      if (effects.wait()) {
        await calm();
        effects.begin();
        continue;
      }
      const isIdle = () => effects.isDone() && allHandlersFinished();
      if (isOver() && isIdle()) return null;
      if (workflowInfo().continueAsNewSuggested && isIdle()) return continuation();
      const before = standing;
      const handed = effects.isDone();
      await condition(() => standing !== before || timer.rang() || effects.isDone() !== handed);
    }
  };

  return CancellationScope.nonCancellable(run);
}

async function publishSoon(publication: Publication): Promise<Receipt> {
  try {
    return await publishAtOnce(publication);
  } catch {
    await calm();
    return publish(publication);
  }
}

interface Judged<S> {
  readonly before: Standing<S>;
  readonly updateId: string | null;
  readonly after: Standing<S>;
}

type About = Omit<Start<never>, 'from'> & { readonly from: undefined };

interface First<S> {
  readonly standing: Standing<S>;
  readonly quietUntil: number;
  readonly pastUntil: number;
  readonly isOpenedAgain: boolean;
  /** What its entries do to others was not all handed over before. */
  readonly isOwing: boolean;
}

/** How it begins: a past up to now, or what was missed meanwhile; what cannot be reckoned yet the loop finds out, and says so. */
function firstStanding<S, Input>(subject: Subject<S, Input>, start: Start<Input>, take: Intake<S>): First<S> {
  const { from } = start;
  const beginning = begun(subject, start, take.recordedAt());
  const attempt = (next: (before: Standing<S>) => Standing<S>): Standing<S> => {
    try {
      return next(beginning);
    } catch (error) {
      alarm(start.subject, error);
      return beginning;
    }
  };
  if (from.kind === 'continued') {
    const { catchUp: missed } = from;
    const standing = missed === undefined ? beginning : attempt((before) => take.caughtUp(before, missed));
    const isOwing = missed?.owes ?? false;
    return { standing, quietUntil: from.quietUntil, pastUntil: 0, isOpenedAgain: missed !== undefined, isOwing };
  }
  const fresh = { isOpenedAgain: false, isOwing: false } as const;
  if (from.past === undefined) return { standing: beginning, quietUntil: 0, pastUntil: 0, ...fresh };
  const standing = attempt((before) => take.time(before));
  return { standing, quietUntil: standing.kept.head.seq, pastUntil: beginning.kept.head.seq, ...fresh };
}

/** The SDK keeps a workflow's arguments as long as the workflow is cached: the largest part of them is done with. */
function letGo(...done: readonly object[]): void {
  for (const one of done) for (const field of ['from', 'standing']) delete (one as Record<string, unknown>)[field];
}
