import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../rules/calendar/date.ts';
import { attemptLimits } from '../../store/attempts.ts';
import { hashPassword } from '../../client/sign-in/password.ts';
import { usualLimits } from '../../client/sign-in/settings.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import { browser, openConsole, plainOrigin, signInLocally, type Browser, type Console } from './support/sign-in.ts';

const password = 'yaşıl çaydan pəncərədə';
let office: Console;
let one: Browser;

beforeAll(async () => {
  office = await openConsole();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  await office.sql.query('truncate accounts, identity_links, sessions, sign_in_attempts, sign_ins, sign_in_flows');
  await office.addAccount('E005', password);
  one = browser(office.app());
});

const outcomes = async () =>
  (
    await office.sql.query<{ person: string | null; how: string; outcome: string }>(
      'select * from sign_ins order by ordinal',
    )
  ).rows.map(({ person, how, outcome }) => [person, how, outcome]);

describe('a local identity signs in', () => {
  it('and goes back to the page that was asked for', async () => {
    const sent = await one.get('/tasks?year=2026');
    expect([sent.status, sent.location]).toEqual([303, '/sign-in?to=%2Ftasks%3Fyear%3D2026']);
    const entered = await one.submit(sent.location ?? '', '/sign-in/local', { id: 'E005', password });
    expect([entered.status, entered.location]).toEqual([303, '/tasks?year=2026']);
    expect(JSON.parse((await one.get('/tasks')).text)).toEqual({ id: 'E005', isAdministrator: false, language: 'az' });
    expect(await outcomes()).toEqual([['E005', 'local', 'signedIn']]);
  });

  it('with letters that another keyboard composes', async () => {
    expect((await signInLocally(one, 'E005', password.normalize('NFD'))).status).toBe(303);
  });

  it('an administrator without a post, who is known as such', async () => {
    await office.addAccount('admin', password, { isAdministrator: true });
    await signInLocally(one, 'admin', password);
    expect(JSON.parse((await one.get('/')).text)).toMatchObject({ id: 'admin', isAdministrator: true });
  });

  it.each([
    ['nobody', 'nobody', password, 422, 'İstifadəçi adı və ya parol düzgün deyil'],
    [
      'somebody with another password',
      'E005',
      'another one altogether',
      422,
      'İstifadəçi adı və ya parol düzgün deyil',
    ],
    ['somebody without a password', 'E005', '', 422, 'Parolu yazın.'],
    ['a password without somebody', ' ', password, 422, 'İstifadəçi adını yazın.'],
  ])('but not %s', async (_, id, given, status, message) => {
    const answer = await signInLocally(one, id, given);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(message);
    expect(answer.text).toMatch(/role="alert"[^>]*autofocus/);
    expect(answer.text).toMatch(/<a href="#(id|password)">/);
    expect((await one.get('/')).status).toBe(303);
  });

  it.each([
    ['on the last day in service', 1, 200],
    ['on the day after it', 0, 303],
  ])('but not one who has left the body: %s', async (_, days, status) => {
    const today = dayOf(instantAt(Date.now(), office.body.offset));
    await signInLocally(one, 'E005', password);
    await office.sql.query(`update posts set to_day = $1 where servant = 'E005'`, [addDays(today, days)]);
    const again = await signInLocally(browser(office.app()), 'E005', password);
    const inSession = await one.get('/');
    await office.sql.query(`update posts set to_day = null where servant = 'E005'`);
    expect(again.status).toBe(status === 200 ? 303 : 403);
    expect(inSession.status).toBe(status);
  });

  it('says the same of a name that is nobody’s and of a wrong password, each with its record', async () => {
    const texts = [];
    for (const id of ['E005', 'X999']) {
      const { text } = await signInLocally(one, id, 'wrong wrong wrong');
      texts.push(text.replaceAll(`value="${id}"`, '').replace(/value="[\w-]{43}"/, ''));
    }
    expect(texts[0]).toBe(texts[1]);
    expect(await outcomes()).toEqual([
      ['E005', 'local', 'wrong'],
      [null, 'local', 'wrong'],
    ]);
    const { rows } = await office.sql.query('select * from sign_in_attempts');
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/X999|E005|wrong wrong/);
  });

  it('in the same time, whether the name is somebody’s or not', async () => {
    const costly = { log2N: 15, r: 8, p: 1 };
    const slow = browser(office.app({ cost: costly }));
    await office.store.addAccount('E006', false, { password: await hashPassword(password, costly), oneTimeDays: null });
    const taken = async (id: string) => {
      await slow.get('/sign-in');
      const began = performance.now();
      await signInLocally(slow, id, 'wrong wrong wrong');
      return performance.now() - began;
    };
    const times = { somebody: [] as number[], nobody: [] as number[] };
    for (let turn = 0; turn < 4; turn += 1) {
      times.somebody.push(await taken('E006'));
      times.nobody.push(await taken('X999'));
    }
    const ratio = Math.min(...times.nobody) / Math.min(...times.somebody);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.7);
  });
});

