import { databases } from '../postgres/databases.ts';

/** How Temporal reaches PostgreSQL. */
export interface SqlAccess {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly tls?: { readonly verify: boolean; readonly caFile?: string };
  readonly databases: { readonly temporal: string; readonly visibility: string };
}

/** What a PostgreSQL address (`postgresql://user:password@host:port/…?sslmode=…&sslrootcert=…`) says, for Temporal. */
export function sqlAccess(url: string): SqlAccess {
  const { hostname, port, username, password, searchParams } = new URL(url);
  const mode = searchParams.get('sslmode') ?? 'disable';
  const caFile = searchParams.get('sslrootcert');
  const plain = ['disable', 'allow', 'prefer'].includes(mode);
  return {
    host: hostname || 'localhost',
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    databases: { temporal: databases.temporal, visibility: databases.visibility },
    ...(plain ? {} : { tls: { verify: mode.startsWith('verify-'), ...(caFile === null ? {} : { caFile }) } }),
  };
}
