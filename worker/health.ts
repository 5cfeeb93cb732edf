import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Checks {
  /** Whether the worker polls for tasks. */
  readonly running: () => boolean;
  /** Resolves when the store answers. */
  readonly store: () => Promise<void>;
  readonly metrics: () => Promise<string>;
}

export interface Health {
  readonly port: number;
  close(): Promise<void>;
}

/** `/health` (200 or 503, JSON) and `/metrics` (Prometheus) on loopback only. */
export async function health(port: number, checks: Checks): Promise<Health> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '', checks).then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

async function answer(url: string, checks: Checks): Promise<{ status: number; type: string; body: string }> {
  if (url === '/metrics') {
    const body = await checks.metrics().catch(() => '');
    return { status: body === '' ? 503 : 200, type: 'text/plain; version=0.0.4', body };
  }
  if (url !== '/health') return { status: 404, type: 'text/plain', body: 'Here are /health and /metrics.\n' };
  const store = await checks.store().then(
    () => true,
    () => false,
  );
  const worker = checks.running();
  return { status: store && worker ? 200 : 503, type: 'application/json', body: JSON.stringify({ worker, store }) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
