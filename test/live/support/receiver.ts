import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Received {
  readonly key: string;
  readonly token: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What the receiver says to the next request: a status with its words, `hangUp`, or a receipt. */
export type Answer = { readonly status: number; readonly text: string } | 'hangUp' | 'receipt';

/** A real HTTPS server on loopback whose certificate is its own: it keeps one effect for each key. */
export interface HttpsReceiver {
  readonly url: string;
  /** File with the certificate, for `NODE_EXTRA_CA_CERTS`. */
  readonly caFile: string;
  readonly received: readonly Received[];
  /** One for each key, however often it came. */
  readonly effects: ReadonlyMap<string, { readonly reference: string; readonly receivedAt: string }>;
  /** Said in turn; when none is left, receipts. */
  readonly answers: Answer[];
  close(): Promise<void>;
  open(): Promise<void>;
}

/** `receivedAt` is what its receipts say. */
export async function startReceiver(receivedAt = '2027-02-26T10:00:00+04:00'): Promise<HttpsReceiver> {
  const { key, cert } = ownCertificate();
  const caFile = join(mkdtempSync(join(tmpdir(), 'mizan-ca-')), 'ca.pem');
  writeFileSync(caFile, cert);
  const received: Received[] = [];
  const answers: Answer[] = [];
  const effects = new Map<string, { readonly reference: string; readonly receivedAt: string }>();
  const server: Server = createServer({ key, cert }, (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { headers } = request;
      const id = String(headers['idempotency-key']);
      const type = String(headers['content-type']);
      received.push({ key: id, token: String(headers.authorization), type, bytes: Buffer.concat(parts) });
      const answer = answers.shift() ?? 'receipt';
      if (answer === 'hangUp') {
        // The worst moment: it was taken, and nobody heard so.
        take(id);
        request.socket.destroy();
      } else if (answer === 'receipt') {
        response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(take(id)));
      } else {
        response.writeHead(answer.status).end(answer.text);
      }
    });
  });
  const take = (id: string) => {
    const known = effects.get(id) ?? { reference: `DİM-${effects.size + 1}`, receivedAt };
    effects.set(id, known);
    return known;
  };
  let port = 0;
  const open = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', () => resolve());
    });
  await open();
  ({ port } = server.address() as AddressInfo);
  return {
    url: `https://127.0.0.1:${port}/packages`,
    caFile,
    received,
    effects,
    answers,
    open,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A key and a certificate for 127.0.0.1, signed by itself (RFC 5280), both as PEM. */
function ownCertificate(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(Buffer.from('06082a8648ce3d040302', 'hex'));
  const name = sequence(der(0x31, sequence(Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('mizan test')))));
  const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().replace(/[-:T]|\.\d+/g, '');
  const instant = (count: number) => der(0x18, Buffer.from(days(count)));
  const extension = (oid: string, value: Buffer) => sequence(Buffer.from(oid, 'hex'), der(0x04, sequence(value)));
  const body = sequence(
    Buffer.from('a003020102', 'hex'),
    Buffer.from('020101', 'hex'),
    algorithm,
    name,
    sequence(instant(-1), instant(2)),
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(
      0xa3,
      sequence(
        extension('0603551d13', Buffer.from('0101ff', 'hex')),
        extension('0603551d11', der(0x87, Buffer.from([127, 0, 0, 1]))),
      ),
    ),
  );
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]));
  const base64 = sequence(body, algorithm, signature).toString('base64');
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function der(tag: number, content: Buffer): Buffer {
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
