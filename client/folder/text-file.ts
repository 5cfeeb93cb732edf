import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { badInput } from '../bad-input.ts';

const bufferSize = 1 << 20;
const newline = 0x0a;

/** A whole text file, UTF-8, without its byte order mark. Throws BadInput when it is not there or is no UTF-8 text. */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
  return decode(bytes, file);
}

/** Standard input as text, read to its end. Throws BadInput when it is no UTF-8 text; `file` names it there. */
export function readStandardInput(file: string): string {
  return decode(readFileSync(0), file);
}

/**
 * The lines of a text file with their numbers, read piece by piece: a scenario of a large body is larger than memory
 * should be. Throws BadInput as `readText` does.
 */
export function* linesOf(file: string): Generator<{ readonly line: number; readonly text: string }> {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    throw unreadable(file, error);
  }
  try {
    const buffer = Buffer.allocUnsafe(bufferSize);
    let rest: Buffer[] = [];
    let line = 0;
    for (;;) {
      const length = readPiece(handle, buffer, file);
      if (length === 0) break;
      let start = 0;
      for (let end = buffer.indexOf(newline); end !== -1 && end < length; end = buffer.indexOf(newline, start)) {
        line += 1;
        yield { line, text: textOf([...rest, buffer.subarray(start, end)], file, line) };
        rest = [];
        start = end + 1;
      }
      if (start < length) rest.push(Buffer.from(buffer.subarray(start, length)));
    }
    if (rest.length > 0) yield { line: line + 1, text: textOf(rest, file, line + 1) };
  } finally {
    closeSync(handle);
  }
}

function readPiece(handle: number, buffer: Buffer, file: string): number {
  try {
    return readSync(handle, buffer, 0, bufferSize, null);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function textOf(parts: readonly Buffer[], file: string, line: number): string {
  const bytes = parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts);
  const text = decode(bytes, file, line);
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

function decode(bytes: Buffer, file: string, line?: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: (line ?? 1) > 1 }).decode(bytes);
  } catch {
    throw badInput(line === undefined ? { file } : { file, line }, 'input.notUtf8');
  }
}

function unreadable(file: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return badInput({ file }, 'input.noFile');
  if (code === 'EISDIR') return badInput({ file }, 'input.isFolder');
  if (code === 'EACCES' || code === 'EPERM') return badInput({ file }, 'input.noPermission');
  return error instanceof Error ? error : new Error(String(error));
}
