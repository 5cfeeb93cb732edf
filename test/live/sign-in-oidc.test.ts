import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startIdentityProvider, visitor, type IdentityProvider, type Visitor } from './support/identity-provider.ts';
import { browser, openConsole, plainOrigin, type Answer, type Browser, type Console } from './support/sign-in.ts';

let office: Console;
let provider: IdentityProvider;
let one: Browser;
let person: Visitor;

const publicUrl = new URL(plainOrigin);
const appOf = (of: Partial<IdentityProvider['settings']> = {}) =>
  office.app({ publicUrl, oidc: { ...provider.settings, ...of } });

beforeAll(async () => {
  office = await openConsole();
  provider = await startIdentityProvider(plainOrigin);
});
afterAll(async () => {
  await provider.stop();
  await office.dispose();
});
beforeEach(async () => {
  await office.sql.query('truncate accounts, identity_links, sessions, sign_ins, sign_in_flows');
  one = browser(appOf());
  person = visitor();
});

const begin = async (to = '/', of = one): Promise<string> => {
  const { status, location } = await of.get(`/sign-in/oidc?to=${encodeURIComponent(to)}`);
  if (status !== 303 || location === null) throw new Error(`No way to the provider: ${status}`);
  return location;
};
const back = (address: URL, of = one): Promise<Answer> => of.get(`${address.pathname}${address.search}`);
const signIn = async (login: string, to = '/'): Promise<Answer> => back(await person.signIn(await begin(to), login));

const outcomes = async () =>
  (
    await office.sql.query<{ person: string | null; how: string; outcome: string }>(
      'select * from sign_ins order by ordinal',
    )
  ).rows.map((row) => [row.person, row.how, row.outcome]);

describe('a person of the body signs in at its provider', () => {
  it('by code and PKCE, and goes back to the page that was asked for', async () => {
    const sent = await one.get('/tasks?year=2026');
    const page = await one.get(sent.location ?? '');
    expect(page.text).toContain('href="/sign-in/oidc?to=%2Ftasks%3Fyear%3D2026"');
    const address = new URL(await begin('/tasks?year=2026'));
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid',
      redirect_uri: `${plainOrigin}/sign-in/oidc/callback`,
    });
    const entered = await back(await person.signIn(address.href, 'E005'));
    expect([entered.status, entered.location]).toEqual([303, '/tasks?year=2026']);
    expect(JSON.parse((await one.get('/tasks')).text)).toMatchObject({ id: 'E005', isAdministrator: false });
    expect(await outcomes()).toEqual([['E005', 'oidc', 'signedIn']]);
  });

  it('and is led nowhere else by a page that names another host', async () => {
    expect((await signIn('E005', '//elsewhere.example/')).location).toBe('/');
  });

  it('in two tabs at once', async () => {
    const [first, second] = [await begin('/tasks'), await begin('/form')];
    expect((await back(await person.signIn(first, 'E005'))).location).toBe('/tasks');
    expect((await back(await person.signIn(second, 'E005'))).location).toBe('/form');
  });

  it('and leaves no token in the store that can be read', async () => {
    await signIn('E005');
    const { rows } = await office.sql.query<{ sealed: string }>('select * from sessions');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.sealed.length).toBeGreaterThan(100);
    expect(JSON.stringify(rows)).not.toMatch(/eyJ/);
  });

  it('as whom the link names, where the claim is no id', async () => {
    await office.store.linkIdentity(provider.settings.issuer.href.slice(0, -1), 'orxan', 'E005');
    one = browser(appOf({ claim: 'sub' }));
    expect((await signIn('orxan')).status).toBe(303);
    expect(JSON.parse((await one.get('/')).text)).toMatchObject({ id: 'E005' });
  });

  it('as an administrator without a post, by a link', async () => {
    await office.addAccount('admin', 'no password that anybody has', { isAdministrator: true });
    await office.store.linkIdentity(provider.settings.issuer.href.slice(0, -1), 'orxan', 'admin');
    one = browser(appOf({ claim: 'sub' }));
    await signIn('orxan');
    expect(JSON.parse((await one.get('/')).text)).toMatchObject({ id: 'admin', isAdministrator: true });
  });
});

describe('signing out', () => {
  it('ends the session here and at the provider, which leads back', async () => {
    await signIn('E005');
    const out = await one.submit('/sign-out', '/sign-out', {});
    expect(out.status).toBe(200);
    const address = /^0; url=(.+)$/.exec(out.headers.get('refresh') ?? '')?.[1] ?? '';
    expect(out.text).toContain('Davam et');
    expect((await one.get('/')).status).toBe(303);
    const returned = await person.signOut(address);
    expect(returned.href).toBe(`${plainOrigin}/sign-in?state=signed-out`);
    expect((await back(returned)).text).toContain('Çıxış etdiniz.');
    // The provider knows nobody any more: it asks for a name again.
    expect((await back(await person.signIn(await begin(), 'E006'))).status).toBe(303);
    expect(JSON.parse((await one.get('/')).text)).toMatchObject({ id: 'E006' });
  });

  it('ends it here also while the provider is away', async () => {
    await signIn('E005');
    await provider.stop();
    const other = browser(appOf());
    for (const [name, value] of one.cookies) other.cookies.set(name, value);
    try {
      const out = await other.submit('/sign-out', '/sign-out', {});
      expect([out.status, out.location]).toEqual([303, '/sign-in?state=signed-out']);
      expect((await one.get('/')).status).toBe(303);
    } finally {
      await provider.start();
    }
  });
});

