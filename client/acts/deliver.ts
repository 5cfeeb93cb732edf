import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { CalendarFile } from '../../rules/calendar/work-calendar.ts';
import type { Body } from '../../rules/roster/roster.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import { workflowIds, workflowTypes, type DeliveryStart } from '../../workflows/messages.ts';
import type { Desk } from './config.ts';

/** The version in force after the import, and how many open subjects have been told; null where the files change nothing. */
export type CalendarImported = { readonly version: string; readonly told: number } | null;

/** Takes yearly calendar files in place of those of the same years, and tells every open appraisal, unit and year. */
export async function importCalendar(
  desk: Desk,
  body: Body | null,
  files: readonly CalendarFile[],
): Promise<CalendarImported> {
  const calendar = await desk.store.keepCalendar(files);
  if (calendar === null) return null;
  const { version } = calendar;
  if (body === null) return { version, told: 0 };
  const at = instantAt(Date.now(), body.offset);
  return { version, told: await delivered(desk, { body: body.id, version, at }) };
}

async function delivered(desk: Desk, what: DeliveryStart): Promise<number> {
  const workflowId = workflowIds.delivery(what.body, `calendar-${what.version}`);
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