describe('wrong passwords lock', () => {
  const wrong = (id = 'E005') => signInLocally(one, id, 'wrong wrong wrong');
  const { wrong: most, withinMinutes, lockMinutes } = attemptLimits;
  const earlier = (minutes: number) =>
    office.sql.query(
      `update sign_in_attempts set locked_until = locked_until - $1 * interval '1 minute',
        wrong_at = array(select at - $1 * interval '1 minute' from unnest(wrong_at) as at)`,
      [minutes],
    );

  it.each(['E005', 'nobody'])('%s after the fifth, not after the fourth', async (id) => {
    for (let tried = 1; tried < most; tried += 1) expect((await wrong(id)).status).toBe(422);
    expect((await wrong(id)).status).toBe(422);
    const locked = await signInLocally(one, id, password);
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(lockMinutes * 60 - 30);
    expect(locked.text).toContain('bağlıdır');
  });

  it('and the right one before the fifth forgets them', async () => {
    for (let tried = 1; tried < most; tried += 1) await wrong();
    expect((await signInLocally(one, 'E005', password)).status).toBe(303);
    one.cookies.clear();
    for (let tried = 1; tried < most; tried += 1) await wrong();
    expect((await signInLocally(one, 'E005', password)).status).toBe(303);
  });

  it('unless they are more than 15 minutes apart', async () => {
    for (let tried = 1; tried < most; tried += 1) await wrong();
    await earlier(withinMinutes);
    await wrong();
    expect((await signInLocally(one, 'E005', password)).status).toBe(303);
  });

  it('for 15 minutes, then for 30, then for an hour each time', async () => {
    for (const minutes of [15, 30, 60, 60]) {
      for (let tried = 1; tried <= most; tried += 1) expect((await wrong()).status).toBe(422);
      await earlier(minutes - 1);
      expect((await signInLocally(one, 'E005', password)).status).toBe(429);
      await earlier(1);
    }
    expect((await signInLocally(one, 'E005', password)).status).toBe(303);
  });

  it('tried side by side no more than one after the other', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signInLocally(browser(office.app()), 'E005', 'wrong wrong wrong')),
    );
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(most);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(12 - most);
  });
});

describe('many at once', () => {
  it('wait for their turn; one too many is told to come again, and is not counted', async () => {
    const slow = office.app({ cost: { log2N: 15, r: 8, p: 1 } });
    const visitors = Array.from({ length: 40 }, () => browser(slow));
    await Promise.all(visitors.map((each) => each.get('/sign-in')));
    const answers = await Promise.all(
      visitors.map((each, place) => signInLocally(each, `nobody-${place}`, 'wrong wrong wrong')),
    );
    const told = answers.filter(({ status }) => status === 503);
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]?.headers.get('retry-after')).toBe('60');
    expect(answers.filter(({ status }) => status === 422).length).toBeGreaterThanOrEqual(20);
    const { rows } = await office.sql.query('select 1 from sign_in_attempts');
    expect(rows).toHaveLength(answers.length - told.length);
    expect((await signInLocally(one, 'E005', password)).status).toBe(303);
  });
});

