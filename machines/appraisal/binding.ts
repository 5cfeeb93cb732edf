import type { Facts } from './facts.ts';

/** What limits and deadlines rest on: an entry that changes none of it changes none of them. */
export type Binding = Pick<Facts, (typeof bindings)[number]>;

const bindings = [
  'servant',
  'year',
  'body',
  'calendar',
  'roster',
  'admittedFrom',
  'closed',
  'form',
  'notes',
  'former',
  'rounds',
  'handedOver',
] as const satisfies readonly (keyof Facts)[];

/** Reckons once while what it rests on stays the same. */
export function whileBinding<T>(reckon: (facts: Binding) => T): (facts: Binding) => T {
  const known = new WeakMap<Facts['rounds'], { readonly on: Binding; readonly value: T }>();
  return (facts) => {
    const last = known.get(facts.rounds);
    if (last !== undefined && bindings.every((key) => last.on[key] === facts[key])) return last.value;
    const value = reckon(facts);
    known.set(facts.rounds, { on: facts, value });
    return value;
  };
}
