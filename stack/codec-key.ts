import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from './data-folder.ts';
import { told, type StackSaying } from './progress.ts';
import { StackError } from './stack-error.ts';

/** One key of the payload codec (AES-256). */
export interface CodecKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/** Makes the key file with one new key, readable by its owner only, unless there is one. */
export function ensureCodecKey(file: string): void {
  if (existsSync(file)) return;
  const id = `k${randomBytes(4).toString('hex')}`;
  writeWhole(file, `${id} ${randomBytes(32).toString('base64')}\n`);
}

/**
 * The keys in the file, one a line as `<id> <32 bytes in base64>`; a line that begins with # is a remark. The first key
 * encrypts, all of them decrypt: to change keys put a new line on top. Throws when the file is missing or malformed.
 */
export function readCodecKeys(file: string): readonly [CodecKey, ...CodecKey[]] {
  const wrong = (what: StackSaying, cause?: unknown) =>
    new StackError(what, {
      where: file,
      todo: told('stack.keys.todo'),
      cause,
    });
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    throw wrong(told('stack.keys.unreadable'), error);
  }
  const keys = lines.flatMap((line, index): CodecKey[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [id, text, ...rest] = line.trim().split(/\s+/);
    const key = Buffer.from(text ?? '', 'base64');
    if (id === undefined || key.length !== 32 || rest.length > 0) {
      throw wrong(told('stack.keys.line', { line: index + 1 }));
    }
    return [{ id, key }];
  });
  const [first, ...others] = keys;
  if (first === undefined) throw wrong(told('stack.keys.none'));
  return [first, ...others];
}
