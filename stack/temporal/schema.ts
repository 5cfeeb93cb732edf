import { lastLines, run } from '../run.ts';
import { told } from '../progress.ts';
import { StackError } from '../stack-error.ts';
import { onDatabase, withDatabase } from '../postgres/databases.ts';
import type { TemporalBinaries } from './binaries.ts';
import type { SqlAccess } from './sql-access.ts';

/** Sets up or updates the tables of Temporal in its two databases. */
export async function ensureSchema(binaries: TemporalBinaries, url: string, sql: SqlAccess): Promise<void> {
  const schemas = [
    { database: sql.databases.temporal, schema: 'postgresql/v12/temporal' },
    { database: sql.databases.visibility, schema: 'postgresql/v12/visibility' },
  ];
  for (const { database, schema } of schemas) {
    if (!(await hasVersionTable(withDatabase(url, database))))
      await tool(binaries, sql, database, ['setup-schema', '-v', '0.0']);
    await tool(binaries, sql, database, ['update-schema', '-s', schema]);
  }
}

/** Forgets members of the cluster that were killed: a server alone on its databases needs not wait for them. */
export async function forgetMembers(url: string, sql: SqlAccess): Promise<void> {
  await onDatabase(withDatabase(url, sql.databases.temporal), (client) =>
    client.query('delete from cluster_membership'),
  );
}

async function hasVersionTable(url: string): Promise<boolean> {
  return onDatabase(url, async (client) => {
    const { rows } = await client.query<{ found: boolean }>(
      `select to_regclass('schema_version') is not null as found`,
    );
    return rows[0]?.found === true;
  });
}

async function tool(
  binaries: TemporalBinaries,
  sql: SqlAccess,
  database: string,
  args: readonly string[],
): Promise<void> {
  // The password goes by the environment: a command line can be read by everybody on the machine.
  const env = {
    ...process.env,
    SQL_PLUGIN: 'postgres12',
    SQL_HOST: sql.host,
    SQL_PORT: String(sql.port),
    SQL_USER: sql.user,
    SQL_PASSWORD: sql.password,
    SQL_DATABASE: database,
    SQL_TLS: String(sql.tls !== undefined),
    SQL_TLS_DISABLE_HOST_VERIFICATION: String(sql.tls?.verify !== true),
    SQL_TLS_CA_FILE: sql.tls?.caFile ?? '',
    SQL_TLS_SERVER_NAME: sql.tls?.verify === true ? sql.host : '',
  };
  const { code, stdout, stderr } = await run(binaries.sqlTool, args, { env });
  if (code === 0) return;
  throw new StackError(told('stack.temporal.sqlTool', { args: args.join(' ') }), {
    because: [told('stack.other', { given: lastLines(stdout + stderr) })],
    where: `${sql.host}:${sql.port}/${database}`,
    todo: told('stack.temporal.sqlTool.todo'),
  });
}
