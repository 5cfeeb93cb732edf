import { Defect } from '../machines/subject.ts';
import type { Knowing, Missed } from '../store/catch-up.ts';
import type { Store } from '../store/store.ts';
import { watched, type Observer } from './failures.ts';
import { instantAt } from '../workflows/messages-instants.ts';

export interface CatchingUp {
  catchUp(knowing: Knowing): Promise<Missed>;
}

/** What a subject missed of roster and calendar while it was being started. */
export function catchingUp(store: Pick<Store, 'missedSince' | 'body'>, observer: Observer): CatchingUp {
  return {
    catchUp: (knowing) =>
      watched(observer, knowing.subject, async () => {
        const owner = await store.body();
        if (owner === null) throw new Defect('There is no body to catch up with.');
        return store.missedSince(knowing, instantAt(Date.now(), owner.body.offset));
      }),
  };
}
