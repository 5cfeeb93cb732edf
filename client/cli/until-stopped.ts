/** Settles at the first SIGINT or SIGTERM; `signal` is aborted then, for what is still being brought up. */
export function untilStopped(): { readonly stopped: Promise<void>; readonly signal: AbortSignal } {
  const controller = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.once(name, () => {
        controller.abort();
        resolve();
      });
    }
  });
  return { stopped, signal: controller.signal };
}
