import type { ColumnType, Generated } from 'kysely';

type Stamp = ColumnType<Date, Date | undefined, Date>;
type StampOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** How somebody came in. */
export type SignInWay = 'oidc' | 'local' | 'sample';

export interface AccountTable {
  /** Id in the roster; for an administrator without a post, a name of its own. */
  id: string;
  administrator: boolean;
  /** A hash with its parameters; null where nobody can sign in by password. */
  password: string | null;
  must_change: boolean;
  /** How long a one-time password holds; null for one that the person chose. */
  one_time_until: StampOrNull;
  created_at: Stamp;
  changed_at: StampOrNull;
}

export interface IdentityLinkTable {
  issuer: string;
  subject: string;
  person: string;
  linked_at: Stamp;
}

export interface SessionTable {
  /** SHA-256 of the id that the cookie holds. */
  hash: string;
  person: string;
  how: SignInWay;
  /** What signing out at the provider needs, readable only with the id. */
  sealed: string | null;
  created_at: Stamp;
  seen_at: Stamp;
}

export interface SignInFlowTable {
  /** SHA-256, as is `browser`. */
  state: string;
  browser: string;
  nonce: string;
  verifier: string;
  return_to: string;
  begun_at: Stamp;
}

export interface SignInAttemptTable {
  /** SHA-256 of the name that was typed: it may be anything. */
  account: string;
  wrong_at: Generated<Date[]>;
  locked_until: StampOrNull;
  locks: Generated<number>;
  tried_at: Stamp;
}

export interface SignInTable {
  ordinal: Generated<string>;
  at: Stamp;
  /** Null where the name that was given is nobody's. */
  person: string | null;
  how: string;
  outcome: string;
}

export interface SignInTables {
  accounts: AccountTable;
  identity_links: IdentityLinkTable;
  sessions: SessionTable;
  sign_in_flows: SignInFlowTable;
  sign_in_attempts: SignInAttemptTable;
  sign_ins: SignInTable;
}
