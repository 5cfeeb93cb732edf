import { zipSync } from 'fflate';
import { archiveTime } from '../draw/archive.ts';
import type { Package } from './package.ts';

/** A package in one file, as it is sent: the same package, the same bytes. */
export function archiveOf({ files }: Package): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: archiveTime, level: 0 });
}
