import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Whether somebody said that no browser can run here. */
export const isWithoutBrowser = process.env['MIZAN_NO_BROWSER'] === '1';

/** Chromium: the one that `MIZAN_CHROMIUM` names, else the one of the npm package. */
export async function startChromium(): Promise<Browser> {
  const named = process.env['MIZAN_CHROMIUM'];
  try {
    return await chromium.launch({
      executablePath: named ?? (await sparticuz.executablePath()),
      // Not the package's own: those run everything in one process, which ends with the first page that is closed.
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      headless: true,
    });
  } catch (error) {
    throw new Error(
      'Chromium does not run here. Name one that does by MIZAN_CHROMIUM, or skip these tests by MIZAN_NO_BROWSER=1.',
      { cause: error },
    );
  }
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
