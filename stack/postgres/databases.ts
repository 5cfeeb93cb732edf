import pg from 'pg';
import { loopback } from '../ports.ts';
import { told } from '../progress.ts';
import { sayingOf, StackError } from '../stack-error.ts';

/** The three databases of the stack; {@link databases.record} is ours, the others are Temporal's. */
export const databases = { record: 'mizan', temporal: 'temporal', visibility: 'temporal_visibility' } as const;

/** The address of a database of the embedded PostgreSQL. */
export function embeddedUrl(port: number, user: string, password: string, database: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@${loopback}:${port}/${database}`;
}

/** The same server and user, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

/** Does something on one connection, and closes it. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes down while we are connected is told by the query that fails.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the databases that are missing, in UTF-8. `url` names any database of the server that exists. */
export async function ensureDatabases(url: string, names: readonly string[]): Promise<void> {
  await onDatabase(url, async (client) => {
    for (const name of names) {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
      if (rowCount === 0)
        await client.query(`create database ${client.escapeIdentifier(name)} encoding 'UTF8' template template0`);
    }
  });
}

/**
 * Prepares the PostgreSQL of `DATABASE_URL`: its own database, and `others` beside it. Throws with what to do when it
 * cannot be reached, is older than 14, is not in UTF-8, or does not let us make databases.
 */
export async function prepareForeign(url: string, others: readonly string[]): Promise<void> {
  const shown = withoutPassword(url);
  const own = decodeURIComponent(new URL(url).pathname.slice(1)) || databases.record;
  try {
    await onDatabase(url, () => Promise.resolve()).catch(async (error: unknown) => {
      if ((error as { code?: string }).code !== '3D000') throw error;
      await ensureDatabases(withDatabase(url, 'postgres'), [own]);
    });
    await ensureDatabases(url, others);
    await onDatabase(url, checkServer);
  } catch (error) {
    if (error instanceof StackError) throw error;
    throw new StackError(told('stack.postgres.unusable'), {
      because: [sayingOf(error)],
      where: shown,
      todo: told('stack.postgres.unusable.todo', { names: [own, ...others].join(', ') }),
      cause: error,
    });
  }
}

/** The address as it may be shown. */
export function withoutPassword(url: string): string {
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  return shown.toString();
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  const { version = 0, encoding = '' } = rows[0] ?? {};
  if (version < 140_000 || encoding !== 'UTF8') {
    throw new StackError(told('stack.postgres.unfit', { version: Math.floor(version / 10_000), encoding }), {
      todo: told('stack.postgres.unfit.todo'),
    });
  }
}
