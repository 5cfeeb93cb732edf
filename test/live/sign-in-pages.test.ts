import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flawsOf, openBrowser, overflowOf, withoutBrowser } from '../browser.ts';
import { folder } from './support/office.ts';
import { openConsole, type Console } from './support/sign-in.ts';

const password = 'yaşıl çaydan pəncərədə';
const shots = process.env['MIZAN_SCREENSHOTS'];

describe.skipIf(withoutBrowser)('the pages of sign-in in a real browser', () => {
  let office: Console;
  let chromium: Browser;
  let server: ServerType;
  let origin: string;

  beforeAll(async () => {
    office = await openConsole(folder.body);
    await office.addAccount('E005', password);
    await office.addAccount('E006', 'abcde-fghjk-mnpqr-stuvw', { oneTimeDays: 7 });
    server = serve({ fetch: office.app().fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    chromium = await openBrowser();
  });
  afterAll(async () => {
    await chromium?.close();
    await new Promise((resolve) => server.close(resolve));
    await office.dispose();
  });

  const look = async (page: Page, name: string) => {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
    expect(await overflowOf(page)).toBe(0);
    return flawsOf(page);
  };

  it.each([
    ['az', 1280],
    ['az', 360],
    ['en', 360],
  ] as const)('are sound in %s at %i px, and work by the keyboard without scripts', async (lang, width) => {
    const context = await chromium.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const at = (name: string) => look(page, `${lang}-${width}-${name}`);

    await page.goto(`${origin}/sign-in?to=%2Ftasks&lang=${lang}`);
    expect(await at('sign-in')).toEqual([]);

    // A wrong password: the summary has the focus and leads to the field.
    await page.fill('#id', 'E006');
    await page.fill('#password', 'wrong wrong wrong');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.summary');
    expect(await page.evaluate('document.activeElement.className')).toBe('summary');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('id');
    expect(await at('wrong')).toEqual([]);

    await page.fill('#id', 'E006');
    await page.fill('#password', 'abcde-fghjk-mnpqr-stuvw');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/password/);
    expect(await at('password')).toEqual([]);
    await page.fill('#password', 'short');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#password-fault');
    expect(await at('password-wrong')).toEqual([]);

    await page.goto(`${origin}/sign-out`);
    expect(await at('sign-out')).toEqual([]);
    await page.keyboard.press('Tab');
    await page.click('main button');
    await page.waitForURL(/state=signed-out/);
    expect(await at('signed-out')).toEqual([]);

    await page.click('button[value="E004"]');
    await page.waitForURL(/\/$/);
    expect(await page.textContent('body')).toContain('"id":"E004"');
    await context.close();
  });

  it('let one in also where no script runs', async () => {
    const context = await chromium.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/sign-in?to=%2Ftasks`);
    await page.fill('#id', 'E005');
    await page.fill('#password', password);
    await page.click('form[action="/sign-in/local"] button');
    await page.waitForURL(/\/tasks$/);
    const [cookie] = (await context.cookies()).filter(({ name }) => name === 'mizan');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false, path: '/', expires: -1 });
    await context.close();
  });

  it('refuse a form that a page of another site sends', async () => {
    const context = await chromium.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/sign-in`);
    await page.fill('#id', 'E005');
    await page.fill('#password', password);
    await page.click('form[action="/sign-in/local"] button');
    await page.waitForURL(/\/$/);
    const foreign = serve({
      fetch: () =>
        new Response(`<form method="post" action="${origin}/sign-out"><button>go</button></form>`, {
          headers: { 'content-type': 'text/html' },
        }),
      port: 0,
      hostname: '127.0.0.1',
    });
    await new Promise((resolve) => foreign.once('listening', resolve));
    await page.goto(`http://localhost:${(foreign.address() as AddressInfo).port}/`).catch(() => undefined);
    await page.click('button');
    await page.waitForURL(`${origin}/sign-out`);
    expect(await page.textContent('h1')).toMatch(/qəbul edilmədi/);
    await page.goto(`${origin}/tasks`);
    expect(await page.textContent('body')).toContain('"id":"E005"');
    await context.close();
    await new Promise((resolve) => foreign.close(resolve));
  });
});
