/** PostgreSQL cannot be reached, or broke the connection off: try again later. */
export class StoreUnreachable extends Error {
  override readonly name = 'StoreUnreachable';
}

/** PostgreSQL refused what we asked: a fault of ours. Carries no row values, for they are personal data. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
}

const unreachableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);

/** What the driver says of a connection that broke off, of one that it gave up, and of a client whose connection is gone. */
const saidByDriver =
  /connection (terminated|timeout|ended)|timeout (exceeded when trying to connect|expired)|client (has encountered a connection error|was closed and is not queryable)/i;

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Classes 08 (connection) and 57P (shutting down, starting up, crashed) of PostgreSQL, and what the driver says itself. */
export function isUnreachable(error: unknown): boolean {
  const code = codeOf(error);
  if (unreachableCodes.has(code) || code.startsWith('08') || code.startsWith('57P') || code === '53300') return true;
  if (error instanceof AggregateError) return error.errors.some(isUnreachable);
  return error instanceof Error && code === '' && saidByDriver.test(error.message);
}

/** An error of the driver without the values it names; our own errors as they are. */
export function withoutValues(error: unknown): unknown {
  if (isUnreachable(error)) return new StoreUnreachable('PostgreSQL cannot be reached.');
  const code = codeOf(error);
  if (!/^[0-9A-Z]{5}$/.test(code)) return error;
  const { constraint, table, routine } = error as { constraint?: string; table?: string; routine?: string };
  return new StoreFault(`PostgreSQL refused with ${code} (${constraint ?? table ?? routine ?? 'no more is known'}).`);
}

type Functions = Readonly<Record<string, unknown>>;

/** The same functions, whose rejections carry no row values. */
export function shielded<T extends Functions>(functions: T): T {
  const wrap = (value: unknown): unknown =>
    typeof value !== 'function'
      ? value
      : async (...args: readonly unknown[]) => {
          try {
            return await (value as (...given: readonly unknown[]) => unknown)(...args);
          } catch (error) {
            throw withoutValues(error);
          }
        };
  return Object.fromEntries(Object.entries(functions).map(([name, value]) => [name, wrap(value)])) as T;
}
