import { isLoopback, signInSettings } from '../sign-in/settings.ts';
import { formToken, signIn } from '../sign-in/index.ts';
import type { Acts } from '../acts/acts.ts';
import type { Log } from '../../worker/log.ts';
import { appointmentBook } from '../notices/appointments.ts';
import { feedRoutes } from '../notices/feed.ts';
import { rehearsalDesk } from '../rehearsal/desk.ts';
import { pages } from '../web/index.ts';
import type { Clock } from '../views/scene.ts';
import { apiParts } from './api/parts.ts';
import { createHttp } from './create-http.ts';
import { serveHttp, type Listening } from './serve-http.ts';

export const usualHttpPort = 8080;

export interface ServerSettings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Address to bind to. */
  readonly host: string;
  /** Ports to try in turn; 0 for any free one. */
  readonly ports: readonly number[];
  readonly log?: Log;
  readonly clock?: Clock;
}

/**
 * Serves console and API over a connected client. Throws BadInput where a setting of the environment is not right, or others
 * than this machine would reach it at an address that nobody named; the system's error where no port can be had.
 */
export async function openServer(
  acts: Acts,
  { env, host, ports, log, clock = Date.now }: ServerSettings,
): Promise<Listening> {
  const settings = signInSettings(env);
  const api = apiParts(acts, clock);
  const door = signIn({
    ...settings,
    store: acts.store,
    body: () => acts.body(),
    isOnLoopback: isLoopback(host),
    ...(log === undefined ? {} : { log }),
  });
  const { strayForm } = door;
  const console = pages({
    acts,
    views: api.views,
    papers: api.papers,
    perform: api.perform,
    imports: api.imports,
    rehearsals: rehearsalDesk(acts),
    meetings: appointmentBook(acts),
    formToken,
    strayForm,
    streams: api.streams,
    origin: settings.publicUrl?.origin ?? null,
    clock,
  });
  const app = createHttp({
    api,
    signIn: door,
    pages: console,
    uploads: console.uploads,
    open: [feedRoutes(acts, settings.publicUrl?.origin ?? null)],
    security: {
      isHttps: settings.publicUrl?.protocol === 'https:',
      formTargets: settings.oidc === null ? [] : [settings.oidc.issuer.origin],
    },
    ready: () => acts.store.ping(),
    ...(log === undefined ? {} : { log }),
  });
  const listening = await firstFree(ports, (port) => serveHttp(app, { host, port }));
  return {
    ...listening,
    async stop() {
      api.streams.close();
      api.changes.close();
      await listening.stop();
    },
  };
}

/** Whether a port could not be had because somebody else listens on it. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

async function firstFree<T>(ports: readonly number[], open: (port: number) => Promise<T>): Promise<T> {
  const [port = 0, ...others] = ports;
  try {
    return await open(port);
  } catch (error) {
    if (!isTaken(error) || others.length === 0) throw error;
    return firstFree(others, open);
  }
}
