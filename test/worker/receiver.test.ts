import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { NotReceived, RefusedByReceiver, sendTo } from '../../activities/receiver.ts';
import { startReceiver } from '../live/support/receiver.ts';

const receipt = { reference: 'DİM-1', receivedAt: '2027-02-26T10:00:00+04:00' };
const parcel = { key: 'k', type: 'application/json', bytes: Buffer.from('{}') };

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** What comes of sending to somebody who answers so; redirects lead to an address that would give a receipt. */
async function sentTo(answer: (response: ServerResponse) => void, patience = 5_000): Promise<unknown> {
  const told: string[] = [];
  server = createServer((request, response) => {
    told.push(request.url ?? '');
    if (request.url === '/elsewhere') response.writeHead(201).end(JSON.stringify(receipt));
    else answer(response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const sent = await sendTo({ url, token: 's' }, parcel, AbortSignal.timeout(patience)).catch(
    (error: unknown) => error,
  );
  expect(told).toEqual(['/']);
  return sent;
}

const says =
  (status: number, text: string, headers = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, headers).end(text);

describe('§4.27: what is no receipt is sent again', () => {
  it.each([
    {
      what: 'a redirect, which is not followed',
      answer: says(307, '', { location: '/elsewhere' }),
      told: /307, to send to \/elsewhere/,
    },
    { what: 'an answer without a receipt', answer: says(200, 'OK'), told: /answered 200: OK/ },
    {
      what: 'a receipt without a reference',
      answer: says(201, JSON.stringify({ ...receipt, reference: '' })),
      told: /answered 201/,
    },
    {
      what: 'a reference that nobody can write down',
      answer: says(201, JSON.stringify({ ...receipt, reference: 'a\0b' })),
      told: /answered 201/,
    },
    {
      what: 'a receipt of no time',
      answer: says(201, JSON.stringify({ ...receipt, receivedAt: 'today' })),
      told: /answered 201/,
    },
    { what: 'an answer that a database cannot hold', answer: says(503, 'a\0b'), told: /answered 503: a\ufffdb/ },
    {
      what: 'an answer in no alphabet',
      answer: (response: ServerResponse) => response.writeHead(500).end(Buffer.from([0xff, 0xfe])),
      told: /answered 500: \ufffd\ufffd/,
    },
  ])('$what', async ({ answer, told }) => {
    const error = await sentTo(answer);
    expect(error).toBeInstanceOf(NotReceived);
    expect((error as Error).message).toMatch(told);
  });

  it('an answer without end, of which no more is read than a receipt can be', async () => {
    let given = 0;
    const error = await sentTo((response) => {
      response.writeHead(200).on('error', () => undefined);
      const part = Buffer.alloc(65_536, 'a');
      const more = () => {
        while (!response.destroyed && given < 1e9 && response.write(part)) given += part.length;
        if (!response.destroyed && given < 1e9) response.once('drain', more);
      };
      more();
    });
    expect(error).toBeInstanceOf(NotReceived);
    expect((error as Error).message.length).toBeLessThan(2_100);
    expect(given).toBeLessThan(100e6);
  });

  it('silence', async () => {
    expect(String(await sentTo(() => undefined, 200))).toMatch(/does not answer/);
  });

  it('a certificate that nobody vouches for', async () => {
    const own = await startReceiver();
    const sending = sendTo({ url: new URL(own.url), token: 's' }, parcel, AbortSignal.timeout(5_000));
    await expect(sending).rejects.toThrow(/does not answer: self[- ]signed certificate/);
    expect(own.received).toEqual([]);
    await own.close();
  });
});

describe('§4.27: what was received, and what was refused', () => {
  it('takes a receipt, whatever else the answer says', async () => {
    expect(await sentTo(says(201, JSON.stringify({ ...receipt, more: 1 })))).toEqual(receipt);
  });

  it('keeps the words of a refusal', async () => {
    const error = await sentTo(says(422, 'a\0b'));
    expect(error).toBeInstanceOf(RefusedByReceiver);
    expect((error as Error).message).toMatch(/answered 422: a\ufffdb/);
  });
});
