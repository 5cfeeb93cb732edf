/** Runs a stack until it is killed: `node --import tsx test/run-stack.ts <data folder>`, as a child with a channel. */
import { startStack } from '../stack/start.ts';

const stack = await startStack({ dataFolder: process.argv[2] ?? '' });
process.send?.({ ...stack, processes: stack.processes() });
setInterval(() => undefined, 1000);
