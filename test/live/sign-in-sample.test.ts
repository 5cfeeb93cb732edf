import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadInput } from '../../client/bad-input.ts';
import type { SignInConfig } from '../../client/sign-in/index.ts';
import { folder } from './support/office.ts';
import { browser, openConsole, plainOrigin, type Console } from './support/sign-in.ts';

let sample: Console;
beforeAll(async () => {
  sample = await openConsole(folder.body);
});
afterAll(() => sample.dispose());

const clicked = { person: 'E004' };
const provider: SignInConfig['oidc'] = {
  issuer: new URL('https://id.example'),
  clientId: 'mizan',
  clientSecret: null,
  claim: 'sub',
  scope: 'openid',
};

describe('the sample, on this machine, without a provider', () => {
  it('shows everyone in service with role and unit, and one click is enough', async () => {
    const one = browser(sample.app());
    const { text } = await one.get('/sign-in?to=%2Ftasks');
    expect(text).toContain('İsmayılova Günay (E004)');
    expect(text).toContain('Sektor müdiri · Hüquq şöbəsi, Normativ aktların ekspertizası sektoru');
    expect(text).toContain('orqanın rəhbəri');
    expect(text).not.toContain('/sign-in/local');
    const entered = await one.submit('/sign-in?to=%2Ftasks', '/sign-in/sample', clicked);
    expect([entered.status, entered.location]).toEqual([303, '/tasks']);
    expect(JSON.parse((await one.get('/tasks')).text)).toMatchObject({ id: 'E004', isAdministrator: false });
  });

  it('lets nobody be who is not in the body', async () => {
    const one = browser(sample.app());
    expect((await one.submit('/sign-in', '/sign-in/sample', { person: 'X999' })).status).toBe(403);
    expect((await one.get('/')).status).toBe(303);
  });

  it('has no password to change', async () => {
    const one = browser(sample.app());
    await one.submit('/sign-in', '/sign-in/sample', clicked);
    expect((await one.get('/password')).status).toBe(404);
  });
});

describe('one click is off', () => {
  it.each<[string, Partial<SignInConfig>, string]>([
    [
      'with the data of a body of its own',
      { body: () => Promise.resolve({ ...folder.body, name: 'Other' }) },
      plainOrigin,
    ],
    ['with a provider', { oidc: provider, publicUrl: new URL(plainOrigin) }, plainOrigin],
    [
      'where other machines reach the console',
      { isOnLoopback: false, publicUrl: new URL('https://mizan.example') },
      'https://mizan.example',
    ],
    ['behind a proxy with a name of its own', { publicUrl: new URL('https://mizan.example') }, 'https://mizan.example'],
  ])('%s', async (_, config, origin) => {
    const open = browser(sample.app(), plainOrigin);
    await open.submit('/sign-in', '/sign-in/sample', clicked);
    const closed = browser(sample.app(config), origin);
    expect((await closed.get('/sign-in')).text).not.toContain('/sign-in/sample');
    const { text } = await closed.get('/sign-in');
    const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    expect((await closed.post('/sign-in/sample', { ...clicked, _csrf: token })).status).toBe(403);
    // A session from when it was on does not go on.
    closed.cookies.set(origin.startsWith('https') ? '__Host-mizan' : 'mizan', open.cookies.get('mizan') ?? '');
    expect((await closed.get('/')).status).toBe(303);
    expect((await open.get('/')).status).toBe(200);
  });

  it('a console that others reach must know its address', () => {
    expect(() => sample.app({ isOnLoopback: false })).toThrow(BadInput);
  });
});
