import type { SayingCode } from './sayings.ts';

/** A clause of the Regulation (`4.22`), of the Labour Code (`LC 105.5`) or an interpretation of ours (`I-12`). */
export type Clause = string;

/** Words for a person, by code: the sentence itself stands in `locales/`, in each language. */
export interface Saying {
  readonly code: SayingCode;
  readonly with?: Readonly<Record<string, string | number>>;
}

/** An answer of the law: what it gives, by which clause, and why. */
export interface Ruling<T> {
  readonly value: T;
  readonly clause: Clause;
  readonly because: Saying;
}

/** What the law does not allow: the clause, and why, in a code that `locales/` puts into words. */
export interface Refusal {
  readonly clause: Clause;
  readonly because: Saying;
}

export function say(code: SayingCode, values?: Readonly<Record<string, string | number>>): Saying {
  return values === undefined ? { code } : { code, with: values };
}

export function refuse(clause: Clause, code: SayingCode, values?: Readonly<Record<string, string | number>>): Refusal {
  return { clause, because: say(code, values) };
}
