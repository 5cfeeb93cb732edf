import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeWhole } from './data-folder.ts';

/** Makes the key file with one new key, readable by its owner only, unless there is one. */
export function ensureCodecKey(file: string): void {
  if (existsSync(file)) return;
  const id = `k${randomBytes(4).toString('hex')}`;
  writeWhole(file, `${id} ${randomBytes(32).toString('base64')}\n`);
}
