import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { ToAppraisals } from '../../machines/effects.ts';
import type { CalendarFile } from '../../rules/calendar/work-calendar.ts';
import type { Body } from '../../rules/roster/roster.ts';
import { workflowIds, workflowTypes, type DeliveryStart } from '../../workflows/messages.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import type { Desk } from './config.ts';

/** The version in force after the import, and how many open appraisals have been told; null where the files change nothing. */
export type CalendarImported = { readonly version: string; readonly told: number } | null;

/** Takes yearly calendar files in place of those of the same years, and tells every open appraisal. */
export async function importCalendar(
  desk: Desk,
  body: Body | null,
  files: readonly CalendarFile[],
): Promise<CalendarImported> {
  const calendar = await desk.store.keepCalendar(files);
  if (calendar === null) return null;
  if (body === null) return { version: calendar.version, told: 0 };
  const at = instantAt(Date.now(), body.offset);
  const what: DeliveryStart = { body: body.id, what: 'calendar', version: calendar.version, at };
  return { version: calendar.version, told: await delivered(desk, body, `calendar-${calendar.version}`, what) };
}

/** What an entry of the body does to appraisals of a year: to each target once, by its id. Gives how many took it. */
export async function sendEffect(
  desk: Desk,
  body: Body,
  year: number,
  { effect, targets }: ToAppraisals,
): Promise<number> {
  await desk.store.keepEffect(effect.id, effect, { year, targets });
  return delivered(desk, body, effect.id, { body: body.id, what: 'effect', effect: effect.id });
}

async function delivered(desk: Desk, body: Body, id: string, what: DeliveryStart): Promise<number> {
  const workflowId = workflowIds.delivery(body.id, id);
  try {
    await desk.client.start(workflowTypes.delivery, {
      workflowId,
      taskQueue: desk.taskQueue,
      args: [what],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      workflowIdConflictPolicy: 'FAIL',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  return (await desk.client.getHandle(workflowId).result()) as number;
}
