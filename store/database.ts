import { Kysely, Migrator, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { withoutValues } from './faults.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

export interface Connection {
  readonly db: Database;
  readonly url: string;
  close(): Promise<void>;
}

const dateOid = 1082;

/** Days stay the text they are: a Date would be shifted by the zone of the machine. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === dateOid ? (text: string) => text : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

/** A pool of connections. Nothing is asked of the server yet. */
export function openDatabase(url: string, connections = 10): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
    application_name: 'mizan',
    types,
  });
  // A connection that dies, idle or between two statements of a transaction: whoever uses it next learns of it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, url, close: () => db.destroy() };
}

/** Brings the tables up to this version; gives the migrations that were applied. May be called by several at once. */
export async function migrate(url: string): Promise<readonly string[]> {
  const connection = openDatabase(url, 2);
  try {
    const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
    const { error, results } = await new Migrator({ db: connection.db, provider }).migrateToLatest();
    if (error !== undefined) throw withoutValues(error);
    return (results ?? []).map(({ migrationName }) => migrationName);
  } finally {
    await connection.close();
  }
}
