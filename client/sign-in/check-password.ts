import type { SignInRecord } from '../../store/accounts.ts';
import type { Door } from './door.ts';
import { hashPassword, isOutdated, isPassword } from './password.ts';
import { sha256 } from './secrets.ts';

export type Checked =
  | { readonly outcome: 'right'; readonly id: string; readonly mustChange: boolean }
  | { readonly outcome: 'wrong' | 'lapsed' | 'notInService' | 'busy' }
  | { readonly outcome: 'locked'; readonly until: Date };

/** The name of an account as attempts are counted by it: it may be anything that somebody typed. */
export function attemptKey(id: string): string {
  return sha256(`account ${id}`);
}

/** Passwords are looked at one after another: more than these would wait too long. */
const mostWaiting = 20;
let waiting = 0;

/**
 * Whether a password is that of an account. A name that is nobody's costs the same time, is counted and locked the same, and
 * gets the same answer as a wrong password. Nothing is counted while too many are waiting.
 */
export async function checkPassword(door: Door, id: string, password: string): Promise<Checked> {
  if (waiting >= mostWaiting) return { outcome: 'busy' };
  waiting += 1;
  try {
    return await looked(door, id, password);
  } finally {
    waiting -= 1;
  }
}

async function looked(door: Door, id: string, password: string): Promise<Checked> {
  const { store, cost } = door;
  const key = attemptKey(id);
  const account = await store.accountOf(id);
  const record = (outcome: SignInRecord['outcome']) =>
    store.recordSignIn({ person: account?.id ?? null, how: 'local', outcome });

  const until = await store.beginAttempt(key);
  if (until !== null) {
    await record('locked');
    return { outcome: 'locked', until };
  }
  const hash = account?.password ?? null;
  const isRight = await isPassword(password, hash ?? door.nobodysHash);
  if (!isRight || account === null || hash === null) {
    await record('wrong');
    return { outcome: 'wrong' };
  }
  await store.forgetAttempts(key);
  if (account.hasLapsed) {
    await record('lapsed');
    return { outcome: 'lapsed' };
  }
  if (!(await store.mayEnter(id, await door.today()))) {
    await record('notInService');
    return { outcome: 'notInService' };
  }
  if (isOutdated(hash, cost)) await store.keepHash(id, hash, await hashPassword(password, cost));
  return { outcome: 'right', id, mustChange: account.mustChange };
}
