import { readFileSync } from 'node:fs';
import type { CodecKey, KeyRing } from './codec.ts';
import { BadSetting } from './settings.ts';

const setting = 'MIZAN_CODEC_KEYS';

/**
 * The keys in a file, one a line as `<id> <32 bytes in base64>`; a line that begins with # is a remark. The first key
 * encrypts, all of them decrypt: to change keys put a new line on top. Throws a BadSetting that names the line.
 */
export function keyRing(file: string): KeyRing {
  const keys = linesOf(file).flatMap((line, index): CodecKey[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [id, text, ...rest] = line.trim().split(/\s+/);
    const key = Buffer.from(text ?? '', 'base64');
    if (id === undefined || key.length !== 32 || rest.length > 0) {
      throw new BadSetting(setting, 'setting.keyLine', { file, line: index + 1 });
    }
    return [{ id, key }];
  });
  const [first, ...others] = keys;
  if (first === undefined) throw new BadSetting(setting, 'setting.noKey', { file });
  return [first, ...others];
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    throw new BadSetting(setting, 'setting.noFile', { given: file });
  }
}
