import type { Instant } from '../../rules/calendar/date.ts';

/** Who is next due when: whoever waits for an instant stands under it, and under no other. */
export interface Due {
  /** `next` is null for one to whom time brings nothing more. */
  put(name: string, next: Instant | null): void;
  earliest(): Instant | null;
  /** Those under an instant, in order of name; they stand under none from now on. */
  take(instant: Instant): readonly string[];
}

export function nobodyDue(): Due {
  const under = new Map<Instant, Set<string>>();
  const places = new Map<string, Instant>();
  let first: Instant | null = null;

  const drop = (instant: Instant): void => {
    under.delete(instant);
    if (first !== instant) return;
    first = null;
    for (const each of under.keys()) if (first === null || each < first) first = each;
  };

  return {
    put(name, next) {
      const place = places.get(name) ?? null;
      if (place === next) return;
      if (place !== null) {
        const those = under.get(place);
        those?.delete(name);
        if (those?.size === 0) drop(place);
        places.delete(name);
      }
      if (next === null) return;
      const those = under.get(next) ?? new Set();
      under.set(next, those.add(name));
      places.set(name, next);
      if (first === null || next < first) first = next;
    },
    earliest: () => first,
    take(instant) {
      const names = [...(under.get(instant) ?? [])].sort();
      for (const name of names) places.delete(name);
      drop(instant);
      return names;
    },
  };
}
