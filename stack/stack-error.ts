import { plain, told, type StackSaying } from './progress.ts';

interface StackErrorOptions {
  readonly because?: readonly StackSaying[];
  readonly where?: string;
  readonly todo?: StackSaying;
  readonly cause?: unknown;
}

/**
 * Something that the stack needs is missing or in the way: what happened, where, and what to do, as codes with values.
 * Its message has them bare, for logs.
 */
export class StackError extends Error {
  override readonly name: string = 'StackError';
  readonly saying: StackSaying;
  readonly where: string | undefined;
  readonly todo: StackSaying | undefined;

  constructor(what: StackSaying, { because = [], where, todo, cause }: StackErrorOptions = {}) {
    const saying = { ...what, because };
    super(where === undefined ? plain(saying) : `${plain(saying)}; at ${where}`, { cause });
    this.saying = saying;
    this.where = where;
    this.todo = todo;
  }
}

/** What anything that was thrown says: our own codes, or the words of others. */
export function sayingOf(error: unknown): StackSaying {
  if (error instanceof StackError) return error.saying;
  return told('stack.other', { given: error instanceof Error ? error.message : String(error) });
}

/** Whether this is the error of the operating system with that code, such as `ENOENT`. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
