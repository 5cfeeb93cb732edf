import { DefaultLogger, type Logger } from '@temporalio/worker';
import { pino, type Logger as Log } from 'pino';

export type { Logger as Log } from 'pino';

/** Lines of JSON on stderr. Subjects and workflows by their ids: nothing personal is logged. */
export function workerLog(level = 'info'): Log {
  return pino({ level, base: { part: 'worker' } }, pino.destination({ fd: 2, sync: true }));
}

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** The SDK's log as part of ours. */
export function sdkLog(log: Log): Logger {
  return new DefaultLogger('INFO', ({ level, message, meta }) => log[levels[level]]({ ...meta }, message));
}
