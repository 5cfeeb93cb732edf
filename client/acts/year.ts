import { ScheduleAlreadyRunning, WorkflowExecutionAlreadyStartedError, type ScheduleOptions } from '@temporalio/client';
import { dayOf, yearOf } from '../../rules/calendar/date.ts';
import type { Body } from '../../rules/roster/roster.ts';
import { workflowIds, workflowTypes, type Opened, type OpeningYearStart, type Pace } from '../../workflows/messages.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import type { SubjectOpening } from '../../workflows/messages-start.ts';
import type { Desk } from './config.ts';

export interface OpenYearOptions {
  /** Subjects that have a past, by name (`E017-2026`): opened with it. */
  readonly openings?: ReadonlyMap<string, SubjectOpening>;
  readonly pace?: Partial<Pace>;
}

/** `tooEarly`: the year has not begun in the body's zone. */
export type YearOpened = Opened | { readonly tooEarly: true };

/**
 * Opens an appraisal for everyone on the roster, the report of every unit and the body's year, and waits until all are
 * started. May be called again: what is there stays.
 */
export async function openYear(
  desk: Desk,
  body: Body,
  year: number,
  options: OpenYearOptions = {},
): Promise<YearOpened> {
  if (year > yearOf(dayOf(instantAt(Date.now(), body.offset)))) return { tooEarly: true };
  if (options.openings !== undefined) await desk.store.keepOpenings(year, options.openings);
  const workflowId = workflowIds.openingYear(body.id, year);
  const { pace } = options;
  const input: OpeningYearStart = { body: body.id, offset: body.offset, year, ...(pace === undefined ? {} : { pace }) };
  try {
    await desk.client.start(workflowTypes.openingYear, {
      workflowId,
      taskQueue: desk.taskQueue,
      args: [input],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  return (await desk.client.getHandle(workflowId).result()) as Opened;
}

/** Sees to it that each year opens by itself: on 1 January in the body's zone, or as soon after as Temporal is there. */
export async function ensureYearSchedule(desk: Desk, body: Body): Promise<void> {
  const input: OpeningYearStart = { body: body.id, offset: body.offset };
  const schedule = {
    spec: { calendars: [{ month: 'JANUARY', dayOfMonth: 1, hour: 0, minute: 0 }], timezone: body.timeZone },
    policies: { overlap: 'SKIP', catchupWindow: '300 days' },
    action: {
      type: 'startWorkflow',
      workflowType: workflowTypes.openingYear,
      workflowId: `years/${body.id}`,
      taskQueue: desk.taskQueue,
      args: [input],
    },
  } satisfies Omit<ScheduleOptions, 'scheduleId'>;
  const scheduleId = `years/${body.id}`;
  try {
    await desk.schedules.create({ scheduleId, ...schedule });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    // One that an earlier version made names the workflow of that version.
    await desk.schedules.getHandle(scheduleId).update(({ state }) => ({ ...schedule, state }));
  }
}
