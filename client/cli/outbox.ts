import type { WorkerConfig } from '../../worker/run.ts';
import { dataFolderPath } from '../../stack/data-folder.ts';
import { BadSetting, outboxOf } from '../../worker/outbox.ts';
import type { Terminal } from './context.ts';
import { serviceError } from './service-error.ts';

/** Where packages go, by the environment; a setting that cannot be used is bad input. */
export function outboxIn(env: Terminal['env']): NonNullable<WorkerConfig['outbox']> {
  try {
    return outboxOf(env, dataFolderPath(env));
  } catch (error) {
    if (error instanceof BadSetting) throw serviceError(2, 'service.notHttps', { setting: error.setting });
    throw error;
  }
}
