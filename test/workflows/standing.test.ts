import { describe, expect, it } from 'vitest';
import type { Content } from '../../machines/journal.ts';
import { batchOf, byTime, publishedTo, taken, type Standing } from '../../workflows/standing.ts';

const content = (seq: number, size = 10): Content => ({
  subject: 'E005-2026',
  seq,
  prev: null,
  kind: 'observation.made',
  actor: 'E003',
  at: '2026-05-04T10:00:00+04:00',
  clause: '3.2',
  with: { text: 'x'.repeat(size) },
});

const kept = (seq: number) => ({ head: { subject: 'E005-2026', seq, hash: null, at: null }, state: seq });
const empty: Standing<number> = {
  kept: kept(0),
  pending: [],
  sent: [],
  published: 0,
  rosterSeq: 0,
  calendarVersion: null,
  told: { rosterSeq: 0, calendarVersion: null },
  answered: [],
};
const recordedAt = '2026-05-04T10:00:00+04:00';
const withEntries = (...contents: readonly Content[]) =>
  taken(empty, { kept: kept(contents.length), contents }, byTime, recordedAt);
const seqsOf = (entries: readonly { readonly content: Content }[]) => entries.map(({ content: { seq } }) => seq);

describe('what waits to be published', () => {
  it('carries the update id on the last entry of its act', () => {
    const source = { enteredBy: 'E003', via: 'web', reference: null, updateId: 'u1' };
    const { pending } = taken(empty, { kept: kept(2), contents: [content(1), content(2)] }, source, recordedAt);
    expect(pending.map(({ envelope }) => envelope.updateId)).toEqual([null, 'u1']);
  });

  it('goes all at once where it is small', () => {
    const { pending } = withEntries(content(1), content(2), content(3));
    expect(batchOf(pending)).toHaveLength(3);
  });

  it('goes in parts of half a mebibyte, one entry at least', () => {
    const { pending } = withEntries(content(1, 200_000), content(2, 200_000), content(3, 400_000), content(4));
    expect(seqsOf(batchOf(pending))).toEqual([1]);
    expect(seqsOf(batchOf(pending.slice(2)))).toEqual([3]);
  });
});

describe('after a publication', () => {
  const told = { rosterSeq: 0, calendarVersion: null };
  it('nothing waits that the journal has', () => {
    const after = publishedTo(withEntries(content(1), content(2), content(3)), 2, told);
    expect(seqsOf(after?.pending ?? [])).toEqual([3]);
    expect(after?.published).toBe(2);
  });

  it('what the journal turns out to lack is sent again', () => {
    const published = publishedTo(withEntries(content(1), content(2), content(3)), 3, told);
    const again = publishedTo(published ?? empty, 1, told);
    expect(seqsOf(again?.pending ?? [])).toEqual([2, 3]);
  });

  it('what is kept no more cannot be', () => {
    const published = publishedTo(withEntries(content(1, 40_000), content(2, 10)), 2, told);
    expect(seqsOf(published?.sent ?? [])).toEqual([2]);
    expect(publishedTo(published ?? empty, 0, told)).toBeNull();
  });
});
