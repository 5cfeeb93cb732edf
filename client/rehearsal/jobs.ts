import { kindOfSubject, subjectName } from '../../machines/subject-name.ts';
import { wantedFor } from '../findings/findings.ts';
import type { RecordedEvent, RecordedTime, Recording } from './recording.ts';
import { turnKey } from './turns.ts';

/** Something to be done with one subject's workflow, after what it depends on. */
export interface Job {
  readonly recording: Recording;
  /** `null` begins the subject. */
  readonly step: RecordedEvent | RecordedTime | null;
  readonly after: readonly Job[];
}

/** Acts that read what everybody's records say: they look at every subject there is. */
const everybody = Symbol('everybody');

/**
 * Everything that came, in its order, each with what must be done before: what came to the same subject; for an act that
 * reads others' records all that came to these; and after such an act whatever comes to them later. Units hear of the roster
 * before appraisals do, which find them by name. What has nothing to do with another may be done beside it.
 */
export function jobsOf(recordings: readonly Recording[]): readonly Job[] {
  const places = recordings.flatMap((recording) => [
    { order: recording.order, recording, step: null },
    ...recording.events.map((step) => ({ order: step.order, recording, step })),
  ]);
  const last = new Map<string, Job>();
  const readers = new Map<string, Job[]>();
  let readsAll: Job | null = null;
  const unitsHeard = new Map<string, Job>();
  return places
    .sort((a, b) => a.order - b.order)
    .map(({ recording, step }) => {
      const { subject } = recording;
      const read = readBy(recording, step);
      const others = read === everybody ? [...last.keys()] : read;
      const before = [subject, ...others].flatMap((each) => last.get(each) ?? []);
      const after = [
        ...before,
        ...(readers.get(subject) ?? []),
        ...(step === null && readsAll !== null ? [readsAll] : []),
        ...(isOfRoster(step) && !isUnit(subject) ? unitsHeard.values() : []),
      ];
      const job: Job = { recording, step, after: [...new Set(after)] };
      for (const each of others) readers.set(each, [...(readers.get(each) ?? []), job]);
      last.set(subject, job);
      readers.set(subject, []);
      if (read === everybody) readsAll = job;
      if (isUnit(subject) && (step === null || isOfRoster(step))) unitsHeard.set(subject, job);
      return job;
    });
}

function isOfRoster(step: Job['step']): boolean {
  return step !== null && 'event' in step && step.event.kind === 'roster';
}

function isUnit(subject: string): boolean {
  return kindOfSubject(subject) === 'unit';
}

/** The subjects whose records an act reads. */
function readBy({ input }: Recording, step: Job['step']): readonly string[] | typeof everybody {
  if (step === null || !('event' in step) || step.event.kind !== 'act' || step.asking === null) return [];
  const { on, roster } = step.asking;
  const wanted = wantedFor(on, step.event.act, roster);
  if (wanted === 'everybody') return everybody;
  return wanted.map((servant) => subjectName({ kind: 'appraisal', servant, year: input.year }));
}

/** The effects that came, as their turns are called. */
export function expectedTurns(recordings: readonly Recording[]): ReadonlySet<string> {
  const keys = recordings.flatMap(({ subject, events }) =>
    events.flatMap((step) =>
      'event' in step && step.event.kind === 'effect' ? [turnKey(step.event.effect.id, subject)] : [],
    ),
  );
  return new Set(keys);
}

/** An effect only waits until it is handed over by another's workflow. */
function isWaiting({ step }: Job): boolean {
  return step !== null && 'event' in step && step.event.kind === 'effect';
}

/**
 * Does every job once all that it comes after is done, so many at a time; the first that fails ends it, and none is begun after
 * it.
 */
export async function perform(jobs: readonly Job[], atOnce: number, work: (job: Job) => Promise<void>): Promise<void> {
  const left = new Map(jobs.map((job) => [job, job.after.length]));
  const following = new Map<Job, Job[]>(jobs.map((job) => [job, []]));
  for (const job of jobs) for (const before of job.after) following.get(before)?.push(job);
  const ready: Job[] = [];
  let [open, running, failed] = [jobs.length, 0, false];
  await new Promise<void>((resolve, reject) => {
    const begin = (job: Job): void => {
      const weight = isWaiting(job) ? 0 : 1;
      running += weight;
      work(job).then(
        () => {
          if (failed) return;
          running -= weight;
          open -= 1;
          for (const each of following.get(job) ?? []) free(each);
          next();
        },
        (error: Error) => {
          failed = true;
          reject(error);
        },
      );
    };
    const free = (job: Job): void => {
      const count = (left.get(job) ?? 0) - 1;
      left.set(job, count);
      if (count > 0) return;
      if (isWaiting(job)) begin(job);
      else ready.push(job);
    };
    const next = (): void => {
      if (open === 0) resolve();
      for (let job = running < atOnce ? ready.shift() : undefined; job !== undefined;) {
        begin(job);
        job = running < atOnce ? ready.shift() : undefined;
      }
    };
    ready.push(...jobs.filter(({ after }) => after.length === 0));
    next();
  });
}
