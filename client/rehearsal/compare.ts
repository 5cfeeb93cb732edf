import type { Content } from '../../machines/journal.ts';

/** The first entry that is not the same in both journals, each as text; null where they are equal. */
export function firstDifference(
  inMemory: readonly Content[],
  onTemporal: readonly Content[],
): { readonly seq: number; readonly inMemory: string; readonly onTemporal: string } | null {
  const length = Math.max(inMemory.length, onTemporal.length);
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [inMemory[index], onTemporal[index]].map((content) => JSON.stringify(sorted(content)));
    if (one !== other) return { seq: index + 1, inMemory: one ?? 'nothing', onTemporal: other ?? 'nothing' };
  }
  return null;
}

/** A value with its keys in order, so that equal contents have equal texts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
