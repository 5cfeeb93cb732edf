import { readFileSync } from 'node:fs';
import type { CodecKey, KeyRing } from './codec.ts';

/**
 * The keys in a file, one a line as `<id> <32 bytes in base64>`; a line that begins with # is a remark. The first key
 * encrypts, all of them decrypt: to change keys put a new line on top. Throws a RangeError that names the line.
 */
export function keyRing(file: string): KeyRing {
  const keys = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index): CodecKey[] => {
      if (line.trim() === '' || line.startsWith('#')) return [];
      const [id, text, ...rest] = line.trim().split(/\s+/);
      const key = Buffer.from(text ?? '', 'base64');
      if (id === undefined || key.length !== 32 || rest.length > 0) {
        throw new RangeError(`Line ${index + 1} of ${file} is not "<id> <32 bytes in base64>".`);
      }
      return [{ id, key }];
    });
  const [first, ...others] = keys;
  if (first === undefined) throw new RangeError(`${file} has no key.`);
  return [first, ...others];
}
