import { keyRing } from '../../worker/codec-keys.ts';
import { workerLog, type Log } from '../../worker/log.ts';
import { mailSettings } from '../../worker/mail-settings.ts';
import type { WorkerConfig } from '../../worker/run.ts';
import type { RunningStack } from '../../stack/running.ts';
import type { Terminal } from './context.ts';
import { outboxIn } from './outbox.ts';

/**
 * How a worker runs on a stack. Environment: `MIZAN_TASK_QUEUE`, `MIZAN_CODEC_KEYS` (file), `MIZAN_HEALTH_PORT`, `MIZAN_LOG`
 * (level), `MIZAN_WORKFLOW_BUNDLE` (file), `SMTP_URL`, `MIZAN_MAIL_FROM`, `MIZAN_PUBLIC_URL`,
 * and those of `worker/outbox.ts`. Without `MIZAN_LOG` the log begins at the level given.
 */
export function workerSettings(
  { temporalConnection: temporal, namespace, databaseUrl, codecKeyFile }: RunningStack,
  env: Terminal['env'],
  level = 'warn',
): WorkerConfig & { readonly log: Log } {
  const { MIZAN_TASK_QUEUE: taskQueue, MIZAN_HEALTH_PORT: port, MIZAN_WORKFLOW_BUNDLE: bundle } = env;
  return {
    temporal,
    namespace,
    databaseUrl,
    keys: keyRing(env['MIZAN_CODEC_KEYS'] ?? codecKeyFile),
    log: workerLog(env['MIZAN_LOG'] ?? level),
    mail: mailSettings(env),
    outbox: outboxIn(env),
    ...(taskQueue === undefined ? {} : { taskQueue }),
    ...(port === undefined ? {} : { healthPort: Number(port) }),
    ...(bundle === undefined ? {} : { workflowBundle: { codePath: bundle } }),
  };
}
