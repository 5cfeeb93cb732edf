import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail that the server took. */
export interface Received {
  readonly to: string;
  readonly mail: Email;
}

/** A real SMTP server that keeps what it takes. */
export interface PostOffice {
  readonly url: string;
  readonly received: readonly Received[];
  /** Addresses for which it answers `550`. */
  readonly unknown: Set<string>;
  /** Milliseconds from a mail's end to the answer that it is taken. */
  pause: number;
  /** Stops listening, as a server that is away; and listens again at the same port. */
  close(): Promise<void>;
  reopen(): Promise<void>;
}

export async function openPostOffice(): Promise<PostOffice> {
  const received: Received[] = [];
  const unknown = new Set<string>();
  const settings = { pause: 0 };
  const listen = async (port: number): Promise<SMTPServer> => {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo({ address }, _session, done) {
        const refusal = Object.assign(new Error(`<${address}> is unknown here`), { responseCode: 550 });
        done(unknown.has(address) ? refusal : undefined);
      },
      onData(stream, session, done) {
        void (async () => {
          const pieces: Buffer[] = [];
          for await (const piece of stream) pieces.push(piece as Buffer);
          const mail = await PostalMime.parse(Buffer.concat(pieces));
          for (const { address } of session.envelope.rcptTo) received.push({ to: address, mail });
          setTimeout(() => done(), settings.pause);
        })();
      },
    });
    server.on('error', () => undefined);
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
    return server;
  };
  let server = await listen(0);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    unknown,
    get pause() {
      return settings.pause;
    },
    set pause(milliseconds) {
      settings.pause = milliseconds;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
    async reopen() {
      server = await listen(port);
    },
  };
}
