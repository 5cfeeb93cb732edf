import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';
import type { HttpEnv } from './viewer.ts';

export interface Listening {
  /** `http://127.0.0.1:8080` */
  readonly address: string;
  readonly port: number;
  /** Takes no more requests, lets those that run end, and cuts off what is left after a while. */
  stop(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Milliseconds that running requests are given at the end. */
  readonly grace?: number;
}

/** Serves on a port. Rejects with the system's error where the port cannot be had. */
export async function serveHttp(
  app: Pick<Hono<HttpEnv>, 'fetch'>,
  { host, port, grace = 10_000 }: ListenOptions,
): Promise<Listening> {
  const server = await new Promise<ServerType>((resolve, reject) => {
    const opened = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(opened));
    opened.once('error', reject);
  });
  const bound = server.address() as AddressInfo;
  const shown = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return { address: `http://${shown}:${bound.port}`, port: bound.port, stop: () => stopped(server, grace) };
}

function stopped(server: ServerType, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
