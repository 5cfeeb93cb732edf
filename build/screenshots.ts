import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Acts } from '../client/acts/acts.ts';
import { openBrowser } from '../test/browser.ts';
import { startTestStack } from '../test/own-stack.ts';
import { serveConsole } from '../test/live/support/console.ts';
import { yearInStore } from '../test/live/support/year-in-store.ts';

/** The pictures of the console in the README: the sample agency on a day of its year, in the real browser. */
interface Shot {
  readonly file: string;
  readonly person: string;
  readonly path: string;
  readonly lang: 'az' | 'en';
  readonly width: number;
  readonly height: number;
  /** What is to stand at the top of the picture; by default the page's own top. */
  readonly from?: string;
}

const days: readonly { readonly day: string; readonly shots: readonly Shot[] }[] = [
  {
    day: '2026-12-15',
    shots: [
      { file: 'tasks', person: 'E003', path: '/', lang: 'en', width: 1100, height: 760 },
      { file: 'appraisal', person: 'E005', path: '/appraisals/E005-2026', lang: 'en', width: 1100, height: 860 },
      {
        file: 'scoring',
        person: 'E003',
        path: '/appraisals/E008-2026/acts/appraise',
        lang: 'en',
        width: 1100,
        height: 900,
      },
      { file: 'hr', person: 'E031', path: '/hr', lang: 'en', width: 1100, height: 900 },
      { file: 'phone', person: 'E003', path: '/', lang: 'az', width: 360, height: 740 },
    ],
  },
  {
    day: '2027-02-22',
    shots: [{ file: 'reports', person: 'E031', path: '/reports', lang: 'en', width: 1100, height: 900 }],
  },
];

const folder = fileURLToPath(new URL('../docs/console/', import.meta.url));

/** The same letters on every machine. */
function letters(): string {
  const file = (name: string) =>
    readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${name}.ttf`)).toString('base64');
  const face = (name: string, weight: number) =>
    `@font-face{font-family:Letters;font-weight:${weight};src:url(data:font/ttf;base64,${file(name)})}`;
  const faces = [face('400Regular/NotoSans_400Regular', 400), face('700Bold/NotoSans_700Bold', 700)];
  return `${faces.join('')} body{font-family:Letters!important} *{caret-color:transparent!important}`;
}

async function take(browser: Browser, address: string, style: string, shot: Shot): Promise<void> {
  const { file, person, path, lang, width, height, from } = shot;
  const context = await browser.newContext({ viewport: { width, height }, bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  // A page that waits for news would still be waiting when everything is stopped.
  await page.route(/\/news$/, (route) => route.abort());
  await page.goto(`${address}/sign-in?lang=${lang}`);
  await page.locator(`button[name="person"][value="${person}"]`).click();
  await page.goto(`${address}${path}`);
  await page.addStyleTag({ content: style });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.screenshot({
    path: join(folder, `${file}.png`),
    clip: { x: 0, y: await topOf(page, from), width, height },
  });
  await context.close();
}

async function topOf(page: Page, from: string | undefined): Promise<number> {
  if (from === undefined) return 0;
  const box = await page.locator(from).first().boundingBox();
  return Math.max(0, (box?.y ?? 0) - 16);
}

mkdirSync(folder, { recursive: true });
const stack = await startTestStack();
try {
  const browser = await openBrowser({ packagedFirst: true });
  const style = letters();
  for (const { day, shots } of days) {
    const year = await yearInStore(day, stack.databaseUrl);
    const console_ = await serveConsole(year.acts as Acts, year.clock);
    for (const shot of shots) await take(browser, console_.address, style, shot);
    await console_.stop();
    await year.dispose();
  }
  await browser.close();
} finally {
  await stack.dispose();
}
