import { join } from 'node:path';
import type { Receiver } from '../activities/receiver.ts';
import type { Outbox } from '../activities/submission.ts';
import { BadSetting, parsed, type Env } from './settings.ts';

/**
 * Where packages go, by the environment: `MIZAN_SUBMISSIONS` (folder; `submissions` in the data folder without it),
 * `MIZAN_SUBMISSION_URL` (https) and `MIZAN_SUBMISSION_TOKEN`; and where results are entered: `MIZAN_REGISTRY_URL` (https)
 * and `MIZAN_REGISTRY_TOKEN`. A receiver whose certificate is the state's own is trusted by
 * Node's `NODE_EXTRA_CA_CERTS`. Throws BadSetting.
 */
export function outboxOf(env: Env, dataFolder: string): Outbox {
  return {
    folder: env['MIZAN_SUBMISSIONS'] || join(dataFolder, 'submissions'),
    receiver: receiverOf(env, 'MIZAN_SUBMISSION'),
    registry: receiverOf(env, 'MIZAN_REGISTRY'),
  };
}

function receiverOf(env: Env, name: 'MIZAN_SUBMISSION' | 'MIZAN_REGISTRY'): Receiver | null {
  const setting = `${name}_URL`;
  const given = env[setting];
  if (given === undefined || given === '') return null;
  const url = parsed(given);
  if (url?.protocol !== 'https:' || url.username !== '') {
    throw new BadSetting(setting, 'setting.notHttps');
  }
  return { url, token: env[`${name}_TOKEN`] || null };
}
