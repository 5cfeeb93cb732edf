import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** Set by whoever has no browser and wants the rest of the tests: those with a browser count as skipped. */
export const withoutBrowser = process.env['MIZAN_NO_BROWSER'] === '1';

/**
 * A real Chromium: the one that `MIZAN_BROWSER` names or that is installed, else the one of the npm package; with `packagedFirst`
 * that one before others, which draws alike on every machine. Throws and says how to get one where none can run.
 */
export async function openBrowser({ packagedFirst = false } = {}): Promise<Browser> {
  const tried: string[] = [];
  for (const find of packagedFirst ? [packaged, installed] : [installed, packaged]) {
    try {
      const found = await find();
      if (found === null) continue;
      return await chromium.launch({ executablePath: found, args: flags, headless: true });
    } catch (error) {
      tried.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  throw new Error(
    [
      'No Chromium can be started. Install one (`apt-get install chromium`), or name one in MIZAN_BROWSER;',
      'or run the tests with MIZAN_NO_BROWSER=1, which skips those that need it.',
      ...tried,
    ].join('\n'),
  );
}

function installed(): Promise<string | null> {
  const named = process.env['MIZAN_BROWSER'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const path = named ?? folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
  return Promise.resolve(path ?? null);
}

async function packaged(): Promise<string | null> {
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeRun {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What axe-core finds against WCAG 2.2 AA and good practice, each as `rule: element`. */
export async function flawsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeRun>('axe.run(document)');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** How many pixels a page is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** How many pixels a page is wider than its window when its text is twice as large (WCAG 2.2, 1.4.4). */
export async function overflowOfLargeText(page: Page): Promise<number> {
  const root = 'document.documentElement';
  await page.evaluate(`${root}.style.fontSize = parseFloat(getComputedStyle(${root}).fontSize) * 2 + 'px'`);
  const tooWide = await overflowOf(page);
  await page.evaluate(`${root}.style.removeProperty('font-size')`);
  return tooWide;
}

/** A4 without the margins of a printer, in pixels. */
const paperWidth = 718;

/** What is not as it should be on paper: what only a screen needs and is there, a table that is none, what is cut at the edge. */
export async function printFlawsOf(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: paperWidth, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate<readonly string[]>(`(() => {
    const shown = (one) => one.getClientRects().length > 0;
    const named = (what) => (one) => what + ': ' + one.outerHTML.slice(0, 120);
    const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
    const edge = document.documentElement.clientWidth;
    return [
      ...all('header.top, nav, button, .skip, input[type="submit"]').map(named('on paper')),
      ...all('table').filter((one) => getComputedStyle(one).display !== 'table').map(named('no table')),
      ...all('thead').filter((one) => getComputedStyle(one).display !== 'table-header-group').map(named('no head')),
      ...all('table, img, svg, pre, p').filter((one) => one.getBoundingClientRect().right > edge + 1).map(named('cut')),
    ];
  })()`);
  await page.emulateMedia({ media: null });
  return found;
}
