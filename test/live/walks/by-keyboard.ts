import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { speak } from '../../../locales/speak.ts';
import { lineOf } from '../support/scenario.ts';
import type { Stage } from './stage.ts';

const speech = speak('az');

/** Where the keyboard is: what it stands on, and whether somebody sees that. */
interface Stop {
  readonly id: string;
  readonly field: string;
  readonly href: string;
  readonly text: string;
  readonly top: number;
  readonly isMarked: boolean;
  readonly isCovered: boolean;
}

const stopNow = `(() => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 12)];
  const above = document.elementFromPoint(x, y);
  return {
    id: one.id,
    field: one.getAttribute('name') ?? '',
    href: one.getAttribute('href') ?? '',
    text: (one.innerText || one.value || '').trim(),
    top: box.top + scrollY,
    isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    isCovered: above === null || !(one.contains(above) || above.contains(one)),
  };
})()`;

/** From sign-in to an act that is taken, with no mouse. */
export function byKeyboard(stage: () => Stage): void {
  describe('by the keyboard alone', () => {
    let context: BrowserContext;
    let page: Page;
    beforeAll(async () => {
      const { year, browser } = stage();
      const { who, at, with: form } = lineOf('E008', 'drawUpForm');
      const instant = `${at}:00+04:00`;
      await year.begin('E008', [
        { kind: 'act', at: instant, act: { name: 'drawUpForm', actor: who, at: instant, with: form } },
      ]);
      await year.setClock('2026-03-31T10:00');
      context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      page = await context.newPage();
    });
    afterAll(() => context.close());

    const here = () => page.evaluate<Stop>(stopNow);
    /** On to the stop that is looked for: every stop on the way is seen, none is hidden behind something. */
    const tabTo = async (found: (stop: Stop) => boolean, most = 60): Promise<readonly Stop[]> => {
      const stops: Stop[] = [];
      while (stops.length < most) {
        await page.keyboard.press('Tab');
        const stop = await here();
        expect(stop, stop.text).toMatchObject({ isMarked: true, isCovered: false });
        stops.push(stop);
        if (found(stop)) return stops;
      }
      throw new Error(`Not found by Tab: ${stops.map(({ text }) => text).join(' | ')}`);
    };
    const isButton = ({ text }: Stop) => text === speech.name('act', 'recordQuarterlyNote');
    const enter = async (): Promise<void> => {
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    };

    it('somebody signs in, skips to the content, and comes to a task', async () => {
      await page.goto(stage().address);
      await tabTo(({ text }) => text.includes('(E003)'));
      await enter();
      const [first] = await tabTo(() => true);
      expect(first).toMatchObject({ text: speech.words('web.skip'), href: '#main' });
      await page.keyboard.press('Enter');
      const stops = await tabTo(({ href }) => href === '/appraisals/E008-2026/acts/recordQuarterlyNote');
      expect(stops.length).toBeLessThan(3);
      await enter();
    });

    it('is refused and led to the field, writes, and is done', async () => {
      const stops = await tabTo(({ field }) => field === 'strengths');
      expect(stops.map(({ field }) => field)).toContain('quarter');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('[name="quarter"]:checked').inputValue()).toBe('2');
      await page.keyboard.press('ArrowUp');
      const rest = await tabTo(isButton);
      const tops = rest.map(({ top }) => Math.round(top));
      expect(tops).toEqual([...tops].sort((one, other) => one - other));
      await enter();

      expect(await page.evaluate('document.activeElement.className')).toBe('error-summary');
      await tabTo(({ href }) => href === '#f-strengths');
      await page.keyboard.press('Enter');
      expect((await here()).field).toBe('strengths');
      await page.keyboard.type('Sənədləri diqqətlə hazırlayır.');
      await tabTo(({ field }) => field === 'weaknesses');
      await page.keyboard.type('İclaslarda fikrini az bildirir.');
      await tabTo(({ field }) => field === 'advice');
      await page.keyboard.type('Hər həftə məlumat versin.');
      await tabTo(isButton);
      await enter();
      const done = speech.name('act', 'recordQuarterlyNote');
      expect(await page.locator('[role="status"]').first().innerText()).toContain(done);
      const { with: said } = (await stage().year.acts.store.journalOf('E008-2026')).at(-1)?.content ?? {};
      expect(said).toMatchObject({ quarter: 1, advice: 'Hər həftə məlumat versin.' });
    });
  });
}
