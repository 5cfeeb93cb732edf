import { getHeapStatistics } from 'node:v8';
import { NativeConnection, Worker, type NativeConnectionOptions, type WorkflowBundleOption } from '@temporalio/worker';
import { builtBundle } from './bundle.ts';
import type { KeyRing } from './codec.ts';
import { dataConverter } from './data-converter.ts';

export interface WorkerParts {
  readonly temporal: NativeConnectionOptions;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly keys: KeyRing;
  readonly activities: object;
  /** The bundle that the build made, unless another is given. */
  readonly workflowBundle?: WorkflowBundleOption;
  readonly activitiesAtOnce?: number;
}

export interface PollingWorker {
  readonly worker: Worker;
  close(): Promise<void>;
}

const megabyte = 2 ** 20;
/** What a cached appraisal takes at most, with room. */
const cachedBytes = 192 * 1024;
const keptFree = 256 * megabyte;

/** As many workflows as half of the heap holds. */
export function cachedWorkflows(heapBytes = getHeapStatistics().heap_size_limit): number {
  return Math.max(100, Math.floor((heapBytes - keptFree) / 2 / cachedBytes));
}

/** A worker that is connected and does not poll yet. */
export async function createWorker(parts: WorkerParts): Promise<PollingWorker> {
  const { namespace, taskQueue, activities, keys, workflowBundle = { codePath: builtBundle } } = parts;
  const connection = await NativeConnection.connect(parts.temporal);
  try {
    const worker = await Worker.create({
      connection,
      namespace,
      taskQueue,
      activities,
      workflowBundle,
      dataConverter: dataConverter(keys),
      // After a worker's death its tasks go to another one this soon: 10 s is the SDK's default.
      stickyQueueScheduleToStartTimeout: '2 seconds',
      maxCachedWorkflows: cachedWorkflows(),
      // All workflows run on one thread: with more of them at once each only takes longer, in the end longer than it may.
      maxConcurrentWorkflowTaskExecutions: 16,
      maxConcurrentActivityTaskExecutions: parts.activitiesAtOnce ?? 50,
      // What waits for workflows that this worker runs itself waits in vain.
      shutdownGraceTime: '5 seconds',
      shutdownForceTime: '20 seconds',
    });
    return { worker, close: () => connection.close() };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
