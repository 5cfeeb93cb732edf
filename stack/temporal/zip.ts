import { open, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { told } from '../progress.ts';
import { StackError } from '../stack-error.ts';

/** A file in a zip archive. */
export interface ZipEntry {
  readonly name: string;
  readonly read: () => Promise<Buffer>;
}

const inflate = promisify(inflateRaw);
const signatures = { central: 0x02014b50, local: 0x04034b50 };

/**
 * Calls `work` with the files of a zip archive: those of the plain format, stored or deflated, as Go's module archives
 * are. Throws where the archive is damaged or of another kind.
 */
export async function withZip<T>(file: string, work: (entries: readonly ZipEntry[]) => Promise<T>): Promise<T> {
  const handle = await open(file);
  try {
    return await work(await entriesOf(handle));
  } finally {
    await handle.close();
  }
}

async function entriesOf(handle: FileHandle): Promise<ZipEntry[]> {
  const { size } = await handle.stat();
  const tail = await bytes(handle, Math.max(0, size - 66_000), Math.min(size, 66_000));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new StackError(told('stack.zip.notZip'));
  const count = tail.readUInt16LE(end + 10);
  const directory = await bytes(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));

  const entries: ZipEntry[] = [];
  for (let at = 0, number = 0; number < count; number += 1) {
    if (directory.readUInt32LE(at) !== signatures.central) throw damaged();
    const method = directory.readUInt16LE(at + 10);
    const packed = directory.readUInt32LE(at + 20);
    const nameLength = directory.readUInt16LE(at + 28);
    const offset = directory.readUInt32LE(at + 42);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) entries.push({ name, read: () => content(handle, { method, packed, offset }) });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function content(
  handle: FileHandle,
  { method, packed, offset }: { readonly method: number; readonly packed: number; readonly offset: number },
): Promise<Buffer> {
  const header = await bytes(handle, offset, 30);
  if (header.readUInt32LE(0) !== signatures.local) throw damaged();
  const from = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const data = await bytes(handle, from, packed);
  if (method === 0) return data;
  if (method === 8) return inflate(data);
  throw new StackError(told('stack.zip.method', { method }));
}

async function bytes(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, from);
  if (bytesRead !== length) throw damaged();
  return buffer;
}

function damaged(): StackError {
  return new StackError(told('stack.zip.damaged'));
}
