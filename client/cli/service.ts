import { readSubjectName, subjectName, type SubjectParts } from '../../machines/subject-name.ts';
import type { Acts } from '../acts/acts.ts';
import type { Context } from './context.ts';
import { serviceError } from './service-error.ts';

/** Does something with the running service, and lets it go. Throws Unreachable when nothing runs. */
export async function withActs<T>(
  { terminal: { env } }: Pick<Context, 'terminal'>,
  use: (acts: Acts) => Promise<T>,
): Promise<T> {
  const [{ connect }, { keyRing }, { queueSetting }, { dataFolderPath }, { runningStack }] = await Promise.all([
    import('../acts/acts.ts'),
    import('../../worker/codec-keys.ts'),
    import('../../worker/settings.ts'),
    import('../../stack/data-folder.ts'),
    import('../../stack/running.ts'),
  ]);
  const folder = dataFolderPath(env);
  const stack = runningStack(folder, env);
  if (stack === undefined) throw serviceError(3, 'service.notRunning', { folder });
  const { temporalConnection: temporal, namespace, databaseUrl, codecKeyFile } = stack;
  const taskQueue = queueSetting(env);
  const acts = await connect({
    temporal,
    namespace,
    databaseUrl,
    keys: keyRing(env['MIZAN_CODEC_KEYS'] || codecKeyFile),
    ...(taskQueue === null ? {} : { taskQueue }),
  });
  try {
    return await use(acts);
  } finally {
    await acts.close();
  }
}

/**
 * The journal's name of what is meant: as it is given (`E005-2026`, `unit:Hüquq şöbəsi/2026`, `body/2026`), or the latest of
 * a servant, of a unit by its present name, or of the body.
 */
export async function subjectNamed(
  acts: Acts,
  given: string,
): Promise<{ readonly subject: string; readonly parts: SubjectParts }> {
  const name = given.normalize('NFC');
  const subject = (await namedWhole(acts, name)) ?? (await latestOf(acts, name));
  const parts = subject === null ? null : readSubjectName(subject);
  if (subject !== null && parts !== null) return { subject, parts };
  const known = Object.keys(await acts.store.names([given])).length > 0;
  throw known
    ? serviceError(2, 'service.noAppraisal', { servant: given })
    : serviceError(2, 'service.unknownSubject', { given });
}

/** With its year; a unit by its present name, or by the one that its report was begun under. */
async function namedWhole({ store }: Acts, name: string): Promise<string | null> {
  const parts = readSubjectName(name);
  if (parts === null) return null;
  if (parts.kind === 'unit') {
    const [row] = await store.unitRows({ unit: parts.unit, year: parts.year });
    if (row !== undefined) return row.subject;
  }
  return (await store.subjectOf(name)) === null ? null : name;
}

async function latestOf({ store }: Acts, name: string): Promise<string | null> {
  if (name === 'body') return (await store.bodyRows()).at(-1)?.subject ?? null;
  if (name.startsWith('unit:')) {
    return (await store.unitRows({ unit: name.slice('unit:'.length) })).at(-1)?.subject ?? null;
  }
  const latest = (await store.appraisalRows({ servant: name })).at(-1);
  return latest === undefined ? null : subjectName({ kind: 'appraisal', servant: name, year: latest.year });
}
