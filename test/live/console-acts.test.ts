import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpEnv } from '../../client/http/viewer.ts';
import { hashPassword } from '../../client/sign-in/password.ts';
import { fieldsOf } from '../../client/web/forms/values.ts';
import { consoleApp } from './support/console.ts';
import { openOffice, type Office } from './support/office.ts';
import { browser, cheap, signInLocally, type Browser } from './support/sign-in.ts';
import { calendarsAround, formOf, thisYear } from './support/today.ts';

const password = 'uzun-və-etibarlı-parol';
const servant = 'E025';
const subject = `${servant}-${thisYear}`;
const { who: supervisor, with: form } = formOf(servant);
const fields = { ...fieldsOf(form) };
const pathOf = (act: string) => `/appraisals/${subject}/acts/${act}`;
const attack = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';

let office: Office;
let app: Hono<HttpEnv>;
let at: { readonly supervisor: Browser; readonly servant: Browser };
beforeAll(async () => {
  office = await openOffice({ calendars: calendarsAround });
  app = consoleApp(office.acts);
  const hash = await hashPassword(password, cheap);
  const enter = async (id: string): Promise<Browser> => {
    await office.acts.store.addAccount(id, false, { password: hash, oneTimeDays: null });
    const own = browser(app);
    expect((await signInLocally(own, id, password)).status).toBe(303);
    return own;
  };
  await office.acts.openYear(thisYear);
  if (!(await office.acts.store.waitForSeq(subject, 1, 60_000))) throw new Error('The year is not open.');
  at = { supervisor: await enter(supervisor), servant: await enter(servant) };
});
afterAll(() => office.dispose());

const entries = async () => (await office.acts.store.journalOf(subject)).map(({ content }) => content.kind);
const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const opened = async (own: Browser, act: string) => {
  const { text } = await own.get(pathOf(act));
  return { key: hidden(text, 'key'), seq: hidden(text, 'seq'), _csrf: hidden(text, '_csrf') };
};

