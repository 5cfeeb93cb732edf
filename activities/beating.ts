import { heartbeat } from '@temporalio/activity';

/** Tells the server every few seconds that the work goes on. */
export async function beating<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => heartbeat(), 5_000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
