import type { Publication, Receipt } from '../store/publication.ts';
import type { Store } from '../store/store.ts';
import { watched, type Observer } from './failures.ts';

export interface Publishing {
  publish(publication: Publication): Promise<Receipt>;
}

/** Writes a subject's entries into the journal and the views; may be tried as often as one likes. */
export function publishing(store: Pick<Store, 'publish'>, observer: Observer): Publishing {
  return {
    publish: (publication) =>
      watched(observer, publication.subject, async () => {
        const receipt = await store.publish(publication);
        observer.published(publication.entries.length);
        return receipt;
      }),
  };
}
