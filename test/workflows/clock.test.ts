import { describe, expect, it } from 'vitest';
import { legalNow, receivedAt, wakeAt } from '../../workflows/clock.ts';
import { epochOf, instantAt } from '../../workflows/messages-instants.ts';

const offset = '+04:00';
const head = (at: string | null) => ({ subject: 'E005-2026', seq: 1, hash: null, at });
const at = (clock: string) => `2026-12-14T${clock}+04:00`;

describe('instants of the body', () => {
  it.each([
    { offset: '+04:00', text: '2026-01-01T00:00:00+04:00' },
    { offset: '-03:30', text: '2025-12-31T16:30:00-03:30' },
  ])('are written in its own offset, $offset', ({ offset, text }) => {
    const milliseconds = Date.UTC(2025, 11, 31, 20, 0, 0, 999);
    expect(instantAt(milliseconds, offset)).toBe(text);
    expect(epochOf(text)).toBe(milliseconds - 999);
  });
});

describe('the legal now', () => {
  it('is the workflow’s time', () => {
    expect(legalNow(head(at('10:00:00')), epochOf(at('10:00:01')), offset)).toBe(at('10:00:01'));
  });
  it('is the last entry’s where the clock was set back', () => {
    expect(legalNow(head(at('10:00:00')), epochOf(at('09:00:00')), offset)).toBe(at('10:00:00'));
  });
});

describe('the instant of an act', () => {
  const now = at('12:00:00');
  it.each([
    { what: 'ten minutes old', received: at('11:50:00'), last: at('09:00:00'), counts: at('11:50:00') },
    { what: 'older', received: at('11:49:59'), last: at('09:00:00'), counts: now },
    { what: 'now', received: now, last: at('09:00:00'), counts: now },
    { what: 'in the future', received: at('12:00:01'), last: at('09:00:00'), counts: now },
    { what: 'before the last entry', received: at('11:55:00'), last: at('11:58:00'), counts: at('11:58:00') },
  ])('received $what counts at $counts', ({ received, last, counts }) => {
    expect(receivedAt(received, head(last), now, offset, 10)).toBe(counts);
  });
});

describe('wake-ups of one instant', () => {
  const midnight = '2026-12-01T00:00:00+04:00';
  const wakes = Array.from({ length: 1_000 }, (_, index) =>
    wakeAt(midnight, `E${index}-2026`, { spreadMinutes: 20, graceMinutes: 10, acceptMinutes: 10 }),
  );
  it('come after the time for late acts, within the minutes given', () => {
    const [from, to] = [epochOf(midnight) + 10 * 60_000, epochOf(midnight) + 30 * 60_000];
    expect(wakes.every((time) => time >= from && time < to)).toBe(true);
  });
  it('are spread evenly', () => {
    const minutes = new Map<number, number>();
    for (const time of wakes) minutes.set(Math.floor(time / 60_000), (minutes.get(Math.floor(time / 60_000)) ?? 0) + 1);
    expect(minutes.size).toBe(20);
    expect(Math.max(...minutes.values())).toBeLessThan(100);
  });
  it('are the same for the same appraisal', () => {
    const pace = { spreadMinutes: 20, graceMinutes: 0, acceptMinutes: 10 };
    expect(wakeAt(midnight, 'E005-2026', pace)).toBe(wakeAt(midnight, 'E005-2026', pace));
  });
});
