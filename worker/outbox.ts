import { join } from 'node:path';
import type { Outbox } from '../activities/submission.ts';

/** A setting of the environment that cannot be used as it is. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
  readonly setting: string;

  constructor(setting: string, message: string) {
    super(message);
    this.setting = setting;
  }
}

/**
 * Where packages go, by the environment: `MIZAN_SUBMISSIONS` (folder; `submissions` in the data folder without it),
 * `MIZAN_SUBMISSION_URL` (https) and `MIZAN_SUBMISSION_TOKEN`. A receiver whose certificate is the state's own is trusted by
 * Node's `NODE_EXTRA_CA_CERTS`. Throws BadSetting.
 */
export function outboxOf(env: Readonly<Record<string, string | undefined>>, dataFolder: string): Outbox {
  const { MIZAN_SUBMISSIONS: folder, MIZAN_SUBMISSION_URL: given, MIZAN_SUBMISSION_TOKEN: token } = env;
  const place = { folder: folder || join(dataFolder, 'submissions') };
  if (given === undefined || given === '') return { ...place, receiver: null };
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== 'https:' || url.username !== '') {
    throw new BadSetting('MIZAN_SUBMISSION_URL', 'MIZAN_SUBMISSION_URL is to be an address that begins with https://.');
  }
  return { ...place, receiver: { url, token: token || null } };
}
