import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LockHeld, lockHolder, takeLock } from '../../stack/lock.ts';
import { identityOf } from '../../stack/process-identity.ts';
import { temporaryFolder } from '../own-stack.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true }));

const heldBy = (holder: object) => writeFileSync(file, JSON.stringify({ since: '2026-11-22T10:00:00Z', ...holder }));

describe('a lock', () => {
  it('is held by one at a time, also within one process', () => {
    const lock = takeLock(file);
    expect(() => takeLock(file)).toThrow(LockHeld);
    expect(lockHolder(file)?.pid).toBe(process.pid);
    lock.release();
    expect(lockHolder(file)).toBeUndefined();
    takeLock(file).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused with the number of its holder, the file, and what to do', () => {
    const me = identityOf(process.pid);
    heldBy({ ...me });
    const { pid } = process;
    expect(() => takeLock(file)).toThrow(
      expect.objectContaining({
        saying: { code: 'stack.locked', with: { pid, since: '2026-11-22T10:00:00Z' }, because: [] },
        where: file,
        todo: { code: 'stack.locked.todo', with: {}, because: [] },
      }),
    );
  });

  it('is taken over from a process that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const holder = identityOf(child.pid as number);
    heldBy({ ...holder });
    expect(() => takeLock(file)).toThrow(LockHeld);
    child.kill('SIGKILL');
    await once(child, 'exit');
    takeLock(file);
    expect(lockHolder(file)?.pid).toBe(process.pid);
  });

  it.each([
    {
      name: 'whose number another process has by now',
      content: JSON.stringify({ pid: process.pid, began: 'earlier' }),
    },
    { name: 'that is empty', content: '' },
    { name: 'that is not JSON', content: '{"pid":' },
    { name: 'that names nobody', content: '{}' },
  ])('is taken over from a file $name', ({ content }) => {
    writeFileSync(file, content);
    takeLock(file).release();
    expect(existsSync(file)).toBe(false);
  });

  it('is not given back by one who has lost it', () => {
    const lock = takeLock(file);
    heldBy({ pid: 1, began: 'another' });
    lock.release();
    expect(readFileSync(file, 'utf8')).toContain('another');
  });
});
