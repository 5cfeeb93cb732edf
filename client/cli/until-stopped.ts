/** Settles at the first SIGINT or SIGTERM, with which it was; `signal` is aborted then, for what is still being brought up. */
export function untilStopped(): { readonly stopped: Promise<NodeJS.Signals>; readonly signal: AbortSignal } {
  const controller = new AbortController();
  const stopped = new Promise<NodeJS.Signals>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.once(name, () => {
        controller.abort();
        resolve(name);
      });
    }
  });
  return { stopped, signal: controller.signal };
}
