import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureCodecKey } from '../../stack/codec-key.ts';
import { keyRing } from '../../worker/codec-keys.ts';
import { dataFolderPath, openDataFolder } from '../../stack/data-folder.ts';
import { temporaryFolder } from '../own-stack.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true }));

describe('the data folder', () => {
  it.each([
    { env: {}, path: '/home/me/.mizan' },
    { env: { MIZAN_DATA: '' }, path: '/home/me/.mizan' },
    { env: { MIZAN_DATA: 'other' }, path: '/home/me/other' },
    { env: { MIZAN_DATA: '/srv/mizan' }, path: '/srv/mizan' },
  ])('with $env is $path', ({ env, path }) => {
    expect(dataFolderPath(env, '/home/me')).toBe(path);
  });

  it('is made with its parents, for its owner only', () => {
    const { root } = openDataFolder(join(folder, 'a/b'));
    expect(statSync(root).mode & 0o777).toBe(0o700);
    expect(openDataFolder(root).root).toBe(root);
  });

  it('is closed to others when it was left open', () => {
    const { root } = openDataFolder(folder);
    chmodSync(root, 0o755);
    openDataFolder(root);
    expect(statSync(root).mode & 0o777).toBe(0o700);
  });

  it('is never a folder of other files, which stay as they are', () => {
    writeFileSync(join(folder, 'letter.txt'), '');
    chmodSync(folder, 0o755);
    expect(() => openDataFolder(folder)).toThrow(
      expect.objectContaining({
        saying: expect.objectContaining({ code: 'stack.folder.foreign' }) as object,
        where: folder,
        todo: expect.objectContaining({ code: 'stack.folder.foreign.todo' }) as object,
      }),
    );
    expect(statSync(folder).mode & 0o777).toBe(0o755);
  });

  it('is never a file', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openDataFolder(join(folder, 'file'))).toThrow('stack.folder.notMade');
  });

  it('of a newer format is refused', () => {
    mkdirSync(join(folder, 'new'));
    writeFileSync(join(folder, 'new/mizan.json'), '{"format":2}');
    expect(() => openDataFolder(join(folder, 'new'))).toThrow('stack.folder.format {"found":"2","known":1}');
  });
});

describe('the key file of the payload codec', () => {
  const key = Buffer.alloc(32, 7).toString('base64');
  const written = (content: string) => {
    writeFileSync(join(folder, 'codec.key'), content);
    return () => keyRing(join(folder, 'codec.key'));
  };

  it('is made once, with one key of 32 bytes', () => {
    const file = join(folder, 'codec.key');
    ensureCodecKey(file);
    const [first, ...others] = keyRing(file);
    expect([first.key.length, others.length, statSync(file).mode & 0o777]).toEqual([32, 0, 0o600]);
    ensureCodecKey(file);
    expect(keyRing(file)).toEqual([first]);
  });

  it('has the key that encrypts on top, and remarks', () => {
    const keys = written(`# changed in May\nnew ${key}\n\nold ${Buffer.alloc(32, 8).toString('base64')}\n`)();
    expect(keys.map(({ id, key }) => [id, key[0]])).toEqual([
      ['new', 7],
      ['old', 8],
    ]);
  });

  it.each([
    { content: '', code: 'setting.noKey', line: undefined },
    { content: `a ${key}\nb c2hvcnQ=\n`, code: 'setting.keyLine', line: 2 },
    { content: `a ${key} more\n`, code: 'setting.keyLine', line: 1 },
    { content: 'alone\n', code: 'setting.keyLine', line: 1 },
  ])('with "$content" says: $code', ({ content, code, line }) => {
    const file = join(folder, 'codec.key');
    const values = { file, ...(line === undefined ? {} : { line }) };
    expect(written(content)).toThrow(expect.objectContaining({ code, with: values }) as Error);
  });

  it('that is gone says which file is wanted', () => {
    const file = join(folder, 'none');
    expect(() => keyRing(file)).toThrow(
      expect.objectContaining({ code: 'setting.noFile', with: { given: file } }) as Error,
    );
  });
});
