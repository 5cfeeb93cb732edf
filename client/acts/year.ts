import { ScheduleAlreadyRunning, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { dayOf, yearOf } from '../../rules/calendar/date.ts';
import type { Body } from '../../rules/roster/roster.ts';
import { workflowIds, workflowTypes, type AgencyYearStart, type Pace } from '../../workflows/messages.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import type { AppraisalOpening } from '../../workflows/messages-start.ts';
import type { Desk } from './config.ts';

export interface OpenYearOptions {
  /** Appraisals that have a past, by name (`E017-2026`): opened with it. */
  readonly openings?: ReadonlyMap<string, AppraisalOpening>;
  readonly pace?: Partial<Pace>;
}

/** `tooEarly`: the year has not begun in the body's zone. */
export type YearOpened = { readonly appraisals: number } | { readonly tooEarly: true };

/** Opens an appraisal for everyone on the roster, and waits until all are started. May be called again: who is there stays. */
export async function openYear(
  desk: Desk,
  body: Body,
  year: number,
  options: OpenYearOptions = {},
): Promise<YearOpened> {
  if (year > yearOf(dayOf(instantAt(Date.now(), body.offset)))) return { tooEarly: true };
  if (options.openings !== undefined) await desk.store.keepOpenings(year, options.openings);
  const workflowId = workflowIds.agencyYear(body.id, year);
  const { pace } = options;
  const input: AgencyYearStart = { body: body.id, offset: body.offset, year, ...(pace === undefined ? {} : { pace }) };
  try {
    await desk.client.start(workflowTypes.agencyYear, {
      workflowId,
      taskQueue: desk.taskQueue,
      args: [input],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  const appraisals = (await desk.client.getHandle(workflowId).result()) as number;
  return { appraisals };
}

/** Sees to it that each year opens by itself: on 1 January in the body's zone, or as soon after as Temporal is there. */
export async function ensureYearSchedule(desk: Desk, body: Body): Promise<void> {
  const input: AgencyYearStart = { body: body.id, offset: body.offset };
  try {
    await desk.schedules.create({
      scheduleId: `years/${body.id}`,
      spec: { calendars: [{ month: 'JANUARY', dayOfMonth: 1, hour: 0, minute: 0 }], timezone: body.timeZone },
      policies: { overlap: 'SKIP', catchupWindow: '300 days' },
      action: {
        type: 'startWorkflow',
        workflowType: workflowTypes.agencyYear,
        workflowId: `years/${body.id}`,
        taskQueue: desk.taskQueue,
        args: [input],
      },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
