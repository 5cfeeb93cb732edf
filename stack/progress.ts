import type { StackCode, stackCodes } from '../locales/codes/stack.ts';
import type { ValuesOf } from '../locales/codes/values.ts';

/** What is told: the code of a sentence, its values, and what it comes from. The words are with whoever shows it. */
export interface StackSaying {
  readonly code: StackCode;
  readonly with: Readonly<Record<string, string | number>>;
  readonly because: readonly StackSaying[];
}

/** Takes one thing at a time for the person who watches the start. */
export type Progress = (saying: StackSaying) => void;

/** A sentence with exactly the values that its code has. */
export function told<C extends StackCode>(code: C, ...values: ValuesOf<(typeof stackCodes)[C]>): StackSaying {
  return { code, with: values[0] ?? {}, because: [] };
}

/** The code and the values as they are, for logs. */
export function plain({ code, with: values, because }: StackSaying): string {
  const given = Object.keys(values).length === 0 ? '' : ` ${JSON.stringify(values)}`;
  return [`${code}${given}`, ...because.map(plain)].join('; ');
}
