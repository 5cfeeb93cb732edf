/** Something that the stack needs is missing or in the way. Its message says what happened, where, and what to do. */
export class StackError extends Error {
  override readonly name = 'StackError';

  constructor(what: string, { where, todo, cause }: { where?: string; todo: string; cause?: unknown }) {
    super([what, where === undefined ? [] : `  where: ${where}`, `  what to do: ${todo}`].flat().join('\n'), { cause });
  }
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether this is the error of the operating system with that code, such as `ENOENT`. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
