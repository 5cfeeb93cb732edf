import { dataFolderPath } from '../../stack/data-folder.ts';
import { foreignTemporal } from '../../stack/temporal/foreign.ts';
import { signInSettings } from '../sign-in/settings.ts';
import { keyRing } from '../../worker/codec-keys.ts';
import { workerLog, type Log } from '../../worker/log.ts';
import { outboxOf } from '../../worker/outbox.ts';
import { databaseSetting, fileSetting, levelSetting, portSetting, queueSetting } from '../../worker/settings.ts';
import { mailSettings } from '../../worker/mail-settings.ts';
import type { WorkerConfig } from '../../worker/run.ts';
import type { RunningStack } from '../../stack/running.ts';
import type { Terminal } from './context.ts';

/**
 * How a worker runs on a stack. Environment: `MIZAN_TASK_QUEUE`, `MIZAN_CODEC_KEYS` (file), `MIZAN_HEALTH_PORT`, `MIZAN_LOG`
 * (level), `MIZAN_WORKFLOW_BUNDLE` (file), `SMTP_URL`, `MIZAN_MAIL_FROM`, `MIZAN_PUBLIC_URL`,
 * and those of `worker/outbox.ts`. Without `MIZAN_LOG` the log begins at the level given. Throws BadSetting.
 */
export function workerSettings(
  { temporalConnection: temporal, namespace, databaseUrl, codecKeyFile }: RunningStack,
  env: Terminal['env'],
  level = 'warn',
): WorkerConfig & { readonly log: Log } {
  const { taskQueue, port, bundle, log, mail, outbox } = ownSettings(env, level);
  return {
    temporal,
    namespace,
    databaseUrl,
    keys: keyRing(env['MIZAN_CODEC_KEYS'] || codecKeyFile),
    log: workerLog(log),
    mail,
    outbox,
    ...(taskQueue === null ? {} : { taskQueue }),
    ...(port === null ? {} : { healthPort: port }),
    ...(bundle === null ? {} : { workflowBundle: { codePath: bundle } }),
  };
}

/** What the environment says of a worker, whatever the stack is. */
function ownSettings(env: Terminal['env'], level: string) {
  return {
    taskQueue: queueSetting(env),
    port: portSetting(env, 'MIZAN_HEALTH_PORT'),
    bundle: fileSetting(env, 'MIZAN_WORKFLOW_BUNDLE'),
    log: levelSetting(env, level),
    mail: mailSettings(env),
    outbox: outboxOf(env, dataFolderPath(env)),
  };
}

/**
 * Looks at every setting before anything is started. Throws BadSetting, or BadInput for those of sign-in.
 */
export function checkSettings(env: Terminal['env']): void {
  databaseSetting(env);
  foreignTemporal(env);
  fileSetting(env, 'MIZAN_CODEC_KEYS');
  ownSettings(env, 'info');
  signInSettings(env);
}
