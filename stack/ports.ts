import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** The only address that the stack listens on. */
export const loopback = '127.0.0.1';

/**
 * Below the range from which systems take the ports of outgoing connections, so that nobody takes one between choosing
 * and listening; and Temporal keeps the ports of its members as smallint.
 */
const range = { from: 10_000, below: 32_768 };

/** The first of `wanted` that is free on the loopback, else any free one below 32768, and none of `taken`. */
export async function freePort(
  wanted: readonly (number | undefined)[],
  taken: ReadonlySet<number> = new Set(),
): Promise<number> {
  for (const port of wanted) {
    if (port !== undefined && !taken.has(port) && (await isFree(port))) return port;
  }
  for (;;) {
    const port = randomInt(range.from, range.below);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: loopback, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
