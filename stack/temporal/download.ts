import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { told, type Progress, type StackSaying } from '../progress.ts';
import { sayingOf, StackError } from '../stack-error.ts';

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
  let bytes = 0;
  let last = Date.now();
  const watch = new Transform({
    transform(piece: Buffer, _encoding, next) {
      kept();
      bytes += piece.length;
      if (Date.now() - last > 3000) {
        last = Date.now();
        const of = Number.isNaN(total) ? '_' : megabytes(total);
        options.progress?.(told('stack.download.soFar', { received: megabytes(bytes), of }));
      }
      next(null, piece);
    },
  });
  try {
    if (response.body === null) throw failed(url, told('stack.download.nothing'));
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
    const seconds = patience.answer / 1000;
    throw failed(url, stalled.signal.aborted ? told('stack.download.stalled', { seconds }) : reason(error), error);
  }
}

/** fetch says only "fetch failed"; its cause says why. */
function reason(error: unknown): StackSaying {
  return sayingOf(error instanceof Error && error.cause instanceof Error ? error.cause : error);
}

function failed(address: string, because: StackSaying, cause?: unknown): StackError {
  return new StackError(told('stack.download.failed', { address }), { because: [because], cause });
}

/** What was fetched is not what was published. */
export function otherHash(name: string, found: string, wanted: string): StackError {
  return new StackError(told('stack.download.otherHash', { name, found, wanted }));
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
