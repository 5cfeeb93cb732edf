import type { Acts } from '../acts/acts.ts';
import type { Context } from './context.ts';
import { serviceError } from './service-error.ts';

/** Does something with the running service, and lets it go. Throws Unreachable when nothing runs. */
export async function withActs<T>(
  { terminal: { env } }: Pick<Context, 'terminal'>,
  use: (acts: Acts) => Promise<T>,
): Promise<T> {
  const [{ connect }, { keyRing }, { dataFolderPath }, { runningStack }] = await Promise.all([
    import('../acts/acts.ts'),
    import('../../worker/codec-keys.ts'),
    import('../../stack/data-folder.ts'),
    import('../../stack/running.ts'),
  ]);
  const folder = dataFolderPath(env);
  const stack = runningStack(folder, env);
  if (stack === undefined) throw serviceError(3, 'service.notRunning', { folder });
  const { temporalConnection: temporal, namespace, databaseUrl, codecKeyFile } = stack;
  const taskQueue = env['MIZAN_TASK_QUEUE'];
  const acts = await connect({
    temporal,
    namespace,
    databaseUrl,
    keys: keyRing(env['MIZAN_CODEC_KEYS'] ?? codecKeyFile),
    ...(taskQueue === undefined ? {} : { taskQueue }),
  });
  try {
    return await use(acts);
  } finally {
    await acts.close();
  }
}

/** The name of an appraisal: as it is given (`E005-2026`), or the latest of a servant (`E005`). */
export async function subjectNamed(
  acts: Acts,
  given: string,
): Promise<{ readonly subject: string; readonly servant: string }> {
  const [, servant] = /^(.+)-\d{4}$/.exec(given) ?? [];
  if (servant !== undefined && (await acts.store.subjectOf(given)) !== null) return { subject: given, servant };
  const latest = (await acts.store.appraisalRows({ servant: given })).at(-1);
  if (latest !== undefined) return { subject: `${given}-${latest.year}`, servant: given };
  const known = Object.keys(await acts.store.names([given])).length > 0;
  throw known
    ? serviceError(2, 'service.noAppraisal', { servant: given })
    : serviceError(2, 'service.unknownSubject', { given });
}
