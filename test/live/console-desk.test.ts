import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rehearsalDesk, usualLimits, type RehearsalLimits } from '../../client/rehearsal/desk.ts';
import { hashPassword } from '../../client/sign-in/password.ts';
import { firstDayToMeet } from '../../rules/appointment.ts';
import { rosterAsOf } from '../../rules/roster/as-of.ts';
import { holders } from '../../rules/roster/service.ts';
import { addDays, dayOf } from '../../rules/calendar/date.ts';
import { isShortDay, isWorkingDay, workCalendar } from '../../rules/calendar/work-calendar.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import { flawsOf, openBrowser, overflowOf, withoutBrowser } from '../browser.ts';
import { consoleApp, serveConsole } from './support/console.ts';
import { openOffice, type Office } from './support/office.ts';
import { browser, cheap, signInLocally, type Browser } from './support/sign-in.ts';
import { fieldsOf } from '../../client/web/forms/values.ts';
import { calendarsAround, formOf, thisYear } from './support/today.ts';

const password = 'uzun-və-etibarlı-parol';
const today = dayOf(instantAt(Date.now(), '+04:00'));

let office: Office;
let enter: (id: string) => Promise<Browser>;
beforeAll(async () => {
  office = await openOffice({ calendars: calendarsAround });
  const app = consoleApp(office.acts);
  const hash = await hashPassword(password, cheap);
  enter = async (id) => {
    await office.acts.store.removeAccount(id);
    await office.acts.store.addAccount(id, false, { password: hash, oneTimeDays: null });
    const own = browser(app);
    expect((await signInLocally(own, id, password)).status).toBe(303);
    return own;
  };
  await office.acts.openYear(thisYear);
  if (!(await office.acts.store.waitForSeq(`E025-${thisYear}`, 1, 60_000))) throw new Error('The year is not open.');
});
afterAll(() => office.dispose());

const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

