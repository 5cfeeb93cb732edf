import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { afterAll, describe, expect, it } from 'vitest';
import { az } from '../../locales/az/index.ts';
import { ensureCodecKey } from '../../stack/codec-key.ts';
import { keyRing } from '../../worker/codec-keys.ts';
import { encryptionCodec, type CodecKey } from '../../worker/codec.ts';

const key = (id: string): CodecKey => ({ id, key: randomBytes(32) });
const [first, second] = [key('k1'), key('k2')];
const payload = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);
const text = (value: Uint8Array | null | undefined): string => Buffer.from(value ?? []).toString();

describe('payloads on their way to Temporal', () => {
  it.each([
    { size: 'small', value: { reasons: 'Əmək intizamına riayət edir.' } },
    { size: 'middling', value: { reasons: 'Əmək intizamına riayət edir. '.repeat(200) } },
    { size: 'large', value: { reasons: 'Əmək intizamına riayət edir. '.repeat(20_000) } },
    { size: 'empty', value: null },
  ])('$size ones come back as they were, and say nothing in between', async ({ value }) => {
    const codec = encryptionCodec([first]);
    const [sealed] = await codec.encode([payload(value)]);
    expect(text(sealed?.metadata?.['encoding'])).toBe('binary/encrypted');
    expect(text(sealed?.metadata?.['encryption-key-id'])).toBe('k1');
    expect(text(sealed?.data)).not.toContain('intizam');
    const [opened] = await codec.decode([sealed ?? {}]);
    expect(defaultPayloadConverter.fromPayload(opened ?? {})).toEqual(value);
  });

  it('are never sealed alike', async () => {
    const codec = encryptionCodec([first]);
    const [a, b] = await codec.encode([payload('eyni'), payload('eyni')]);
    expect(Buffer.from(a?.data ?? []).equals(Buffer.from(b?.data ?? []))).toBe(false);
  });

  it('sealed by an older key are opened while the ring has it', async () => {
    const [sealed] = await encryptionCodec([first]).encode([payload('köhnə')]);
    const [opened] = await encryptionCodec([second, first]).decode([sealed ?? {}]);
    expect(defaultPayloadConverter.fromPayload(opened ?? {})).toBe('köhnə');
    await expect(open([second], sealed)).rejects.toThrow(/key k1, which the key file does not have/);
  });

  it('that were changed on the way are refused', async () => {
    const [sealed] = await encryptionCodec([first]).encode([payload('dəyişməz')]);
    const data = Buffer.from(sealed?.data ?? []);
    data[20] = (data[20] ?? 0) ^ 1;
    await expect(open([first], { ...sealed, data })).rejects.toThrow();
  });

  it('that nobody sealed pass as they are', async () => {
    const plain = payload('açıq');
    expect(await encryptionCodec([first]).decode([plain])).toEqual([plain]);
  });

  const open = async (keys: [CodecKey, ...CodecKey[]], sealed: Payload | undefined) =>
    encryptionCodec(keys).decode([sealed ?? {}]);
});

describe('the year of a body of 5,000 people', () => {
  /** What Temporal takes at most in one payload. */
  const most = 2 * 1024 * 1024;
  const words = Object.values(az.sentences).join(' ').split(/\s+/);
  let turn = 1;
  const text = (letters: number): string => {
    let written = '';
    while (written.length < letters) {
      turn = (Math.imul(turn, 1_664_525) + 1_013_904_223) >>> 0;
      written += `${words[(turn >>> 8) % words.length]} `;
    }
    return written.slice(0, letters);
  };
  const row = (_: unknown, index: number) => ({
    servant: `P${String(index).padStart(6, '0')}`,
    position: text(40),
    appraisedOn: '2026-12-10',
    exact: `4.${index % 1000}`,
    disagreement: index % 10 === 0 ? text(5_000) : null,
  });

  it('fits, with one in ten disagreeing in 5,000 letters, the report as presented and as approved', async () => {
    const annex3 = Array.from({ length: 5_000 }, row);
    const state = { presented: { annex3 }, approved: { annex3 } };
    expect(JSON.stringify(state).length).toBeGreaterThan(3 * most);
    const codec = encryptionCodec([first]);
    const [sealed] = await codec.encode([payload(state)]);
    expect(sealed?.data?.length).toBeLessThan(most * 0.6);
    const [opened] = await codec.decode([sealed ?? {}]);
    expect(defaultPayloadConverter.fromPayload(opened ?? {})).toEqual(state);
  });
});

describe('the key file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-keys-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('made at the first start is read', () => {
    const path = join(folder, 'codec.key');
    ensureCodecKey(path);
    expect(keyRing(path)).toMatchObject([{ id: expect.stringMatching(/^k/) as string }]);
  });

  it('gives its keys in order, the first for what is new', () => {
    const line = ({ id, key: bytes }: CodecKey) => `${id} ${Buffer.from(bytes).toString('base64')}`;
    const path = file('two', `# yeni\n${line(second)}\n\n${line(first)}\n`);
    expect(keyRing(path).map(({ id }) => id)).toEqual(['k2', 'k1']);
  });

  it.each([
    { what: 'a key that is too short', content: 'k1 c2hvcnQ=', message: /Line 1 of/ },
    { what: 'no key', content: '# nothing\n', message: /has no key/ },
  ])('with $what is refused', ({ content, message }) => {
    expect(() => keyRing(file('wrong', content))).toThrow(message);
  });
});
