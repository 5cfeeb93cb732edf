import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { serviceError } from './service-error.ts';

export interface Written {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A device that is full or broken can be another in a minute; a path that cannot be written is a wrong one. */
const ofTheDevice = ['ENOSPC', 'EDQUOT', 'EIO'];

/**
 * Writes a file beside its place and then moves it there, so that there is a whole file or the one before. Throws a
 * ServiceError where the path (exit 2) or the device (exit 3) does not let it.
 */
export function writeWhole(path: string, bytes: Uint8Array): Written {
  const file = resolve(path);
  const beside = `${file}.${process.pid}.part`;
  try {
    const handle = openSync(beside, 'wx');
    try {
      writeAndMove(handle, bytes, beside, file);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw serviceError(ofTheDevice.includes(code) ? 3 : 2, 'service.cannotWrite', { given: file, reason: code });
  }
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

function writeAndMove(handle: number, bytes: Uint8Array, beside: string, file: string): void {
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, file);
}
