import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../support/people.ts';
import type { Stage } from './stage.ts';

const subject = 'E008-2026';
const path = `/appraisals/${subject}/acts/observe`;

/** What goes wrong while somebody types: the session, the second click, the service. */
export function trouble(stage: () => Stage): void {
  describe('nothing that was typed is lost', () => {
    let scripted: Person;
    let plain: Person;
    beforeEach(async () => {
      const { enter } = stage();
      [scripted, plain] = await Promise.all([
        enter({ id: 'E003', language: 'en' }),
        enter({ id: 'E003', language: 'en', isScripted: false }),
      ]);
    });
    afterEach(() => Promise.all([scripted.context.close(), plain.context.close()]));

    const observed = async (text: string): Promise<number> =>
      (await stage().year.acts.store.journalOf(subject)).filter(({ content }) => content.with['text'] === text).length;
    const write = async (who: Person, text: string): Promise<void> => {
      await who.go(path);
      await who.fill({ text });
    };
    const isTyped = (who: Person) => who.page.locator('[name="text"]').inputValue();
    const signInAgain = (who: Person) => who.page.locator('button[name="person"][value="E003"]').click();

    it.each([
      { how: 'with a script', who: () => scripted },
      { how: 'without one', who: () => plain },
    ])('when the session has ended meanwhile, $how', async ({ how, who }) => {
      const text = `Seans bitdi: ${how}`;
      await write(who(), text);
      await stage().year.lapseSessions();
      await who().press('observe');
      expect(await who().text()).toContain(who().speech.words('signIn.kept'));
      await signInAgain(who());
      expect(await isTyped(who())).toBe(text);
      expect(await observed(text)).toBe(0);
      await who().press('observe');
      expect(await observed(text)).toBe(1);
    });

    it('when somebody signed in anew in another tab', async () => {
      const text = 'Başqa vərəqdə yenidən daxil oldum.';
      await write(plain, text);
      const other = await plain.context.newPage();
      await other.goto(stage().address);
      await other.locator('form[action="/sign-out"] button').click();
      await other.goto(`${stage().address}/sign-in`);
      await other.locator('button[name="person"][value="E003"]').click();
      await other.close();
      await plain.press('observe');
      expect(await plain.text()).toContain(plain.speech.words('web.errors.signedInAnew'));
      expect(await isTyped(plain)).toBe(text);
      await plain.press('observe');
      expect(await observed(text)).toBe(1);
    });

    it('when nobody knows any more whose it was, it is given back to be copied', async () => {
      const text = 'Kukilər silindi.';
      await write(plain, text);
      await plain.context.clearCookies({ name: 'mizan' });
      await plain.press('observe');
      expect(await plain.text()).toContain(plain.speech.words('web.page.lostText'));
      expect(await plain.page.locator('textarea').inputValue()).toBe(text);
      expect(await observed(text)).toBe(0);
    });

    it('when the button is pressed twice, it is done once', async () => {
      const text = 'İki dəfə basıldı.';
      await write(scripted, text);
      const button = scripted.page.getByRole('button', { name: scripted.speech.name('act', 'observe'), exact: true });
      await button.dblclick();
      await scripted.page.locator('[data-done]').waitFor();
      expect(await observed(text)).toBe(1);
    });

    it('when Temporal is away, and it is done when it is back', async () => {
      const text = 'Temporal yox idi.';
      await write(scripted, text);
      stage().year.setAway(true);
      await scripted.press('observe');
      await scripted.picture('down');
      expect(await scripted.text()).toContain(scripted.speech.words('web.page.down'));
      expect(await scripted.page.getByText(text).count()).toBe(1);
      expect(await observed(text)).toBe(0);
      stage().year.setAway(false);
      await scripted.page.getByRole('button', { name: scripted.speech.words('web.sendAgain') }).click();
      await scripted.page.locator('[data-done]').waitFor();
      expect(await observed(text)).toBe(1);
    });

    it('a draft that was deleted, or done, does not come back', async () => {
      await scripted.go(path);
      expect(await isTyped(scripted)).toBe('');
      await scripted.fill({ text: 'Bunu sildim.' });
      await scripted.page.getByRole('button', { name: scripted.speech.words('web.draft.save') }).click();
      await scripted.page.getByRole('button', { name: scripted.speech.words('web.draft.drop') }).click();
      expect(await isTyped(scripted)).toBe('');
    });
  });

  it('the switch of language is kept for the person, and letters follow it', async () => {
    const { enter, address, year } = stage();
    const one = await enter({ id: 'E008', language: 'en' });
    expect(await year.acts.store.languageOf('E008')).toBe('en');
    await one.page.getByRole('link', { name: 'Azərbaycanca' }).click();
    expect(await one.page.getAttribute('html', 'lang')).toBe('az');
    expect(await year.acts.store.languageOf('E008')).toBe('az');
    await one.page.getByRole('link', { name: 'English' }).click();
    await one.context.close();
    const elsewhere = await (await stage().browser.newContext()).newPage();
    await elsewhere.goto(`${address}/sign-in`);
    expect(await elsewhere.getAttribute('html', 'lang')).toBe('az');
    await elsewhere.locator('button[name="person"][value="E008"]').click();
    expect(await elsewhere.getAttribute('html', 'lang')).toBe('en');
    await elsewhere.context().close();
  });
}