describe('a one-time password', () => {
  beforeEach(() => office.addAccount('E006', 'abcde-fghjk-mnpqr-stuvw', { oneTimeDays: 7 }));
  const enter = () => signInLocally(one, 'E006', 'abcde-fghjk-mnpqr-stuvw', '/tasks');

  it('leads to the change of password, and nowhere else', async () => {
    expect((await enter()).location).toBe('/password?to=%2Ftasks');
    expect((await one.get('/tasks')).location).toBe('/password?to=%2Ftasks');
    expect((await one.get('/api/v1/me')).status).toBe(401);
    const changed = await one.submit('/password?to=%2Ftasks', '/password', {
      password: 'sarı qatar uzaq dağda',
      repeated: 'sarı qatar uzaq dağda',
    });
    expect([changed.status, changed.location]).toEqual([303, '/tasks']);
    expect((await one.get('/tasks')).status).toBe(200);
    one.cookies.clear();
    expect((await enter()).status).toBe(422);
    expect((await signInLocally(one, 'E006', 'sarı qatar uzaq dağda')).location).toBe('/');
  });

  it.each([
    ['the one-time one again', 'abcde-fghjk-mnpqr-stuvw', 'fərqli olmalıdır'],
    ['a short one', 'qırmızı dam', 'Parol qısadır'],
    ['a common one', 'Parol1234567', 'asan tapılır'],
    ['the own name', 'CəfərovaAysel1', 'adınızdan'],
  ])('is not replaced by %s', async (_, given, message) => {
    await enter();
    const answer = await one.submit('/password', '/password', { password: given, repeated: given });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(message);
    expect((await one.get('/tasks')).status).toBe(303);
  });

  it('is not replaced by one that was repeated in another way', async () => {
    await enter();
    const answer = await one.submit('/password', '/password', {
      password: 'sarı qatar uzaq dağda',
      repeated: 'sarı qatar yaxın dağda',
    });
    expect(answer.text).toContain('eyni deyil');
  });

  it.each([
    ['a minute before its seven days are over', '1 minute', 303],
    ['a minute after', '-1 minute', 403],
  ])('holds for seven days: %s', async (_, left, status) => {
    await office.sql.query(`update accounts set one_time_until = now() + $1::interval where id = 'E006'`, [left]);
    expect((await enter()).status).toBe(status);
  });
});

