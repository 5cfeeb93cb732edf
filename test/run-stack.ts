/** Runs a stack until it is killed: a child with a channel, given the data folder. */
import { startStack } from '../stack/start.ts';

const stack = await startStack({ dataFolder: process.argv[2] ?? '' });
process.send?.({ ...stack, processes: stack.processes() });
setInterval(() => undefined, 1000);