describe('nobody is signed in', () => {
  const isNobody = async (of = one) => expect((await of.get('/')).status).toBe(303);

  it('whom the roster does not know; nothing is made, and another account can be tried', async () => {
    one = browser(appOf({ claim: 'sub' }));
    const answer = await signIn('nobody');
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('“nobody”');
    expect(answer.text).toContain('href="/sign-in/oidc?again"');
    expect(answer.text).toContain('href="/sign-in?lang=en"');
    expect(answer.text).not.toContain('code=');
    await isNobody();
    expect((await office.sql.query('select 1 from accounts')).rows).toEqual([]);
    expect(await outcomes()).toEqual([[null, 'oidc', 'unknown']]);
    const again = await one.get('/sign-in/oidc?again');
    expect(new URL(again.location ?? '').searchParams.get('prompt')).toBe('login');
  });

  it('whose token lacks the claim', async () => {
    const answer = await signIn('nobody');
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('“employee_id”');
    await isNobody();
  });

  it('whose id is linked to another account', async () => {
    await office.store.linkIdentity(provider.settings.issuer.href.slice(0, -1), 'another', 'E005');
    expect((await signIn('E005')).status).toBe(403);
    await isNobody();
  });

  it('who has left the body', async () => {
    await office.sql.query(`update posts set to_day = current_date where servant = 'E008'`);
    const answer = await signIn('E008');
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('vəzifəniz yoxdur');
    await isNobody();
    expect(await outcomes()).toEqual([['E008', 'oidc', 'notInService']]);
  });

  it('with a state of somebody else, or none', async () => {
    const address = await person.signIn(await begin(), 'E005');
    const other = browser(appOf());
    await other.get('/sign-in');
    expect((await back(address, other)).status).toBe(400);
    const forged = new URL(address);
    forged.searchParams.set('state', 'A'.repeat(43));
    expect((await back(forged)).status).toBe(400);
    forged.searchParams.delete('state');
    expect((await back(forged)).text).toContain('artıq qüvvədə deyil');
    await isNobody(other);
    await isNobody();
  });

  it('twice with the same answer', async () => {
    const address = await person.signIn(await begin(), 'E005');
    expect((await back(address)).status).toBe(303);
    one.cookies.delete('mizan');
    expect((await back(address)).status).toBe(400);
    await isNobody();
  });

  it('with another nonce than the one that was sent', async () => {
    const address = await person.signIn(await begin(), 'E005');
    await office.sql.query(`update sign_in_flows set nonce = 'another'`);
    const answer = await back(address);
    expect(answer.status).toBe(502);
    expect(answer.text).toContain('qəbul edilmədi');
    await isNobody();
  });

  it('with another verifier than the one that was promised', async () => {
    const address = await person.signIn(await begin(), 'E005');
    await office.sql.query(`update sign_in_flows set verifier = $1`, ['v'.repeat(43)]);
    expect((await back(address)).status).toBe(400);
    await isNobody();
  });

  it.each([
    ['just before its ten minutes are over', '9 minutes 50 seconds', 303],
    ['after', '10 minutes', 400],
  ])('too long after the beginning: %s', async (_, age, status) => {
    const address = await person.signIn(await begin(), 'E005');
    await office.sql.query(`update sign_in_flows set begun_at = now() - $1::interval`, [age]);
    expect((await back(address)).status).toBe(status);
  });

  it('with a code that has expired', async () => {
    one = browser(office.app({ publicUrl, oidc: provider.hasty }));
    const address = await person.signIn(await begin(), 'E005');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const answer = await back(address);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Yenidən başlayın');
    await isNobody();
  });

  it('who said no', async () => {
    const answer = await back(await person.abort(await begin('/tasks')));
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('href="/sign-in?to=%2Ftasks"');
    await isNobody();
  });

  it('whose provider does not know us', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
    one = browser(office.app({ publicUrl, log, oidc: { ...provider.settings, clientSecret: 'another' } }));
    expect((await signIn('E005')).status).toBe(502);
    expect(lines.join('')).toContain('invalid_client');
    expect(lines.join('')).not.toMatch(/another|E005|code=/);
    await isNobody();
  });
});

describe('a provider that is away', () => {
  it('is said so, with what to do, and is asked again when it is back', async () => {
    const fresh = browser(appOf());
    await provider.stop();
    const answer = await fresh.get('/sign-in/oidc?to=%2Ftasks');
    await provider.start();
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('cavab vermir');
    expect(answer.text).toContain('href="/sign-in?to=%2Ftasks"');
    expect((await fresh.get('/sign-in/oidc')).status).toBe(303);
  });

  it('also when it goes away in the middle', async () => {
    const address = await person.signIn(await begin(), 'E005');
    await provider.stop();
    const answer = await back(address);
    await provider.start();
    expect(answer.status).toBe(503);
    expect((await one.get('/')).status).toBe(303);
  });

  it('or answers with an error of its own', async () => {
    const broken: Server = createServer((_, response) => response.writeHead(500).end('out of order'));
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
    const { port } = broken.address() as AddressInfo;
    const answer = await browser(appOf({ issuer: new URL(`http://127.0.0.1:${port}`) })).get('/sign-in/oidc');
    broken.close();
    expect(answer.status).toBe(503);
  });
});
