import { once } from '../../rules/once.ts';
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

const isBinding: ReadonlySet<string> = new Set(bindings);

/** The facts that were the first to rest on what these rest on. */
const firsts = new WeakMap<Binding, Binding>();

/** The facts after a change. */
export function changed(facts: Facts, change: Partial<Facts>): Facts {
  const after = { ...facts, ...change };
  if (!Object.keys(change).some((key) => isBinding.has(key))) firsts.set(after, firsts.get(facts) ?? facts);
  return after;
}

/** Reckons once while what it rests on stays the same. */
export function whileBinding<T extends object>(reckon: (facts: Binding) => T): (facts: Binding) => T {
  const found = once(reckon);
  return (facts) => found(firsts.get(facts) ?? facts);
}
