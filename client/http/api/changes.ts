import { randomUUID } from 'node:crypto';

/** What has changed: a subject with its number, or, with null, that some changes may have been missed. */
export interface Change {
  /** `<run>-<number>`: numbers are of one run of the server. */
  readonly id: string;
  readonly what: { readonly subject: string; readonly seq: number } | null;
}

export interface Changes {
  /** What came after the change with this id; null where it is not known any more, so that everything is to be read anew. */
  since(id: string): readonly Change[] | null;
  follow(follower: (change: Change) => void): () => void;
  close(): void;
}

/** How many changes are kept for those who were away. */
const kept = 5_000;

type Published = { readonly subject: string; readonly seq: number } | null;

/** The changes of this run of the server, numbered, for everybody who follows them. */
export function changesOf(store: { hearAll(hearer: (published: Published) => void): () => void }): Changes {
  const run = randomUUID().slice(0, 8);
  const recent: Change[] = [];
  const followers = new Set<(change: Change) => void>();
  let number = 0;
  const stop = store.hearAll((what) => {
    number += 1;
    const change: Change = { id: `${run}-${number}`, what };
    recent.push(change);
    if (recent.length > kept) recent.shift();
    for (const follower of followers) follower(change);
  });
  return {
    since(id) {
      const [, ofRun, text = ''] = /^(\w+)-(\d{1,15})$/.exec(id) ?? [];
      const last = Number(text);
      if (ofRun !== run || last > number || last < number - recent.length) return null;
      return recent.slice(recent.length - (number - last));
    },
    follow(follower) {
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    close: stop,
  };
}
