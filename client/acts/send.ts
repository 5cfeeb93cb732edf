import {
  isGrpcServiceError,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type WorkflowClient,
} from '@temporalio/client';
import { ApplicationFailure, type Workflow } from '@temporalio/common';
import type { Refusal } from '../../rules/ruling.ts';
import type { SayingCode } from '../../rules/sayings.ts';
import type { FailureType, RefusalDetails } from '../../workflows/messages.ts';
import { isGone } from '../../workflows/messages-gone.ts';
import { CalendarMissing, OurDefect, TooLarge, Unreachable } from './errors.ts';

/** What became of an Update that Temporal was asked to take. */
export type Sent<T> =
  | { readonly done: T }
  | { readonly refusal: Refusal }
  /** No such workflow runs. */
  | { readonly gone: true }
  /** The workflow knows less of the roster than the sender saw. */
  | { readonly behind: true };

export interface UpdateToSend {
  readonly workflowId: string;
  readonly name: string;
  readonly updateId: string;
  readonly message: unknown;
  /** Starts the workflow in the same request where it does not run. */
  readonly start?: { readonly type: string; readonly taskQueue: string; readonly input: unknown };
}

/** How long one request may take, and how often it is made again with the same id. */
export interface Patience {
  readonly deadline: number;
  readonly attempts: number;
}

export const usualPatience: Patience = { deadline: 20_000, attempts: 2 };

/** Sends an Update and waits for its answer. Throws Unreachable, CalendarMissing, TooLarge or OurDefect. */
export async function sendUpdate<T>(
  client: WorkflowClient,
  update: UpdateToSend,
  patience = usualPatience,
): Promise<Sent<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { done: await client.withDeadline(Date.now() + patience.deadline, () => request<T>(client, update)) };
    } catch (error) {
      const answered = answerIn(error);
      if (answered !== null) return answered;
      if (!isPassing(error)) throw error;
      if (attempt >= patience.attempts)
        throw new Unreachable('temporal', { code: 'unreachable.temporal' }, { cause: error });
    }
  }
}

function request<T>(client: WorkflowClient, { workflowId, name, updateId, message, start }: UpdateToSend): Promise<T> {
  const args: [unknown] = [message];
  if (start === undefined) return client.getHandle(workflowId).executeUpdate<T, [unknown]>(name, { args, updateId });
  const startWorkflowOperation = new WithStartWorkflowOperation(start.type, {
    workflowId,
    taskQueue: start.taskQueue,
    args: [start.input],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  return client.executeUpdateWithStart<Workflow, T, [unknown]>(name, { args, updateId, startWorkflowOperation });
}

function answerIn(error: unknown): Sent<never> | null {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const { type, details, message } = error.cause;
    switch (type as FailureType | 'AcceptedUpdateCompletedWorkflow') {
      case 'Refused':
        return { refusal: refusalOf(details?.[0] as RefusalDetails) };
      case 'RosterBehind':
        return { behind: true };
      case 'AcceptedUpdateCompletedWorkflow':
        return { gone: true };
      case 'CalendarMissing':
        throw new CalendarMissing((details?.[0] as { readonly year: number }).year);
      case 'TooLarge':
        throw new TooLarge(message);
      case 'Defect':
        throw new OurDefect(message, { cause: error });
    }
    throw new OurDefect(message, { cause: error });
  }
  return isGone(error) ? { gone: true } : null;
}

function refusalOf({ clause, code, with: values }: RefusalDetails): Refusal {
  return { clause, because: { code: code as SayingCode, ...(values === undefined ? {} : { with: values }) } };
}

/** gRPC's INVALID_ARGUMENT, as for a request that is larger than Temporal takes: it will never be taken. */
const invalidArgument = 3;

/** Timeouts and what gRPC says while a server is away or starting: the same request may succeed later. */
function isPassing(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  if (!(error instanceof ServiceError)) return false;
  return !isGrpcServiceError(error.cause) || Number(error.cause.code) !== invalidArgument;
}
