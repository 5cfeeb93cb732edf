import { z } from 'zod';
import type { SubmissionReceipt } from '../store/submissions.ts';

/** Where packages are sent. */
export interface Receiver {
  /** HTTPS only. */
  readonly url: URL;
  readonly token: string | null;
}

const receiptShape = z.object({ reference: z.string().min(1).max(200), receivedAt: z.iso.datetime({ offset: true }) });

/** The receiver has said no: the same will be refused again. */
export class RefusedByReceiver extends Error {
  override readonly name = 'RefusedByReceiver';
}

/** The receiver could not be reached, was busy, or answered what is no receipt: to be tried again. */
export class NotReceived extends Error {
  override readonly name = 'NotReceived';
}

/** How much of an answer is kept. */
const heard = 2000;

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
  // A redirect could lead the token elsewhere.
  const request = { method: 'POST', headers, body: new Uint8Array(bytes), redirect: 'error', signal } as const;
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(url, request);
    text = await answer.text();
  } catch (error) {
    throw new NotReceived(`${url.host} does not answer: ${reasonOf(error)}`, { cause: error });
  }
  const said = `${url.host} answered ${answer.status}: ${text.slice(0, heard)}`;
  if (answer.status >= 400 && answer.status < 500 && ![408, 425, 429].includes(answer.status))
    throw new RefusedByReceiver(said);
  const receipt = answer.ok ? receiptShape.safeParse(jsonIn(text)) : null;
  if (receipt?.success !== true) throw new NotReceived(said);
  return receipt.data;
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
