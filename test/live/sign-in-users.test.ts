import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { mizan as mizanIn, type Ran } from '../cli/mizan.ts';
import { temporaryFolder } from '../folder/sample.ts';
import { browser, openConsole, signInLocally, type Console } from './support/sign-in.ts';

let office: Console;
let env: Record<string, string>;

beforeAll(async () => {
  office = await openConsole();
  const { temporalAddress, namespace, codecKeyFile } = inject('stack');
  env = {
    LANG: 'en',
    DATABASE_URL: office.databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    MIZAN_CODEC_KEYS: codecKeyFile,
    MIZAN_DATA: join(temporaryFolder(), 'data'),
    MIZAN_OIDC_ISSUER: 'https://id.example/',
    MIZAN_OIDC_CLIENT_ID: 'mizan',
    MIZAN_PUBLIC_URL: 'https://mizan.example',
  };
});
afterAll(() => office.dispose());
beforeEach(async () => {
  await office.sql.query('truncate accounts, identity_links, sessions, sign_in_attempts, sign_ins');
});

const mizan = (...args: readonly string[]): Promise<Ran> => mizanIn(args, { env });
const json = async <T>(...args: readonly string[]): Promise<T> => {
  const { exit, out, err } = await mizan(...args, '--json');
  if (exit !== 0) throw new Error(`exit ${exit}: ${err}`);
  return JSON.parse(out) as T;
};
const passwordOf = async (command: 'add' | 'reset', ...args: readonly string[]): Promise<string> =>
  (await json<{ oneTimePassword: string }>('user', command, ...args)).oneTimePassword;

describe('mizan user add', () => {
  it('prints a one-time password once, which signs in and is changed', async () => {
    const { out } = await mizan('user', 'add', 'E005');
    const password = /^ {2}([a-z2-9-]{23})$/m.exec(out)?.[1] ?? '';
    expect(out).toContain('It is shown only now');
    const { rows } = await office.sql.query('select * from accounts');
    expect(JSON.stringify(rows)).not.toContain(password);
    expect((await mizan('user', 'list')).out).not.toContain(password);
    const one = browser(office.app());
    expect((await signInLocally(one, 'E005', password)).location).toBe('/password');
    const chosen = 'yaşıl qatar uzaq dağda';
    expect((await one.submit('/password', '/password', { password: chosen, repeated: chosen })).location).toBe('/');
    expect((await one.get('/')).status).toBe(200);
  });

  it('makes an administrator with a name of its own', async () => {
    const password = await passwordOf('add', 'admin', '--admin');
    const one = browser(office.app());
    expect((await signInLocally(one, 'admin', password)).status).toBe(303);
  });

  it.each([
    [['user', 'add', 'X999'], 'Nobody on the roster has the id X999'],
    [['user', 'add', 'no name at all', '--admin'], '“no name at all” cannot be a user name'],
    [['user', 'reset', 'E005'], 'There is no user E005'],
    [['user', 'remove', 'E005'], 'There is no user E005'],
    [['user', 'link', 'X999', 'somebody'], 'Nobody on the roster has the id X999'],
    [['user', 'add'], 'The argument ID is missing.'],
    [['user', 'add', 'E005', '--password', 'x'], 'There is no option “--password” here'],
  ])('%j is refused', async (args, message) => {
    const { exit, err } = await mizan(...args);
    expect(err).toContain(message);
    expect(exit).toBe(2);
    expect((await office.sql.query('select 1 from accounts')).rows).toEqual([]);
  });

  it('does not put another in the place of one who is there', async () => {
    const password = await passwordOf('add', 'E005');
    expect((await mizan('user', 'add', 'E005', '--admin')).err).toContain('mizan user reset E005');
    expect((await signInLocally(browser(office.app()), 'E005', password)).status).toBe(303);
  });
});

describe('mizan user reset', () => {
  it('gives another password, ends sessions and lifts a lock', async () => {
    const before = await passwordOf('add', 'E005');
    const one = browser(office.app());
    await signInLocally(one, 'E005', before);
    const stranger = browser(office.app());
    for (let tried = 0; tried < 5; tried += 1) await signInLocally(stranger, 'E005', 'wrong wrong wrong');
    expect((await signInLocally(stranger, 'E005', before)).status).toBe(429);

    const after = await passwordOf('reset', 'E005');
    expect((await one.get('/password')).location).toBe('/sign-in');
    expect((await signInLocally(stranger, 'E005', before)).status).toBe(422);
    expect((await signInLocally(stranger, 'E005', after)).location).toBe('/password');
  });
});

describe('mizan user link, list and remove', () => {
  it('say who is who, and let go of it', async () => {
    const password = await passwordOf('add', 'E006');
    const one = browser(office.app());
    await signInLocally(one, 'E006', password);
    expect((await mizan('user', 'link', 'E005', 'orxan')).out).toContain(
      'E005 is now the account with sub = “orxan” at https://id.example',
    );
    expect((await mizan('user', 'link', 'E006', 'orxan')).err).toContain('is linked to somebody else already');
    expect(await office.store.personOfIdentity('https://id.example', 'orxan')).toBe('E005');

    const { out } = await mizan('user', 'list');
    expect(out).toMatch(/E005 +Əliyev Orxan +account “orxan” +not yet/);
    expect(out).toMatch(/E006 +Cəfərova Aysel +one-time password +\d+ \w+ \d{4}/);

    expect((await mizan('user', 'remove', 'E006')).out).toContain('E006 is removed');
    expect((await one.get('/password')).location).toBe('/sign-in');
    await mizan('user', 'remove', 'E005');
    expect(await office.store.personOfIdentity('https://id.example', 'orxan')).toBeNull();
    expect((await mizan('user', 'list')).out).toContain('There are no local users and no links.');
  });

  it('want a provider to link to', async () => {
    const { MIZAN_OIDC_ISSUER: _, MIZAN_OIDC_CLIENT_ID: __, ...without } = env;
    const { exit, err } = await mizanIn(['user', 'link', 'E005', 'orxan'], { env: without });
    expect([exit, err]).toEqual([2, expect.stringContaining('MIZAN_OIDC_ISSUER is not set') as string]);
  });
});