describe('HR brings a file, without a script', () => {
  const file = (content: string | Uint8Array<ArrayBuffer>, name = 'changes.csv', day: string = today) => {
    const form = new FormData();
    form.set('file', new File([content], name, { type: 'text/csv' }));
    form.set('day', day);
    return form;
  };
  const row = (servant: string, supervisorId: string) =>
    `date,type,servantId,details\n${today},supervisorChanged,${servant},"{""supervisorId"":""${supervisorId}""}"\n`;
  const bring = async (own: Browser, form: FormData) => {
    form.set('_csrf', hidden((await own.get('/hr/imports')).text, '_csrf'));
    return own.post('/hr/imports', form);
  };
  const supervisorOf = async (servant: string) =>
    (await office.acts.store.roster()).roster.people[servant]?.posts.at(-1)?.supervisorId;
  let hr: Browser;
  beforeAll(async () => {
    hr = await enter('E031');
  });

  it('sees what it would change, and nothing is changed until that is confirmed, once', async () => {
    const before = await supervisorOf('E029');
    const to = before === 'E021' ? 'E026' : 'E021';
    const { status, location } = await bring(hr, file(row('E029', to)));
    expect(status).toBe(303);
    const { text } = await hr.get(location ?? '');
    expect(text).toContain(`(${before ?? ''})</del>`);
    expect(text).toContain(`(${to})</ins>`);
    expect(await supervisorOf('E029')).toBe(before);
    const sent = { _csrf: hidden(text, '_csrf'), stamp: hidden(text, 'stamp'), do: 'apply' };
    const done = await hr.post(location ?? '', sent);
    expect(done.status).toBe(303);
    expect(await supervisorOf('E029')).toBe(to);
    const again = await hr.post(location ?? '', sent);
    expect(again.location).toBe(done.location);
    expect((await hr.get(done.location ?? '')).text).toContain('changes.csv');
    expect((await hr.get(location ?? '')).status).toBe(404);
  });

  it('is shown it anew where the roster has moved since, and nothing is applied', async () => {
    const { location } = await bring(hr, file(row('E028', 'E021')));
    const { text } = await hr.get(location ?? '');
    const moved = {
      date: today,
      type: 'absenceStarted',
      servantId: 'E030',
      details: { kind: 'x', countsAsService: true },
    };
    const rows = { changes: [moved as never], names: {}, enteredBy: 'E031', via: 'test' };
    await office.acts.changeRoster(rows, 'another-change');
    const before = await supervisorOf('E028');
    const sent = { _csrf: hidden(text, '_csrf'), stamp: hidden(text, 'stamp'), do: 'apply' };
    const anew = await hr.post(location ?? '', sent);
    expect(anew.status).toBe(409);
    expect(hidden(anew.text, 'stamp')).not.toBe(sent.stamp);
    expect(await supervisorOf('E028')).toBe(before);
  });

  it('cannot apply a file with a refused row, and reads which line, which field, and what to do', async () => {
    const content = `${row('E027', 'E021')}${today},left,E999,{}\n2026-13-01,left,E027,{}\n`;
    const before = await supervisorOf('E027');
    const { location } = await bring(hr, file(content));
    const { text } = await hr.get(location ?? '');
    expect(text).toMatch(/changes\.csv, 3-cü sətir|changes\.csv, 3-ci sətir/);
    expect(text).toMatch(/changes\.csv, 4-c[ıiuü] sətir, date/);
    expect(text).not.toContain('value="apply"');
    const sent = { _csrf: hidden(text, '_csrf'), stamp: hidden(text, 'stamp'), do: 'apply' };
    expect((await hr.post(location ?? '', sent)).status).toBe(422);
    expect(await supervisorOf('E027')).toBe(before);
  });

  it.each([
    { what: 'no file', form: () => file('', '') },
    { what: 'what is no UTF-8 text', form: () => file(new Uint8Array([0xff, 0xfe, 0x41])) },
    { what: 'a day that is none', form: () => file('x', 'x.csv', 'sabah') },
  ])('is told at once of $what', async ({ form }) => {
    const { status, text } = await bring(hr, form());
    expect(status).toBe(422);
    expect(text).toContain('class="error-summary"');
  });

  it('is for HR alone: others find nothing there', async () => {
    const other = await enter('E003');
    expect((await other.get('/hr/imports')).status).toBe(404);
    const token = hidden((await other.get('/mailbox')).text, '_csrf');
    const form = file(row('E029', 'E003'));
    form.set('_csrf', token);
    expect((await other.post('/hr/imports', form)).status).toBe(404);
  });

  it('by the API: the same rows, the same stamp, and a file that would do something else now is not applied', async () => {
    const ask = (query: string, body: string) => hr.post(`/api/v1/imports/changes?${query}`, body);
    const looked = await ask('dryRun=true', row('E039', 'E028'));
    expect(looked.status).toBe(200);
    const preview = JSON.parse(looked.text) as { stamp: string; rows: readonly unknown[] };
    expect(preview.rows).toMatchObject([{ line: 2, on: 'E039' }]);
    const other = await ask(`stamp=${'0'.repeat(64)}`, row('E039', 'E028'));
    expect(other.status).toBe(409);
    expect((await ask(`stamp=${preview.stamp}`, row('E039', 'E028'))).status).toBe(200);
    expect((await ask('dryRun=true', 'no,such,columns\n')).status).toBe(200);
    expect((await ask('', 'no,such,columns\n')).status).toBe(400);
  });
});

