import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typed, type Person } from '../support/people.ts';
import { lineOf } from '../support/scenario.ts';
import type { Stage } from './stage.ts';

const subject = 'E006-2026';
const servantName = 'Cəfərova';
const source = 'E005-2026';

/** What would run if a page gave it back as it was typed. */
const attack = `"><script>window.attacked = 1</script>'<img src=x onerror="window.attacked = 1">`;

/** Every kind of form by people whose browser runs no script, and with an attack in every text. */
export function withoutScript(stage: () => Stage): void {
  describe('without a script, every kind of form', () => {
    let supervisor: Person;
    let servant: Person;
    beforeAll(async () => {
      const { year, enter } = stage();
      await year.begin('E006');
      supervisor = await enter({ id: 'E004', language: 'az', isScripted: false });
      servant = await enter({ id: 'E006', language: 'en', isScripted: false, isServant: true });
    });
    afterAll(async () => {
      await supervisor.context.close();
      await servant.context.close();
    });

    it('§2.1: goals and weights copied from a colleague, reckoned, with a file; a wrong file is refused', async () => {
      const { year, entries } = stage();
      // Late, which is allowed and marked (I-13): the notes of three quarters are not owed then (I-30).
      await year.setClock('2026-10-05T09:40');
      await supervisor.takeTask('drawUpForm', servantName);
      const { page, speech } = supervisor;
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
      await page.locator('[name="copyFrom"]').selectOption(source);
      await press(speech.words('web.form.copy.button'));
      expect(await page.locator('[name="goals[2].title"]').inputValue()).not.toBe('');
      await press(speech.words('web.form.addGoal'));
      await page.locator('[name="goals[3].title"]').waitFor();
      await press(speech.words('web.form.removeGoal', { number: 4 }));
      await page.locator('[name="goals[3].title"]').waitFor({ state: 'detached' });
      await supervisor.fill({
        'goals[0].title': attack,
        'goals[0].measure': attack,
        'goals[0].expectedResult': attack,
      });
      await press(speech.words('web.form.count'));
      expect(await page.locator('.sum').innerText()).toMatch(/100 %[^]*100 %/);
      const file = (name: string, content: string) =>
        page
          .locator('[name="attachments"]')
          .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
      await file('arayış.pdf', 'MZ: no paper at all');
      await supervisor.press('drawUpForm');
      expect(await supervisor.text()).toContain(speech.words('web.form.attach.wrongType', { name: 'arayış.pdf' }));
      expect(await page.locator('[name="goals[0].title"]').inputValue()).toBe(attack);
      await file('arayış.pdf', '%PDF-1.7 real enough');
      await supervisor.press('drawUpForm');
      await supervisor.picture('without-script');
      expect(await entries(subject)).toContain('form.drawnUp');
      await supervisor.go(`/appraisals/${subject}/documents`);
      expect(await supervisor.text()).toContain('arayış.pdf');
    });

    it('§3.2–4.17: notes, scores, interview, opinion, a signature and a refusal', { timeout: 180_000 }, async () => {
      const { year, entries } = stage();
      await year.setClock('2026-12-01T09:53');
      await supervisor.takeTask('recordQuarterlyNote', servantName);
      await supervisor.fill({ quarter: '4', strengths: attack, weaknesses: attack, advice: attack });
      await supervisor.press('recordQuarterlyNote');
      await year.setClock('2026-12-03T09:05');
      await supervisor.takeTask('appraise', servantName);
      // The form that was copied has three goals.
      const given = Object.entries(typed(lineOf('E006', 'appraise').with)).filter(([name]) => name !== 'goals[3]');
      const texts = given.map(([name, value]) => [name, /justification|state/.test(name) ? attack : value] as const);
      await supervisor.fill(Object.fromEntries(texts));
      await supervisor.page.getByRole('button', { name: supervisor.speech.words('web.form.count') }).click();
      expect(await supervisor.page.locator('.sum').innerText()).toContain('YQ =');
      await supervisor.press('appraise');
      await year.setClock('2026-12-07T09:45');
      await supervisor.takeTask('holdInterview', servantName);
      await supervisor.fill({ at: '2026-12-07T09:30', place: attack, servantViews: attack });
      await supervisor.press('holdInterview');
      await servant.takeTask('giveOpinion', servantName);
      await servant.fill({ text: attack });
      await servant.press('giveOpinion');
      await servant.choose(subject, 'refuseToSign');
      await servant.fill({ reasons: attack });
      await servant.press('refuseToSign');
      await supervisor.takeTask('sign', servantName);
      await supervisor.press('sign');
      expect((await entries(subject)).slice(-4)).toEqual([
        'opinion.given',
        'signature.refused',
        'form.signed',
        'form.completed',
      ]);
    });

    it('what was typed is read as text on every page', async () => {
      const { enter } = stage();
      const reader = await enter({ id: 'E003', language: 'az' });
      const pages = ['', '/notes', '/disagreement', '/documents', '/record', '/acts/orderReappraisal'];
      for (const page of pages) {
        await reader.go(`/appraisals/${subject}${page}`);
        await reader.page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
        expect(
          await reader.page.evaluate("'attacked' in window || document.querySelector('img[src=x]') !== null"),
        ).toBe(false);
        if (page !== '/disagreement' && page !== '/documents') expect(await reader.text()).toContain(attack);
      }
      await reader.context.close();
    });
  });
}
