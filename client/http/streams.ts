/** The streams that stay open while somebody looks at a page or a program listens. */
export interface Streams {
  /** Aborted when the server stops: a stream that goes on would hold it up. */
  readonly ending: AbortSignal;
  /** Opens one more for a person; null where as many are open as one may have. Whoever opened it calls the function once. */
  enter(person: string): (() => void) | null;
  /** Ends all of them. */
  close(): void;
}

/** Windows and programs of one person. */
const mostEach = 24;

export function openStreams(most = mostEach): Streams {
  const ending = new AbortController();
  const open = new Map<string, number>();
  return {
    ending: ending.signal,
    enter(person) {
      const count = open.get(person) ?? 0;
      if (count >= most || ending.signal.aborted) return null;
      open.set(person, count + 1);
      return () => {
        const left = (open.get(person) ?? 1) - 1;
        if (left > 0) open.set(person, left);
        else open.delete(person);
      };
    },
    close: () => ending.abort(),
  };
}