describe('a session', () => {
  const hash = async () => (await office.sql.query<{ hash: string }>('select hash from sessions')).rows[0]?.hash;

  it('is known to the store by its hash only', async () => {
    await signInLocally(one, 'E005', password);
    const id = one.cookies.get('mizan') ?? '';
    expect(Buffer.from(id, 'base64url')).toHaveLength(32);
    expect(await hash()).toMatch(/^[0-9a-f]{64}$/);
    const { rows } = await office.sql.query('select * from sessions');
    expect(JSON.stringify(rows)).not.toContain(id);
  });

  it('stands in a cookie for this host, by https alone, out of reach of scripts', async () => {
    const app = office.app({ publicUrl: new URL('https://mizan.example') });
    const secure = browser(app, 'https://mizan.example');
    await signInLocally(secure, 'E005', password);
    const line = secure.setCookies.find((each) => each.startsWith('__Host-mizan='));
    expect(line).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await secure.get('/')).status).toBe(200);

    await signInLocally(one, 'E005', password);
    expect(one.setCookies.find((each) => each.startsWith('mizan='))).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('gets a new id at every sign-in, and the one before it ends', async () => {
    await signInLocally(one, 'E005', password);
    const before = one.cookies.get('mizan') ?? '';
    one.cookies.delete('mizan');
    const second = browser(office.app());
    await second.get('/sign-in');
    second.cookies.set('mizan', before);
    await office.addAccount('E006', password);
    const { text } = await browser(office.app()).get('/sign-in');
    expect(text).toContain('/sign-in/local');
    const form = one.cookies.get('mizan-browser') ?? '';
    expect(form).not.toBe('');
    one.cookies.delete('mizan');
    const page = await one.get('/sign-in');
    const token = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    one.cookies.set('mizan', before);
    expect((await one.post('/sign-in/local', { id: 'E006', password, _csrf: token })).status).toBe(303);
    expect(one.cookies.get('mizan')).not.toBe(before);
    expect((await second.get('/')).status).toBe(303);
  });

  it.each([
    ['a minute before it has been idle too long', 'seen_at', usualLimits.idleMinutes - 1, 200],
    ['when it has been idle too long', 'seen_at', usualLimits.idleMinutes, 303],
    ['a minute before its longest time', 'created_at', usualLimits.longestMinutes - 1, 200],
    ['after its longest time', 'created_at', usualLimits.longestMinutes, 303],
  ])('%s: %s', async (_, column, minutes, status) => {
    await signInLocally(one, 'E005', password);
    await office.sql.query(`update sessions set ${column} = now() - $1 * interval '1 minute'`, [minutes]);
    expect((await one.get('/')).status).toBe(status);
    expect((await one.get('/sign-in')).text.includes('Seansınız bitib')).toBe(status === 303);
  });

  it('is not opened by a name that no name can be', async () => {
    const { status } = await signInLocally(one, 'E005\0', password);
    expect([status, one.cookies.has('mizan')]).toEqual([422, false]);
  });

  it.each([
    { what: 'a page that waits for news by itself', path: '/api/v1/events', isUse: false },
    { what: 'the news of an appraisal', path: '/appraisals/E005-2026/news', isUse: false },
    { what: 'a person', path: '/tasks', isUse: true },
  ])('is kept from ending idle by $what: $isUse', async ({ path, isUse }) => {
    await signInLocally(one, 'E005', password);
    await office.sql.query(`update sessions set seen_at = now() - interval '1 hour'`);
    await one.get(path);
    const { rows } = await office.sql.query<{ seen: boolean }>(
      `select seen_at > now() - interval '1 minute' as seen from sessions`,
    );
    expect(rows).toEqual([{ seen: isUse }]);
  });

  it.each([
    ['less than a day ago is known still', 'not to open anything', 24 * 60 - 1, 'E005'],
    ['a day ago is removed when somebody signs in', 'and nobody knows whose it was', 24 * 60, null],
  ])('that lapsed %s, %s', async (_, __, since, whose) => {
    await signInLocally(one, 'E005', password);
    const lapsed = (await hash()) ?? '';
    expect(await office.store.lapsedSessionOf(lapsed, usualLimits)).toBeNull();
    const minutes = usualLimits.idleMinutes + since;
    await office.sql.query(`update sessions set seen_at = now() - $1 * interval '1 minute'`, [minutes]);
    await signInLocally(browser(office.app()), 'E005', password);
    expect(await office.store.lapsedSessionOf(lapsed, usualLimits)).toBe(whose);
    expect((await one.get('/')).status).toBe(303);
    expect((await office.sql.query('select 1 from sessions')).rows).toHaveLength(whose === null ? 1 : 2);
  });

  it('ends at sign-out, in the second tab and in another window too', async () => {
    await signInLocally(one, 'E005', password);
    const tab = browser(office.app());
    for (const [name, value] of one.cookies) tab.cookies.set(name, value);
    expect((await tab.get('/tasks')).status).toBe(200);
    const out = await one.submit('/sign-out', '/sign-out', {});
    expect([out.status, out.location]).toEqual([303, '/sign-in?state=signed-out']);
    expect((await one.get('/sign-in?state=signed-out')).text).toContain('Çıxış etdiniz.');
    expect(one.cookies.has('mizan')).toBe(false);
    expect((await tab.get('/tasks')).location).toBe('/sign-in?to=%2Ftasks');
    expect((await outcomes()).at(-1)).toEqual(['E005', 'local', 'signedOut']);
  });

  it('ends on every other device when the password is changed, and goes on here under a new id', async () => {
    await signInLocally(one, 'E005', password);
    const other = browser(office.app());
    await signInLocally(other, 'E005', password);
    const before = one.cookies.get('mizan');
    const given = { current: password, password: 'sarı qatar uzaq dağda', repeated: 'sarı qatar uzaq dağda' };
    expect((await one.submit('/password', '/password', { ...given, current: 'not this one' })).status).toBe(422);
    expect((await one.submit('/password', '/password', given)).status).toBe(303);
    expect((await one.get('/')).status).toBe(200);
    expect(one.cookies.get('mizan')).not.toBe(before);
    expect((await other.get('/')).status).toBe(303);
  });

  it('leads programs and parts of pages to sign-in in their own way', async () => {
    const api = await one.get('/api/v1/me', { 'accept-language': 'en' });
    expect(api.status).toBe(401);
    expect(api.headers.get('content-type')).toBe('application/problem+json');
    expect(JSON.parse(api.text)).toMatchObject({ status: 401, code: 'signInRequired', title: 'Sign-in is required' });
    const part = await one.get('/tasks/part', { 'hx-request': 'true', 'hx-current-url': `${plainOrigin}/tasks` });
    expect([part.status, part.headers.get('hx-redirect')]).toEqual([401, '/sign-in?to=%2Ftasks']);
    const form = await one.post('/form', {}, { referer: `${plainOrigin}/form?draft=1` });
    expect(form.location).toBe('/sign-in?to=%2Fform%3Fdraft%3D1');
    const foreign = await one.post('/form', {}, { referer: 'https://elsewhere.example/form' });
    expect(foreign.location).toBe('/sign-in');
  });
});

