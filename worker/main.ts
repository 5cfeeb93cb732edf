import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { Outbox } from '../activities/submission.ts';
import { keyRing } from './codec-keys.ts';
import { workerLog } from './log.ts';
import { mailSettings } from './mail-settings.ts';
import { outboxOf } from './outbox.ts';
import { runWorker } from './run.ts';

/**
 * A worker by itself, as `deploy/` runs it. Environment: `DATABASE_URL`, `MIZAN_CODEC_KEYS` (file), the SDK's own settings
 * (`TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`, TLS, API key), `MIZAN_TASK_QUEUE`, `MIZAN_HEALTH_PORT`, `MIZAN_SDK_METRICS_PORT`, `SMTP_URL`,
 * `MIZAN_MAIL_FROM`, `MIZAN_PUBLIC_URL`,
 * and those of `worker/outbox.ts`.
 */
const log = workerLog(process.env['MIZAN_LOG'] ?? 'info');

function wanted(name: string): string {
  const value = process.env[name];
  if (value !== undefined && value !== '') return value;
  log.fatal(`${name} must be set.`);
  process.exit(2);
}

function port(name: string): number | undefined {
  const value = process.env[name];
  return value === undefined || value === '' ? undefined : Number(value);
}

const { connectionOptions, namespace = 'mizan' } = loadClientConnectConfig();
const healthPort = port('MIZAN_HEALTH_PORT');
const sdkPort = port('MIZAN_SDK_METRICS_PORT');
const taskQueue = process.env['MIZAN_TASK_QUEUE'];
const bundle = process.env['MIZAN_WORKFLOW_BUNDLE'];

function outbox(): Outbox {
  try {
    return outboxOf(process.env, process.env['MIZAN_DATA'] || '.mizan');
  } catch (error) {
    log.fatal(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}

const worker = await runWorker({
  temporal: connectionOptions,
  namespace,
  databaseUrl: wanted('DATABASE_URL'),
  keys: keyRing(wanted('MIZAN_CODEC_KEYS')),
  mail: mailSettings(process.env),
  log,
  outbox: outbox(),
  ...(taskQueue === undefined ? {} : { taskQueue }),
  ...(healthPort === undefined ? {} : { healthPort }),
  ...(sdkPort === undefined ? {} : { sdkMetrics: { port: sdkPort } }),
  ...(bundle === undefined ? {} : { workflowBundle: { codePath: bundle } }),
}).catch((error: unknown) => {
  log.fatal(error instanceof Error ? error.message : String(error));
  process.exit(3);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());
await worker.ended.catch((error: unknown) => {
  log.fatal(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
