import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Acts } from '../../client/acts/acts.ts';
import type { Listening } from '../../client/http/serve-http.ts';
import { actNames } from '../../client/acts-schema/index.ts';
import { flawsOf, openBrowser, overflowOf, overflowOfLargeText, printFlawsOf, withoutBrowser } from '../browser.ts';
import { serveConsole } from './support/console.ts';
import { yearInStore, type YearInStore } from './support/year-in-store.ts';

/** Where pictures of the pages are put, for whoever wants to look at them. */
const pictures = process.env['MIZAN_SCREENSHOTS'];

const visits = [
  ['E003', '/', 'my tasks of a unit head'],
  ['E003', '/appraisals/E006-2026/acts/holdInterview', 'the interview'],
  ['E003', '/people', 'my unit'],
  ['E003', '/people/forms', 'several forms at once'],
  ['E003', '/reports', 'reports of a unit head'],
  ['E005', '/', 'my tasks of a servant'],
  ['E005', '/appraisals/E005-2026', 'the own appraisal'],
  ['E005', '/appraisals/E005-2026/notes', 'notes'],
  ['E005', '/appraisals/E005-2026/disagreement', 'disagreement'],
  ['E005', '/appraisals/E005-2026/documents', 'documents'],
  ['E005', '/appraisals/E005-2026/record', 'record'],
  ['E005', '/appraisals/E005-2026/acts/object', 'objecting'],
  ['E005', '/appraisals/E005-2026/acts/sign', 'an act that is not open'],
  ['E005', '/calendar', 'calendar'],
  ['E005', '/mailbox', 'my letters'],
  ['E005', '/law', 'the law'],
  ['E005', '/no-such-page', 'no such page'],
  ['E004', '/', 'my tasks of a supervisor'],
  ['E004', '/calendar/meetings', 'meetings'],
  ['E031', '/hr', 'HR'],
  ['E031', '/hr/imports', 'imports'],
  ['E031', '/hr/rehearsal', 'rehearsal'],
  ['E031', '/units/Hüquq şöbəsi/2026', 'a unit'],
  ['E031', '/mailbox', 'letters of HR'],
  ['E001', '/head', 'the head of the body'],
  ['E001', '/reports', 'reports'],
] as const;

/** What would run if a page gave it back as it was typed. */
const attack = `"><script>window.attacked = 1</script>'<img src=x onerror="window.attacked = 1">`;

/** In the page: posts the form of an act with a text in every field that takes one, and gives their names. */
const typedInto = `async ([root, act, text]) => {
  const path = root + '/acts/' + act;
  const token = document.querySelector('[name="_csrf"]').value;
  const about = { _csrf: token, key: crypto.randomUUID(), do: 'reckon' };
  const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(about) });
  if (!answer.ok) throw new Error(path + ': ' + answer.status);
  const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const names = [...parsed.querySelectorAll('main form textarea, main form input[type="text"]')].map(({ name }) => name);
  const form = document.body.appendChild(document.createElement('form'));
  Object.assign(form, { method: 'post', action: path });
  for (const [name, value] of [...Object.entries(about), ...names.map((name) => [name, text])]) {
    Object.assign(form.appendChild(document.createElement('input')), { type: 'hidden', name, value });
  }
  setTimeout(() => HTMLFormElement.prototype.submit.call(form));
  return names;
}`;

