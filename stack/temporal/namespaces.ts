import { Connection, isGrpcServiceError, type ConnectionOptions } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { told } from '../progress.ts';
import { sayingOf, StackError } from '../stack-error.ts';

/** The namespace of the appraisals. */
export const workNamespace = 'mizan';
/** The namespace of rehearsals on the server, where time may be skipped. */
export const rehearsalNamespace = 'mizan-rehearsal';

/** How long a closed workflow stays readable; what counts is in PostgreSQL for good. */
const retention = msToTs('30 days');
const grpc = { notFound: 5, alreadyExists: 6 } as const;

/** Whether a server answers: throws when it does not, so that it can be asked again. */
export async function checkAnswers(address: string): Promise<void> {
  await onConnection({ address, connectTimeout: 2000 }, (connection) => historyAnswers(connection, 'temporal-system'));
}

/** Registers the namespaces that are missing, and waits until each can be worked in. */
export async function ensureNamespaces(options: ConnectionOptions, names: readonly string[]): Promise<void> {
  await onConnection(options, async (connection) => {
    for (const name of names) {
      if (!(await exists(connection, name))) await register(connection, name);
    }
    for (const name of names) await untilUsable(connection, name);
  });
}

/** Connects to a Temporal of somebody else and sees to its namespace. Throws with what to do. */
export async function prepareForeign(options: ConnectionOptions, namespace: string): Promise<void> {
  try {
    await ensureNamespaces(options, [namespace]);
  } catch (error) {
    throw new StackError(told('stack.temporal.unusable'), {
      because: [sayingOf(error)],
      where: `${options.address} · ${namespace}`,
      todo: told('stack.temporal.unusable.todo'),
      cause: error,
    });
  }
}

async function onConnection<T>(options: ConnectionOptions, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect(options);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

async function exists(connection: Connection, namespace: string): Promise<boolean> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && Number(error.code) === grpc.notFound) return false;
    throw error;
  }
}

async function register(connection: Connection, namespace: string): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention });
  } catch (error) {
    if (!(isGrpcServiceError(error) && Number(error.code) === grpc.alreadyExists)) throw error;
  }
}

/** Servers keep namespaces in mind for some seconds: a new one is not known everywhere at once. */
async function untilUsable(connection: Connection, namespace: string): Promise<void> {
  for (const limit = Date.now() + 30_000; ; await sleep(50)) {
    try {
      return await historyAnswers(connection, namespace);
    } catch (error) {
      if (Date.now() > limit) throw error;
    }
  }
}

/** Asks for a workflow that does not exist: only a server whose parts all work says so. */
async function historyAnswers(connection: Connection, namespace: string): Promise<void> {
  const workflowId = 'no-such-workflow';
  try {
    await connection.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } });
  } catch (error) {
    const known =
      isGrpcServiceError(error) && Number(error.code) === grpc.notFound && error.details.includes(workflowId);
    if (!known) throw error;
  }
}
