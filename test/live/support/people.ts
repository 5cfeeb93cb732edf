import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Json } from '../../../machines/subject.ts';
import type { Lang } from '../../../locales/language.ts';
import { speak, type Speech } from '../../../locales/speak.ts';
import { actWords } from '../../../client/web/act-words.ts';
import { fieldsOf, type Values } from '../../../client/web/forms/values.ts';

/** Where pictures of the pages are put, for whoever wants to look at them. */
const pictures = process.env['MIZAN_SCREENSHOTS'];
if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
let taken = 0;

/** Somebody at a browser of their own, who reads a page in one language and does what it offers. */
export interface Person {
  readonly id: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly speech: Speech;
  go(path: string): Promise<void>;
  /** From the list of tasks to the page of a task. */
  takeTask(task: string, about: string): Promise<void>;
  /** From the appraisal to the page of an act that is open. */
  choose(subject: string, act: string): Promise<void>;
  fill(fields: Values): Promise<void>;
  /** Presses the button of the act. */
  press(act: string): Promise<void>;
  /** What the first line of the page says. */
  ask(): Promise<string>;
  text(): Promise<string>;
  picture(name: string): Promise<void>;
}

export interface Visitor {
  readonly id: string;
  readonly language: Lang;
  readonly isScripted?: boolean;
  /** Whether the appraisal they look at is their own: acts are named for whoever takes them. */
  readonly isServant?: boolean;
}

export async function personAt(
  browser: Browser,
  address: string,
  { id, language, isScripted = true, isServant = false }: Visitor,
): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: isScripted });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(`${address}/sign-in?lang=${language}`);
  await page.locator(`button[name="person"][value="${id}"]`).click();
  const speech = speak(language);
  const one: Person = {
    id,
    page,
    context,
    speech,
    async go(path) {
      await page.goto(`${address}${path}`);
    },
    async takeTask(task, about) {
      await one.go('/');
      const line = page.locator('.tasks li').filter({ hasText: about });
      await line
        .getByRole('link', { name: speech.name('task', task), exact: true })
        .first()
        .click();
    },
    async choose(subject, act) {
      await one.go(`/appraisals/${subject}`);
      await page
        .locator('.acts')
        .getByRole('link', { name: actWords(speech, act, isServant), exact: true })
        .click();
    },
    async fill(fields) {
      for (const [name, value] of Object.entries(fields)) await fillOne(page, name, value);
    },
    async press(act) {
      await page.getByRole('button', { name: actWords(speech, act, isServant), exact: true }).click();
    },
    ask: async () => (await page.locator('.ask').innerText()).replaceAll(/\s+/g, ' '),
    text: async () => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' '),
    async picture(name) {
      if (pictures === undefined) return;
      taken += 1;
      const path = join(pictures, `${String(taken).padStart(3, '0')}-${id}-${name}-${language}.png`);
      await page.screenshot({ path, fullPage: true, timeout: 60_000 });
    },
  };
  return one;
}

async function fillOne(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`main form[data-draft] [name="${name}"]`);
  const type = await field.first().evaluate((element: { type: string }) => element.type);
  if (type === 'radio') await page.locator(`main [name="${name}"][value="${value}"]`).check();
  else if (type === 'checkbox') await field.check();
  else if (type === 'select-one') await field.selectOption(value);
  else await field.fill(value);
}

export const typed = (data: object): Values => fieldsOf(data as Json);
