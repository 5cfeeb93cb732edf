import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

export interface KeptTimer {
  /** Sees to it that the timer rings at this time, or earlier; by the real clock, in milliseconds since the epoch. */
  ringBy(time: number): void;
  /** True after it rang, until that is heard or it is set again. */
  rang(): boolean;
  heard(): boolean;
}

/** One timer, kept while it is still the earliest: each new one costs the history two events. */
export function keptTimer(): KeptTimer {
  let set: { readonly time: number; readonly scope: CancellationScope } | null = null;
  let rung = false;
  return {
    ringBy(time) {
      if (set !== null && set.time <= time) return;
      set?.scope.cancel();
      rung = false;
      const scope = new CancellationScope({ cancellable: true });
      const mine = { time, scope };
      set = mine;
      void scope
        .run(() => sleep(Math.max(1, time - Date.now())))
        .then(() => {
          if (set !== mine) return;
          set = null;
          rung = true;
        })
        .catch((error: unknown) => {
          if (!isCancellation(error)) throw error;
        });
    },
    rang: () => rung,
    heard() {
      const was = rung;
      rung = false;
      return was;
    },
  };
}
