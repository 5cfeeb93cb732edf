import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Progress } from '../progress.ts';
import { messageOf } from '../stack-error.ts';

/** Milliseconds until an answer begins, and between two pieces of it. */
const patience = { answer: 5_000, pieces: 30_000 };

export interface DownloadOptions {
  readonly progress?: Progress;
  readonly signal?: AbortSignal | undefined;
}

/** The text at an address. Throws when it cannot be had. */
export async function fetchText(url: string, options: DownloadOptions = {}): Promise<string> {
  const { response, done } = await open(url, options);
  try {
    return await response.text();
  } finally {
    done();
  }
}

/** Fetches a file, telling how far it is every few seconds. Throws when it cannot be had or the connection stalls. */
export async function fetchFile(url: string, file: string, options: DownloadOptions = {}): Promise<void> {
  const { response, kept, done } = await open(url, options);
  const total = Number(response.headers.get('content-length') ?? NaN);
  let received = 0;
  let told = Date.now();
  const watch = new Transform({
    transform(piece: Buffer, _encoding, next) {
      kept();
      received += piece.length;
      if (Date.now() - told > 3000) {
        told = Date.now();
        options.progress?.(`  ${megabytes(received)}${Number.isNaN(total) ? '' : ` of ${megabytes(total)}`}`);
      }
      next(null, piece);
    },
  });
  try {
    if (response.body === null) throw new Error(`${url}: nothing came`);
    await pipeline(Readable.fromWeb(response.body), watch, createWriteStream(file));
  } finally {
    done();
  }
}

async function open(url: string, { signal }: DownloadOptions) {
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), patience.answer);
  const done = () => clearTimeout(timer);
  const kept = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), patience.pieces);
  };
  try {
    const signals = signal === undefined ? [stalled.signal] : [stalled.signal, signal];
    const response = await fetch(url, { signal: AbortSignal.any(signals) });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    kept();
    return { response, kept, done };
  } catch (error) {
    done();
    signal?.throwIfAborted();
    const because = stalled.signal.aborted ? `no answer within ${patience.answer / 1000} s` : reason(error);
    throw new Error(`${url}: ${because}`, { cause: error });
  }
}

/** fetch says only "fetch failed"; its cause says why. */
function reason(error: unknown): string {
  return error instanceof Error && error.cause instanceof Error ? error.cause.message : messageOf(error);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
