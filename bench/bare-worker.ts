import { createWorker } from '../worker/create.ts';
import { keyRing } from '../worker/codec-keys.ts';
import { workerLog } from '../worker/log.ts';
import { installRuntime } from '../worker/runtime.ts';
import type { Bare } from './bare-workflow.ts';

/** A worker of the bare workflow in a process of its own, set up as ours is; says `ready` to its parent. */
const [address = '', namespace = '', taskQueue = '', keyFile = '', bundle = ''] = process.argv.slice(2);
installRuntime(workerLog('fatal'));
const activities: Bare = {
  publish: ({ entries }) => Promise.resolve({ has: entries.at(-1)?.seq ?? 0 }),
};
const polling = await createWorker({
  temporal: { address },
  namespace,
  taskQueue,
  keys: keyRing(keyFile),
  activities,
  workflowBundle: { codePath: bundle },
});
process.once('SIGTERM', () => polling.worker.shutdown());
process.send?.('ready');
await polling.worker.run();
await polling.close();
