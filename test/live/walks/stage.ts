import type { Browser } from 'playwright-core';
import type { Acts } from '../../../client/acts/acts.ts';
import { openBrowser } from '../../browser.ts';
import { serveConsole } from '../support/console.ts';
import { movingYear, type MovingYear } from '../support/moving-year.ts';
import { personAt, type Person, type Visitor } from '../support/people.ts';

/** One console over one moving year, and one browser that everybody's windows are opened in. */
export interface Stage {
  readonly year: MovingYear;
  readonly browser: Browser;
  readonly address: string;
  /** Somebody signs in, in a browser of their own. */
  readonly enter: (visitor: Visitor) => Promise<Person>;
  /** Kinds of the entries of a subject, in order. */
  readonly entries: (subject: string) => Promise<readonly string[]>;
  dispose(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const [year, browser] = await Promise.all([movingYear(), openBrowser()]);
  const console_ = await serveConsole(year.acts as Acts, year.clock);
  const { address } = console_;
  return {
    year,
    browser,
    address,
    enter: (visitor) => personAt(browser, address, visitor),
    entries: async (subject) => (await year.acts.store.journalOf(subject)).map(({ content }) => content.kind),
    async dispose() {
      await browser.close();
      await console_.stop();
      await year.dispose();
    },
  };
}
