import { loadClientConnectConfig } from '@temporalio/envconfig';
import { keyRing } from './codec-keys.ts';
import { workerLog, type Log } from './log.ts';
import { mailSettings } from './mail-settings.ts';
import { outboxOf } from './outbox.ts';
import { runWorker, type WorkerConfig } from './run.ts';
import {
  BadSetting,
  databaseSetting,
  fileSetting,
  levelSetting,
  portSetting,
  queueSetting,
  temporalSetting,
  wanted,
} from './settings.ts';

/**
 * A worker by itself, as `deploy/` runs it. Environment: `DATABASE_URL`, `MIZAN_CODEC_KEYS` (file), the SDK's own settings
 * (`TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`, TLS, API key), `MIZAN_TASK_QUEUE`, `MIZAN_HEALTH_PORT`, `MIZAN_SDK_METRICS_PORT`, `SMTP_URL`,
 * `MIZAN_MAIL_FROM`, `MIZAN_PUBLIC_URL`,
 * and those of `worker/outbox.ts`.
 */
const { env } = process;

/** A setting that cannot be used, or a service that is away, ends the process with the exit code of the commands. */
function ended(error: unknown): never {
  workerLog('info').fatal(error instanceof Error ? error.message : String(error));
  process.exit(error instanceof BadSetting ? 2 : 3);
}

function settingsOf(): WorkerConfig & { readonly log: Log } {
  const { connectionOptions, namespace = 'mizan' } = loadClientConnectConfig();
  temporalSetting(env);
  wanted(env, 'DATABASE_URL');
  const healthPort = portSetting(env, 'MIZAN_HEALTH_PORT');
  const sdkPort = portSetting(env, 'MIZAN_SDK_METRICS_PORT');
  const taskQueue = queueSetting(env);
  const bundle = fileSetting(env, 'MIZAN_WORKFLOW_BUNDLE');
  return {
    temporal: connectionOptions,
    namespace,
    databaseUrl: databaseSetting(env) ?? '',
    keys: keyRing(wanted(env, 'MIZAN_CODEC_KEYS')),
    mail: mailSettings(env),
    log: workerLog(levelSetting(env, 'info')),
    outbox: outboxOf(env, env['MIZAN_DATA'] || '.mizan'),
    ...(taskQueue === null ? {} : { taskQueue }),
    ...(healthPort === null ? {} : { healthPort }),
    ...(sdkPort === null ? {} : { sdkMetrics: { port: sdkPort } }),
    ...(bundle === null ? {} : { workflowBundle: { codePath: bundle } }),
  };
}

const settings = await Promise.resolve().then(settingsOf).catch(ended);
const { log } = settings;
const worker = await runWorker(settings).catch(ended);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());
await worker.ended.catch((error: unknown) => {
  log.fatal(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
