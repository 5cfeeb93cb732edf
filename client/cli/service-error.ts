import type { CliCode, cliCodes } from '../../locales/codes/cli.ts';
import type { ValuesOf } from '../../locales/codes/values.ts';
import type { ExitCode } from './context.ts';

type ServiceCode = Extract<CliCode, `service.${string}` | `rehearsal.${string}`>;

/** What the running service, or its absence, does not let a command do: with the exit code and the words for it. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly exit: ExitCode;
  readonly code: ServiceCode;
  readonly with: Readonly<Record<string, string | number>>;

  constructor(exit: ExitCode, code: ServiceCode, values: Readonly<Record<string, string | number>>) {
    super(code);
    this.exit = exit;
    this.code = code;
    this.with = values;
  }
}

export function serviceError<C extends ServiceCode>(
  exit: ExitCode,
  code: C,
  ...values: ValuesOf<(typeof cliCodes)[C]>
): ServiceError {
  return new ServiceError(exit, code, values[0] ?? {});
}