describe.skipIf(withoutBrowser)('the pages of the sample agency on 15 December 2026', () => {
  let year: YearInStore;
  let console_: Listening;
  let browser: Browser;
  beforeAll(async () => {
    year = await yearInStore('2026-12-15');
    console_ = await serveConsole(year.acts as Acts, year.clock);
    browser = await openBrowser();
    if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  });
  afterAll(async () => {
    await browser.close();
    await console_.stop();
    await year.dispose();
  });

  const signedIn = async (person: string, language: string, width: number): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${console_.address}/sign-in?lang=${language}`);
    await page.locator(`button[name="person"][value="${person}"]`).click();
    await page.waitForURL(({ pathname }) => pathname !== '/sign-in', { waitUntil: 'domcontentloaded' });
    return page;
  };

  describe.each(['az', 'en'] as const)('in %s', (language) => {
    let visitor: { readonly person: string; readonly page: Page } | undefined;
    const complaints: string[] = [];
    /** The page of one who signs in once for all visits that follow each other. */
    const pageOf = async (person: string): Promise<Page> => {
      if (visitor?.person === person) return visitor.page;
      await visitor?.page.close();
      const page = await signedIn(person, language, 1280);
      page.on('console', (message) => {
        if (message.type() === 'error' && !/404/.test(message.text())) complaints.push(message.text());
      });
      visitor = { person, page };
      return page;
    };
    afterAll(() => visitor?.page.close());

    it.each(visits)('%s %s: %s', async (person, path, name) => {
      const page = await pageOf(person);
      complaints.length = 0;
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`${console_.address}${path}`);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      const found = await flawsOf(page);
      if (pictures !== undefined) await picture(page, `${name}-${language}-1280`);
      const tooWideLarge = await overflowOfLargeText(page);
      const onPaper = await printFlawsOf(page);
      if (pictures !== undefined) await page.pdf({ path: pathOf(`${name}-${language}`, 'pdf'), format: 'A4' });
      await page.setViewportSize({ width: 360, height: 740 });
      const tooWide = await overflowOf(page);
      if (pictures !== undefined) await picture(page, `${name}-${language}-360`);
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
      expect([tooWide, tooWideLarge]).toEqual([0, 0]);
      expect(onPaper).toEqual([]);
    });
  });

  it('HR looks at a file row by row, and at the days of a year run in memory', async () => {
    const page = await signedIn('E031', 'az', 1280);
    const look = async (name: string) => {
      expect(await flawsOf(page)).toEqual([]);
      if (pictures !== undefined) await picture(page, `${name}-az-1280`);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await overflowOf(page)).toBe(0);
      if (pictures !== undefined) await picture(page, `${name}-az-360`);
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    await page.goto(`${console_.address}/hr/imports`);
    const rows = '2026-12-15,left,E006,"{""reason"":""öz xahişi""}"\n2026-12-15,absenceEnded,E005,\nx,left,E006,{}\n';
    const file = {
      name: 'dəyişikliklər.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`date,type,servantId,details\n${rows}`),
    };
    await page.setInputFiles('input[type="file"]', file);
    await page.locator('form[action="/hr/imports"] button').click();
    await page.waitForURL(/\/hr\/imports\/[0-9a-f-]{36}$/);
    expect(await page.locator('tbody tr').count()).toBe(3);
    await look('a file looked at');

    await page.goto(`${console_.address}/hr/rehearsal`);
    const ofOne = readFileSync('data/agency/scenario-2026.jsonl', 'utf8')
      .split('\n')
      .filter((line) => line.includes('"on": "E005"'));
    const script = { name: 'ssenari.jsonl', mimeType: 'text/plain', buffer: Buffer.from(ofOne.join('\n')) };
    await page.setInputFiles('input[type="file"]', script);
    await page.locator('form[action="/hr/rehearsal"] button').click();
    await page.waitForURL(/\/hr\/rehearsal\/[0-9a-f-]{36}$/);
    const run = page.url();
    await page.locator('nav .tabs a').last().click();
    await page.goto(`${run}?day=2026-12-14`);
    expect(await page.locator('h1').textContent()).toContain('14 dekabr 2026');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(3);
    await look('a day of a rehearsal');
    await page.locator('nav .tabs a', { hasText: 'Növbəti gün' }).click();
    await page.waitForURL(`${run}?day=2026-12-15`);
    await page.close();
  });

  const subjects = [
    ['appraisal', '/appraisals/E006-2026'],
    ['unit', '/units/Hüquq şöbəsi/2026'],
    ['body', '/body/2026'],
  ] as const;

  it.each(subjects)('every form of an act on %s gives a text back as text', { timeout: 120_000 }, async (on, root) => {
    const page = await signedIn('E031', 'az', 1280);
    for (const act of actNames(on)) {
      const names = await page.evaluate<readonly string[]>(`(${typedInto})(${JSON.stringify([root, act, attack])})`);
      await page.waitForURL((url) => decodeURIComponent(url.pathname) === `${root}/acts/${act}`);
      const found = await page.evaluate<readonly string[]>(
        `[...document.querySelectorAll('textarea, input[type="text"]')].map((field) => field.value)`,
      );
      expect(found, act).toEqual(names.map(() => attack));
      expect(await page.evaluate("'attacked' in window || document.querySelector('img[src=x]') !== null"), act).toBe(
        false,
      );
    }
    await page.close();
  });

  async function picture(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: pathOf(name, 'png'), fullPage: true });
  }

  function pathOf(name: string, ending: string): string {
    return join(pictures ?? '', `${name.replaceAll(' ', '-')}.${ending}`);
  }
});