describe('§2.1: several forms drawn up at once, without a script', () => {
  const { who: supervisor, with: form } = formOf('E025');
  const subjectOf = (servant: string) => `${servant}-${thisYear}`;
  const kinds = async (servant: string) =>
    (await office.acts.store.journalOf(subjectOf(servant))).map(({ content }) => content.kind);
  const request = { name: 'drawUpForm', actor: supervisor, with: form, via: 'test' };
  /** Every hidden field and ticked box of the form that a button stands in. */
  const sentBy = (page: string, button: string): Record<string, string> => {
    const found =
      [...page.matchAll(/<form.*?<\/form>/gs)].find(([one]) => one.includes(`value="${button}"`))?.[0] ?? '';
    const inputs = [...found.matchAll(/<input type="(hidden|checkbox)"[^>]*>/g)].filter(
      ([input, type]) => type === 'hidden' || / checked/.test(input),
    );
    const fields = inputs.map(([input]) => [/name="([^"]*)"/.exec(input)?.[1] ?? '', unescaped(input)] as const);
    return { ...Object.fromEntries(fields), do: button };
  };
  const unescaped = (input: string) =>
    (/value="([^"]*)"/.exec(input)?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  let own: Browser;
  beforeAll(async () => {
    own = await enter(supervisor);
    const done = await office.acts.act(subjectOf('E025'), request, 'the-first-form');
    if (!('seq' in done)) throw new Error(JSON.stringify(done));
    await office.acts.store.waitForSeq(subjectOf('E025'), done.seq);
  });

  const choose = async (...servants: readonly string[]) => {
    const { text } = await own.get('/people/forms');
    const chosen = servants.map((servant) => [
      [`draw.${subjectOf(servant)}`, 'yes'],
      [`from.${subjectOf(servant)}`, subjectOf('E025')],
      [`weights.${subjectOf(servant)}`, 'source'],
    ]);
    const values = Object.fromEntries(chosen.flat()) as Record<string, string>;
    return own.post('/people/forms', { ...values, _csrf: hidden(text, '_csrf'), do: 'look' });
  };

  it('offers everybody whose form is to be drawn up, with what it can be copied from', async () => {
    const { status, text } = await own.get('/people/forms');
    expect(status).toBe(200);
    const offered = [...text.matchAll(/name="draw\.([^"]+)"/g)].map(([, subject]) => subject);
    expect(offered).toEqual(['E023', 'E024', 'E026', 'E027'].map(subjectOf));
    expect(text).toContain(`<option value="${subjectOf('E025')}"`);
    expect((await own.get('/')).text).toContain('href="/people/forms"');
    const everybody = (await own.get('/people/forms?all=yes')).text;
    expect(everybody.match(/name="draw\.[^"]+" value="yes" checked/g)).toHaveLength(offered.length);
  });

  it('shows what each will get, and says by which clause a form would be refused', async () => {
    const { text } = await choose('E023');
    expect(text).toContain('value="act"');
    const { text: page } = await own.get('/people/forms');
    const nothing = { [`draw.${subjectOf('E024')}`]: 'yes', _csrf: hidden(page, '_csrf'), do: 'look' };
    const refused = await own.post('/people/forms', nothing);
    expect(refused.text).toContain('/law#c-2.1');
    expect(refused.text).not.toContain('value="act"');
    const ofAll = await own.post('/people/forms', {
      ...nothing,
      'all.from': subjectOf('E025'),
      [`weights.${subjectOf('E024')}`]: 'source',
    });
    expect(ofAll.text).toContain(`name="form.${subjectOf('E024')}"`);
    const none = await own.post('/people/forms', { _csrf: hidden(page, '_csrf'), do: 'look' });
    expect(none.status).toBe(422);
    expect(await kinds('E023')).not.toContain('form.drawnUp');
  });

  it.skipIf(withoutBrowser)('is fit for everybody, and for a phone, while one chooses and looks', async () => {
    const served = await serveConsole(office.acts);
    const chromium = await openBrowser();
    try {
      const context = await chromium.newContext({ viewport: { width: 1280, height: 900 } });
      const cookies = [...own.cookies].map(([name, value]) => ({ name, value, url: served.address }));
      await context.addCookies(cookies);
      const page = await context.newPage();
      const look = async (name: string) => {
        expect(await flawsOf(page), name).toEqual([]);
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await overflowOf(page), name).toBe(0);
        const pictures = process.env['MIZAN_SCREENSHOTS'];
        if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
        await page.setViewportSize({ width: 1280, height: 900 });
        if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}-wide.png`), fullPage: true });
      };
      await page.goto(`${served.address}/people/forms`);
      await look('choosing-forms');
      await page.locator(`input[name="draw.${subjectOf('E023')}"]`).check();
      await page.locator(`select[name="from.${subjectOf('E023')}"]`).selectOption(subjectOf('E025'));
      await page.locator(`input[name="draw.${subjectOf('E024')}"]`).check();
      await page.locator(`select[name="from.${subjectOf('E024')}"]`).selectOption('');
      await page.locator('button[value="look"]').click();
      await look('forms-looked-at');
    } finally {
      await chromium.close();
      await served.stop();
    }
  });

  it('draws up each as an act of its own, says of each what became of it, and loses nothing of one refused', async () => {
    const { text } = await choose('E023', 'E024', 'E027');
    const sent = sentBy(text, 'act');
    const meanwhile = await office.acts.act(subjectOf('E024'), request, 'meanwhile');
    if (!('seq' in meanwhile)) throw new Error(JSON.stringify(meanwhile));
    await office.acts.store.waitForSeq(subjectOf('E024'), meanwhile.seq);
    const unticked = Object.fromEntries(Object.entries(sent).filter(([name]) => name !== `draw.${subjectOf('E027')}`));
    const done = await own.post('/people/forms', unticked);
    expect(done.status).toBe(200);
    expect(done.text).toContain('/law#c-3.3');
    expect(await kinds('E023')).toContain('form.drawnUp');
    expect(await kinds('E027')).not.toContain('form.drawnUp');
    const draft = { viewer: supervisor, subject: subjectOf('E024'), act: 'drawUpForm' };
    expect((await office.acts.store.draftOf(draft))?.fields['goals[0].title']).toBeTruthy();
    await own.post('/people/forms', unticked);
    expect((await kinds('E023')).filter((kind) => kind === 'form.drawnUp')).toHaveLength(1);
  });

  it('§6.2: a unit’s plan is kept by its head alone', async () => {
    const unit = 'İnformasiya texnologiyaları şöbəsi';
    const path = (servant: string) => `/appraisals/${subjectOf(servant)}/acts/drawUpForm`;
    const drawn = async (by: Browser, servant: string) => {
      const { text } = await by.get(path(servant));
      const page = { key: hidden(text, 'key'), seq: hidden(text, 'seq'), _csrf: hidden(text, '_csrf') };
      return by.post(path(servant), { ...fieldsOf(form), ...page, keepPlan: 'yes', keepWeights: 'yes', do: 'act' });
    };
    expect((await own.get(path('E026'))).text).not.toContain('name="keepPlan"');
    expect((await drawn(own, 'E026')).status).toBe(303);
    expect(await office.acts.store.planOf(unit, thisYear)).toEqual([]);
    expect(await office.acts.store.weightsFor('Mühəndis', false)).not.toBeNull();
    const head = await enter('E021');
    expect((await head.get(path('E028'))).text).toContain('name="keepPlan"');
    expect((await drawn(head, 'E028')).status).toBe(303);
    expect(await office.acts.store.planOf(unit, thisYear)).not.toEqual([]);
    const { text } = await own.get('/people/forms');
    expect(text).toContain('<option value="plan"');
  });

  it('is for those who lead somebody', async () => {
    expect((await (await enter('E023')).get('/people/forms')).status).toBe(404);
  });
});

describe('§4.15, §3.2, §6.4: meetings by their page, without a script', () => {
  const { who: supervisor } = formOf('E025');
  const subject = `E025-${thisYear}`;
  const path = '/calendar/meetings';
  /** A working day far enough ahead. */
  const ahead = (days: number) => {
    let day = addDays(today, days);
    while (!isWorkingDay(calendar, day) || isShortDay(calendar, day)) day = addDays(day, 1);
    return day;
  };
  const calendar = workCalendar(calendarsAround, '1');
  const meeting = (at: string) => ({ on: subject, kind: 'interview', at, minutes: '45', place: 'Otaq 5' });
  let own: Browser;
  const send = async (of: Browser, fields: Record<string, string>, to = path) =>
    of.post(to, { ...fields, _csrf: hidden((await of.get('/mailbox')).text, '_csrf') });
  const arranged = () => office.acts.store.appointmentsOf({ subject, cancelled: false });
  beforeAll(async () => {
    own = await enter(supervisor);
  });

  it('names the first day that leaves time to prepare, and refuses an earlier one by its clause', async () => {
    const { status, text } = await own.get(`${path}?on=${subject}&kind=interview`);
    expect(status).toBe(200);
    expect(text).toContain(`min="${firstDayToMeet(calendar, today)}T00:00"`);
    expect(text).toMatch(new RegExp(`<option value="${subject}" selected`));
    const soon = await send(own, meeting(`${today}T23:58`));
    expect(soon.status).toBe(422);
    expect(soon.text).toMatch(/\/law#c-(6\.4|4\.15)/);
    expect(soon.text).toContain('Otaq 5');
    expect(await arranged()).toEqual([]);
  });

  it.each([
    { what: 'without a day', field: 'at', wrong: { at: '' } },
    { what: 'without a place', field: 'place', wrong: { place: ' ' } },
    { what: 'of a minute', field: 'minutes', wrong: { minutes: '1' } },
    { what: 'with nobody', field: 'on', wrong: { on: '' } },
    { what: 'with one whom others lead', field: 'on', wrong: { on: `E005-${thisYear}` } },
  ])('is not arranged $what: led to the field', async ({ field, wrong }) => {
    const { status, text } = await send(own, { ...meeting(`${ahead(6)}T10:00`), ...wrong });
    expect(status).toBe(422);
    expect(text).toContain(`href="#f-${field}"`);
    expect(await arranged()).toEqual([]);
  });

  it('is arranged once however often it is sent, shown to both, moved, and called off', async () => {
    const given = meeting(`${ahead(6)}T10:00`);
    const [first, second] = [await send(own, given), await send(own, given)];
    expect([first.status, second.status]).toEqual([303, 303]);
    const [made] = await arranged();
    expect(await arranged()).toHaveLength(1);
    const servant = await enter('E025');
    for (const page of ['/calendar', path]) {
      expect((await servant.get(page)).text).toContain('Otaq 5');
      expect((await own.get(page)).text).toContain('Otaq 5');
    }
    const one = `${path}/${made?.id ?? ''}`;
    expect((await servant.get(one)).status).toBe(404);
    expect((await own.get(one)).text).toContain('Otaq 5');
    const version = { version: String(made?.version) };
    const moved = { at: `${ahead(8)}T11:00`, minutes: '30', place: 'Otaq 6', do: 'move' };
    expect((await send(own, { ...moved, ...version }, one)).status).toBe(303);
    const stale = await send(own, { ...moved, ...version }, one);
    expect(stale.status).toBe(422);
    expect((await send(own, { do: 'cancel', version: '2' }, one)).status).toBe(303);
    expect(await arranged()).toEqual([]);
  });

  it('one who leads nobody has no form to arrange with', async () => {
    expect((await (await enter('E025')).get(path)).text).not.toContain('id="arrange"');
  });
});

describe('the law page', () => {
  it('counts what each clause refused, and has the interpretations that bear on it', async () => {
    const { text } = await (await enter('E031')).get('/law');
    const row = (clause: string) => new RegExp(`<tr id="c-${clause}">.*?</tr>`, 's').exec(text)?.[0] ?? '';
    // The second form of E024, sent twice.
    expect(await office.acts.store.refusalCounts(thisYear)).toMatchObject({ '3.3': 2 });
    expect(row('3.3')).toMatch(/<td class="number"[^>]*>2<\/td><\/tr>$/);
    expect(row('4.20')).toContain('href="#c-I-3"');
    expect(row('I-3')).toContain('24:00');
  });
});

describe('a year rehearsed in memory', () => {
  const hr = { id: 'E031', isAdministrator: false };
  const asked = { year: thisYear, script: '', scriptName: '' };
  const desk = (limits: Partial<RehearsalLimits>) =>
    rehearsalDesk(office.acts, { limits: { ...usualLimits, ...limits } });

  it('is bounded in people and in time, and runs one at a time', async () => {
    expect(await desk({ people: 1 }).run(hr, asked)).toMatchObject({ refused: 'tooMany' });
    expect(await desk({ milliseconds: 1 }).run(hr, asked)).toEqual({ refused: 'tooLong' });
    const one = desk({});
    const answers = await Promise.all([one.run(hr, asked), one.run(hr, asked)]);
    expect(answers.filter((answer) => answer !== null && 'refused' in answer)).toEqual([{ refused: 'busy' }]);
  });

  it('runs on the body’s own roster, is its runner’s alone, and writes nothing', async () => {
    const { store } = office.acts;
    const before = await store.heads();
    const own = desk({});
    const answer = await own.run(hr, asked);
    if (answer === null || !('id' in answer)) throw new Error(JSON.stringify(answer));
    const year = await own.of(hr, answer.id);
    const opened = year?.entries.filter(
      ({ kind, subject, at }) => kind === 'opened' && subject.startsWith('E') && at.startsWith(`${thisYear}-01-01`),
    );
    const { roster } = await store.roster();
    expect(opened?.map(({ subject }) => subject.slice(0, -5)).sort()).toEqual(
      holders(rosterAsOf(roster, `${thisYear}-01-01`), `${thisYear}-01-01`).toSorted(),
    );
    expect(await own.of({ ...hr, id: 'E032' }, answer.id)).toBeNull();
    expect(await own.run({ ...hr, id: 'E003' }, asked)).toBeNull();
    expect(await store.heads()).toEqual(before);
  });

  it.each([
    { what: 'a script with a flaw, by its line and field', script: '{"at":"x"}\n', says: 'ssenari.jsonl' },
    { what: 'a year that cannot be rehearsed', script: '', year: '1999', says: '1999' },
  ])('by its page: is told of $what', async ({ script, year = String(thisYear), says }) => {
    const own = await enter('E031');
    const form = new FormData();
    form.set('_csrf', hidden((await own.get('/hr/rehearsal')).text, '_csrf'));
    form.set('year', year);
    form.set('script', new File([script], script === '' ? '' : 'ssenari.jsonl'));
    const { status, text } = await own.post('/hr/rehearsal', form);
    expect(status).toBe(422);
    expect(text).toContain(says);
  });

  it('by its page: is for HR alone', async () => {
    expect((await (await enter('E003')).get('/hr/rehearsal')).status).toBe(404);
  });
});
