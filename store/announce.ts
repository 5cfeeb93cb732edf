import pg from 'pg';
import { sql } from 'kysely';
import type { Database } from './database.ts';

const channel = 'mizan_published';
const longest = 7_000;

export type Announce = (subject: string, seq: number) => void;

/**
 * Tells every listener how far subjects have come, after the commit: what gathers while one message is on its way goes
 * with the next. A message that is lost costs a reader its wait of two seconds, nothing else.
 */
export function announcer(db: Database): Announce {
  const waiting = new Map<string, number>();
  let busy = false;
  const send = async (): Promise<void> => {
    while (waiting.size > 0) {
      const lines: string[] = [];
      let length = 0;
      for (const [subject, seq] of waiting) {
        const line = `${seq} ${subject}`;
        if (lines.length > 0 && length + Buffer.byteLength(line) > longest) break;
        waiting.delete(subject);
        lines.push(line);
        length += Buffer.byteLength(line) + 1;
      }
      await sql`select pg_notify(${channel}, ${lines.join('\n')})`.execute(db).catch(() => undefined);
    }
  };
  return (subject, seq) => {
    waiting.set(subject, Math.max(seq, waiting.get(subject) ?? 0));
    if (busy) return;
    busy = true;
    void send().finally(() => (busy = false));
  };
}

export interface Listener {
  /** Waits until a message says that the subject has come so far, the time is over, or whoever waits leaves. */
  wait(subject: string, seq: number, milliseconds: number, leaves?: AbortSignal): Promise<boolean>;
  /**
   * Is told of every publication, and, with null, that some may have been missed while the server was away. Gives what ends
   * it.
   */
  hearAll(hearer: Hearer): () => void;
  /** Resolves once the server tells us of publications; rejects when it cannot be reached. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export type Hearer = (published: { readonly subject: string; readonly seq: number } | null) => void;
type Waiter = (seq: number) => void;

/** How long after it was lost the connection is opened again for those who hear all. */
const again = 2_000;

/** One connection that listens for everybody who waits in this process; opened when the first one does. */
export function listener(url: string): Listener {
  const waiters = new Map<string, Set<Waiter>>();
  const hearers = new Set<Hearer>();
  let client: Promise<pg.Client> | undefined;
  let closed = false;
  const hear = (message: string | undefined): void => {
    for (const line of message?.split('\n') ?? []) {
      const space = line.indexOf(' ');
      const [subject, seq] = [line.slice(space + 1), Number(line.slice(0, space))];
      for (const waiter of waiters.get(subject) ?? []) waiter(seq);
      for (const hearer of hearers) hearer({ subject, seq });
    }
  };
  const open = async (): Promise<pg.Client> => {
    const opened = new pg.Client({
      connectionString: url,
      application_name: 'mizan listener',
      connectionTimeoutMillis: 5_000,
    });
    const lost = () => {
      client = undefined;
      if (hearers.size > 0) setTimeout(listenOn, again).unref();
    };
    opened.on('error', lost).on('end', lost);
    opened.on('notification', ({ payload }) => hear(payload));
    await opened.connect();
    await opened.query(`listen ${channel}`);
    return opened;
  };
  const opened = (): Promise<pg.Client> => {
    client ??= open().catch((error: unknown) => {
      client = undefined;
      throw error;
    });
    return client;
  };
  const listenOn = (): void => {
    if (closed || hearers.size === 0 || client !== undefined) return;
    opened().then(
      () => hearers.forEach((hearer) => hearer(null)),
      () => setTimeout(listenOn, again).unref(),
    );
  };
  return {
    hearAll(hearer) {
      hearers.add(hearer);
      listenOn();
      return () => void hearers.delete(hearer);
    },
    ready: async () => void (await opened()),
    wait: (subject, seq, milliseconds, leaves) =>
      new Promise((resolve) => {
        const of = waiters.get(subject) ?? new Set();
        waiters.set(subject, of);
        const end = (reached: boolean): void => {
          clearTimeout(timer);
          leaves?.removeEventListener('abort', leave);
          of.delete(waiter);
          if (of.size === 0 && waiters.get(subject) === of) waiters.delete(subject);
          resolve(reached);
        };
        const waiter: Waiter = (come) => {
          if (come >= seq) end(true);
        };
        const leave = () => end(false);
        const timer = setTimeout(leave, leaves?.aborted === true ? 0 : milliseconds);
        leaves?.addEventListener('abort', leave);
        of.add(waiter);
      }),
    async close() {
      closed = true;
      const ending = client;
      client = undefined;
      await ending?.then((open) => open.end()).catch(() => undefined);
    },
  };
}
