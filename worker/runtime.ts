import { Runtime } from '@temporalio/worker';
import { sdkLog, type Log } from './log.ts';

/** A port of our own choosing: the SDK does not tell which one it took. */
export interface SdkMetrics {
  readonly port: number;
}

let installed = false;

/**
 * Sets the SDK's native side up, once per process: its log goes into ours, its metrics to a loopback port, and signals are
 * left to whoever runs the process.
 */
export function installRuntime(log: Log, sdkMetrics?: SdkMetrics): void {
  if (installed) return;
  installed = true;
  const metrics =
    sdkMetrics === undefined ? {} : { metrics: { prometheus: { bindAddress: `127.0.0.1:${sdkMetrics.port}` } } };
  Runtime.install({
    logger: sdkLog(log),
    shutdownSignals: [],
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} }, ...metrics },
  });
}

/** The SDK's metrics in the text form of Prometheus; empty where none are kept. */
export async function sdkMetricsText(sdkMetrics?: SdkMetrics): Promise<string> {
  if (sdkMetrics === undefined) return '';
  const response = await fetch(`http://127.0.0.1:${sdkMetrics.port}/metrics`);
  return response.ok ? response.text() : '';
}
