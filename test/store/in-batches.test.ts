import { describe, expect, it } from 'vitest';
import { inBatches } from '../../store/in-batches.ts';

describe('rows written in batches', () => {
  it.each([
    { rows: 0, batches: [] },
    { rows: 4_999, batches: [4_999] },
    { rows: 5_000, batches: [5_000] },
    { rows: 12_001, batches: [5_000, 5_000, 2_001] },
  ])('$rows come in order, $batches at a time', async ({ rows, batches }) => {
    const written: number[][] = [];
    const batch = inBatches<number>(async (some) => {
      await Promise.resolve();
      written.push(some);
    });
    const all = Array.from({ length: rows }, (_, index) => index);
    for (const row of all) await batch.add(row);
    await batch.flush();
    expect(written.map(({ length }) => length)).toEqual(batches);
    expect(written.flat()).toEqual(all);
  });
});