describe('an act by its page, without a script', () => {
  it('§2.4: refused with its clause, led to the field, the text kept and nothing written', async () => {
    const page = await opened(at.supervisor, 'drawUpForm');
    const wrong = { ...fields, ...page, 'goals[0].weight': '1', 'goals[0].title': attack };
    const { status, text } = await at.supervisor.post(pathOf('drawUpForm'), { ...wrong, do: 'act' });
    expect(status).toBe(422);
    expect(text).toContain('class="error-summary"');
    expect(text).toContain('href="#f-goals-0-weight"');
    expect(text).toContain('/law#c-2.4');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img src=x');
    expect(await entries()).not.toContain('form.drawnUp');
  });

  it('what is no number is shown at its field', async () => {
    const page = await opened(at.supervisor, 'drawUpForm');
    const wrong = { ...fields, ...page, 'goals[0].weight': 'çox', do: 'act' };
    const { status, text } = await at.supervisor.post(pathOf('drawUpForm'), wrong);
    expect(status).toBe(400);
    expect(text).toContain('href="#f-goals-0-weight"');
    expect(text).toContain('value="çox"');
  });

  it('a draft comes back to its author, and to nobody else', async () => {
    const page = await opened(at.supervisor, 'observe');
    const before = await at.supervisor.get(pathOf('observe'));
    expect(before.status).toBe(200);
    const kept = await at.supervisor.post(`${pathOf('observe')}/draft`, { ...page, text: 'yarımçıq qeyd' });
    expect(kept.status).toBe(200);
    expect((await at.supervisor.get(pathOf('observe'))).text).toContain('yarımçıq qeyd');
    expect((await at.servant.get(pathOf('observe'))).text).not.toContain('yarımçıq qeyd');
  });

  it('a goal added and one removed are no act', async () => {
    const page = await opened(at.supervisor, 'drawUpForm');
    const added = await at.supervisor.post(pathOf('drawUpForm'), { ...fields, ...page, do: 'add' });
    expect(added.status).toBe(200);
    const count = (text: string) => new Set(text.match(/name="goals\[\d+\]\.title"/g)).size;
    const removed = await at.supervisor.post(pathOf('drawUpForm'), { ...fields, ...page, do: 'remove:0' });
    expect(count(added.text) - count(removed.text)).toBe(2);
    expect(await entries()).not.toContain('form.drawnUp');
  });

  it('a text larger than an act may be: 413', async () => {
    const page = await opened(at.supervisor, 'observe');
    const long = { ...page, text: 'a'.repeat(900_000), do: 'act' };
    expect((await at.supervisor.post(pathOf('observe'), long)).status).toBe(413);
  });

  it('is done once, however often the button was pressed', async () => {
    const page = await opened(at.supervisor, 'drawUpForm');
    const sent = { ...fields, ...page, do: 'act' };
    const [first, second] = await Promise.all([
      at.supervisor.post(pathOf('drawUpForm'), sent),
      at.supervisor.post(pathOf('drawUpForm'), sent),
    ]);
    const third = await at.supervisor.post(pathOf('drawUpForm'), sent);
    expect([first.status, second.status, third.status]).toEqual([303, 303, 303]);
    expect(third.location).toBe(`/appraisals/${subject}?done=drawUpForm`);
    expect((await entries()).filter((kind) => kind === 'form.drawnUp')).toHaveLength(1);
  });

  it('a stale page comes back with the text and what happened meanwhile', async () => {
    const page = await opened(at.supervisor, 'changeGoals');
    const read = await opened(at.servant, 'acknowledgeForm');
    const acknowledged = await at.servant.post(pathOf('acknowledgeForm'), { ...read, do: 'act' });
    expect(acknowledged.status).toBe(303);
    const stale = { ...fields, ...page, reason: 'yeni akt', do: 'act' };
    const { status, text } = await at.supervisor.post(pathOf('changeGoals'), stale);
    expect(status).toBe(409);
    expect(text).toContain('yeni akt');
    expect(await entries()).not.toContain('form.changed');
    const again = { ...stale, seq: hidden(text, 'seq') };
    expect((await at.supervisor.post(pathOf('changeGoals'), again)).status).toBe(303);
    expect(await entries()).toContain('form.changed');
  });

  it('a file comes with an act that is accepted, and leaves nothing behind with one that is refused', async () => {
    const paper = (text: string) => {
      const content = Buffer.from(`%PDF-1.7 ${text}`);
      return { file: new File([content], `${text}.pdf`), sha256: createHash('sha256').update(content).digest('hex') };
    };
    const sent = async (act: string, more: Record<string, string>, file: File) => {
      const page = await opened(at.supervisor, act);
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...page, ...more, do: 'act' })) form.set(name, value);
      form.set('attachments', file);
      const cookie = [...at.supervisor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = {
        host: '127.0.0.1:8080',
        origin: 'http://127.0.0.1:8080',
        'sec-fetch-site': 'same-origin',
        cookie,
      };
      const response = await app.request(`http://127.0.0.1:8080${pathOf(act)}`, {
        method: 'POST',
        body: form,
        headers,
      });
      return { status: response.status, text: await response.text() };
    };
    const kept = (sha256: string) => office.acts.store.fileOf(subject, sha256);

    const refused = paper('rədd');
    const light = { ...fields, reason: 'yeni akt', 'goals[0].weight': '1' };
    const { status, text } = await sent('changeGoals', light, refused.file);
    expect([status, text]).toEqual([422, expect.stringContaining('/law#c-2.4')]);
    expect(await kept(refused.sha256)).toBeNull();

    const unread = paper('oxunmur');
    expect((await sent('observe', { text: 'a'.repeat(900_000) }, unread.file)).status).toBe(413);
    expect(await kept(unread.sha256)).toBeNull();

    const wrong = await sent('observe', { text: 'qeyd' }, new File(['MZ'], 'proqram.pdf'));
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('proqram.pdf')]);

    const accepted = paper('nəticə');
    expect((await sent('observe', { text: 'qeyd' }, accepted.file)).status).toBe(303);
    expect(await kept(accepted.sha256)).toMatchObject({ name: 'nəticə.pdf', mediaType: 'application/pdf' });
    const { text: tab } = await at.supervisor.get(`/appraisals/${subject}/documents`);
    expect(tab).toContain(`/appraisals/${subject}/files/${accepted.sha256}`);
    expect(tab).toContain(`/appraisals/${subject}/papers/annex1.pdf?lang=az`);
  });

  it('whoever has no part in the appraisal finds nothing there', async () => {
    const { status } = await at.servant.get(`/appraisals/${supervisor}-${thisYear}/acts/appraise`);
    expect(status).toBe(404);
  });
});
