import type { TaskTable } from './tables.ts';
import type { Head } from './write.ts';

/** What this process last published of a subject. */
export interface Published {
  readonly head: Head;
  readonly state: unknown;
  readonly tasks: readonly TaskTable[];
}

/** The subjects last published, so that one in use is not read back from its stored form each time. */
export interface Recent {
  get(subject: string): Published | undefined;
  set(subject: string, published: Published): void;
  drop(subject: string): void;
}

/** As many as the limit; the one that was published longest ago gives way. */
export function recentlyPublished(limit: number): Recent {
  const known = new Map<string, Published>();
  return {
    get: (subject) => known.get(subject),
    set(subject, published) {
      known.delete(subject);
      known.set(subject, published);
      const [oldest] = known.keys();
      if (known.size > limit && oldest !== undefined) known.delete(oldest);
    },
    drop: (subject) => void known.delete(subject),
  };
}
