import { z } from 'zod';
import type { SubmissionReceipt } from '../store/submissions.ts';

/** Where packages are sent. */
export interface Receiver {
  /** HTTPS only. */
  readonly url: URL;
  readonly token: string | null;
}

const receiptShape = z.object({
  reference: z.string().regex(/^\P{Cc}{1,200}$/u),
  receivedAt: z.iso.datetime({ offset: true }),
});

/** The receiver has said no: the same will be refused again. */
export class RefusedByReceiver extends Error {
  override readonly name = 'RefusedByReceiver';
}

/** The receiver could not be reached, was busy, or answered what is no receipt: to be tried again. */
export class NotReceived extends Error {
  override readonly name = 'NotReceived';
}

/** How many letters of an answer are kept, and how many are read: a receipt is short. */
const heard = 2000;
const longest = 65_536;

/**
 * Sends bytes under a key by which the receiver knows them when they come twice, and gives its receipt. Rejects with
 * RefusedByReceiver for an answer of 4xx (other than 408, 425 and 429), else with NotReceived.
 */
export async function sendTo(
  { url, token }: Receiver,
  { key, type, bytes }: { readonly key: string; readonly type: string; readonly bytes: Uint8Array },
  signal: AbortSignal,
): Promise<SubmissionReceipt> {
  const headers = {
    'content-type': type,
    accept: 'application/json',
    'idempotency-key': key,
    ...(token !== null && { authorization: `Bearer ${token}` }),
  };
  // A redirect is not followed: it could lead the token elsewhere.
  const request = { method: 'POST', headers, body: new Uint8Array(bytes), redirect: 'manual', signal } as const;
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(url, request);
    text = await wordsOf(answer);
  } catch (error) {
    throw new NotReceived(`${url.host} does not answer: ${reasonOf(error)}`, { cause: error });
  }
  const elsewhere = answer.headers.get('location');
  const leading = elsewhere === null ? '' : `, to send to ${elsewhere}`;
  const said = `${url.host} answered ${answer.status}${leading}: ${text.slice(0, heard)}`;
  if (answer.status >= 400 && answer.status < 500 && ![408, 425, 429].includes(answer.status))
    throw new RefusedByReceiver(said);
  const receipt = answer.ok ? receiptShape.safeParse(jsonIn(text)) : null;
  if (receipt?.success !== true) throw new NotReceived(said);
  return receipt.data;
}

/** What the answer says, as text that can be kept; what is too long to be a receipt is not read to its end. */
async function wordsOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let said = '';
  for await (const part of body ?? []) {
    said += decoder.decode(part as Uint8Array, { stream: true });
    if (said.length > longest) break;
  }
  return said.replaceAll('\0', '\ufffd');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