describe('a form of another site is refused', () => {
  const token = async () => /value="([^"]+)"/.exec((await one.get('/form')).text)?.[1] ?? '';
  beforeEach(async () => {
    await signInLocally(one, 'E005', password);
  });

  it('while one of our own is taken, by field or header', async () => {
    expect((await one.post('/form', { _csrf: await token() })).status).toBe(200);
    expect((await one.post('/form', {}, { 'x-csrf-token': await token() })).status).toBe(200);
  });

  it.each([
    ['without a token', () => Promise.resolve({}), {}],
    ['with the token of another session', () => Promise.resolve({ _csrf: 'A'.repeat(43) }), {}],
    ['with an Origin of elsewhere', async () => ({ _csrf: await token() }), { origin: 'https://elsewhere.example' }],
    ['with no Origin to tell', async () => ({ _csrf: await token() }), { origin: 'null' }],
    ['that the browser calls cross-site', async () => ({ _csrf: await token() }), { 'sec-fetch-site': 'cross-site' }],
    ['that the browser calls same-site', async () => ({ _csrf: await token() }), { 'sec-fetch-site': 'same-site' }],
    ['at a name that leads here by another way', async () => ({ _csrf: await token() }), { host: 'evil.example' }],
  ])('%s', async (_, form, headers: Record<string, string>) => {
    const answer = await one.post('/form', await form(), headers);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('heç nə dəyişməyib');
  });

  it('as a problem for programs; JSON of a page of ours needs no token', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await one.post('/api/v1/acts', {}, json)).status).toBe(200);
    const foreign = await one.post('/api/v1/acts', {}, { ...json, origin: 'https://elsewhere.example' });
    expect(JSON.parse(foreign.text)).toMatchObject({ status: 403, code: 'foreignRequest' });
    expect((await one.post('/api/v1/acts', {})).status).toBe(403);
  });

  it('sign-in itself included: the token goes with the browser', async () => {
    const fresh = browser(office.app());
    expect((await fresh.post('/sign-in/local', { id: 'E005', password })).status).toBe(403);
    const other = browser(office.app());
    const page = await other.get('/sign-in');
    const foreign = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    await fresh.get('/sign-in');
    expect((await fresh.post('/sign-in/local', { id: 'E005', password, _csrf: foreign })).status).toBe(403);
    expect((await one.post('/sign-out', {})).status).toBe(403);
    // To a page of another site the browser gives no cookie, and it takes none away.
    const foreignPage = { origin: 'https://elsewhere.example' };
    expect((await fresh.post('/sign-out', {}, foreignPage)).status).toBe(403);
    expect(fresh.setCookies.filter((line) => line.startsWith('mizan='))).toEqual([]);
    expect((await one.get('/')).status).toBe(200);
  });
});

describe('after sign-in nobody is led away', () => {
  it.each([
    ['/tasks?year=2026', '/tasks?year=2026'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example/', '/'],
    ['/\t/elsewhere.example/', '/'],
    ['/.//elsewhere.example/', '/'],
    ['/a/..//elsewhere.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-out', '/'],
  ])('%j leads to %s', async (to, location) => {
    expect((await signInLocally(one, 'E005', password, to)).location).toBe(location);
  });
});

describe('the languages', () => {
  it('Azerbaijani first, English by the switch, and it stays', async () => {
    const first = await one.get('/sign-in', { 'accept-language': 'en' });
    expect(first.text).toMatch(/^<!doctype html><html lang="az">/);
    expect(first.text).toContain('href="/sign-in?lang=en"');
    expect((await one.get('/sign-in?lang=en')).text).toContain('<html lang="en">');
    expect((await one.get('/sign-in')).text).toContain('<h1>Sign in</h1>');
  });
});
