import type { Hono } from 'hono';
import type { HttpEnv } from '../../../client/http/viewer.ts';
import { hashPassword } from '../../../client/sign-in/password.ts';
import type { Store } from '../../../store/store.ts';
import { programOf, type Program } from './server.ts';
import { cheap, signInLocally } from './sign-in.ts';

const password = 'uzun-və-etibarlı-parol';

/** The programs of people of the body, each signed in with a password of his own. */
export async function membersOf(
  app: Hono<HttpEnv>,
  store: Store,
  ids: readonly string[],
  administrators: readonly string[] = [],
): Promise<ReadonlyMap<string, Program>> {
  const hash = await hashPassword(password, cheap);
  const programs = new Map<string, Program>();
  for (const id of ids) {
    await store.addAccount(id, administrators.includes(id), { password: hash, oneTimeDays: null });
    const program = await programOf(app, null);
    const { status, text } = await signInLocally(program, id, password);
    if (status !== 303) throw new Error(`${id} was not let in: ${text}`);
    programs.set(id, program);
  }
  return programs;
}
