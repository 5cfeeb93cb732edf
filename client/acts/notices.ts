import {
  ScheduleAlreadyRunning,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { Body } from '../../rules/roster/roster.ts';
import {
  signalNames,
  workflowIds,
  workflowTypes,
  type DigestStart,
  type NoticesStart,
} from '../../workflows/messages.ts';
import type { Desk } from './config.ts';

/** Hour of the body's zone at which digests are made. */
const digestHour = 9;

/** Sees to it that what is to be told is sent, and that managers have their digest each morning. May be called again. */
export async function ensureNotices(desk: Desk, body: Body): Promise<void> {
  const notices: NoticesStart = { body: body.id };
  try {
    await desk.client.start(workflowTypes.notices, {
      workflowId: workflowIds.notices(body.id),
      taskQueue: desk.taskQueue,
      args: [notices],
      workflowIdConflictPolicy: 'FAIL',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  const digest: DigestStart = { offset: body.offset };
  try {
    await desk.schedules.create({
      scheduleId: `digest/${body.id}`,
      spec: { calendars: [{ hour: digestHour, minute: 0 }], timezone: body.timeZone },
      // Later than the evening it would be the digest of another day.
      policies: { overlap: 'SKIP', catchupWindow: '10 hours' },
      action: {
        type: 'startWorkflow',
        workflowType: workflowTypes.digest,
        workflowId: `digest/${body.id}`,
        taskQueue: desk.taskQueue,
        args: [digest],
      },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}

/** Has the outbox looked at now instead of within a minute; nothing happens where nobody sends. */
export async function wakeNotices(desk: Desk, body: Body): Promise<void> {
  try {
    await desk.client.getHandle(workflowIds.notices(body.id)).signal(signalNames.wake);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
