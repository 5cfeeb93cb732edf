import type { CliCode, cliCodes } from '../../locales/codes/cli.ts';
import type { ValuesOf } from '../../locales/codes/values.ts';

type UsageCode = Extract<CliCode, `usage.${string}`>;

/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: UsageCode;
  readonly with: Readonly<Record<string, string | number>>;

  constructor(code: UsageCode, values: Readonly<Record<string, string | number>>) {
    super(`${code} ${JSON.stringify(values)}`);
    this.code = code;
    this.with = values;
  }
}

export function usageError<C extends UsageCode>(code: C, ...values: ValuesOf<(typeof cliCodes)[C]>): UsageError {
  return new UsageError(code, values[0] ?? {});
}
