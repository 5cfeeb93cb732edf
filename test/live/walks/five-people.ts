import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actWords } from '../../../client/web/act-words.ts';
import { typed, type Person } from '../support/people.ts';
import { lineOf, scenario } from '../support/scenario.ts';
import { castOf, interview, opineAndSign, servantName, standsOn, subject, whatTheyDid, type Cast } from './cast.ts';
import type { Stage } from './stage.ts';

/** A stage of the year takes many pages. */
const timeout = 180_000;

/** One appraisal from the form to HR, with a founded objection and a complaint, each person in a browser of their own. */
export function fivePeople(stage: () => Stage): void {
  describe('five people and one appraisal, by the pages alone', () => {
    let year: Stage['year'];
    let cast: Cast;
    let servant: Person;
    let supervisor: Person;
    let superior: Person;
    let head: Person;
    let hr: Person;

    beforeAll(async () => {
      ({ year } = stage());
      await year.begin('E005');
      await year.setClock('2026-01-14T09:40');
      cast = await castOf(stage());
      ({ servant, supervisor, superior, head, hr } = cast);
    });
    afterAll(() => Promise.all(Object.values(cast).map(({ context }) => context.close())));

    const accepted = (act: string) => scenario.filter((one) => one.on === 'E005' && one.do === act && !one.expect);

    it(
      '§2.1: the supervisor draws up the form, is led to what is wrong, and the servant signs that it was read',
      { timeout },
      async () => {
        await year.setClock('2026-01-14T09:40');
        await supervisor.go('/');
        await supervisor.picture('tasks');
        expect(await supervisor.ask()).toContain(supervisor.speech.dayOfWeek('2026-01-30'));
        await supervisor.page.locator('.ask a').first().click();
        await supervisor.picture('drawUpForm-empty');
        const values = typed(lineOf('E005', 'drawUpForm').with);
        for (let goal = 1; `goals[${goal}].title` in values; goal += 1) {
          await supervisor.page.getByRole('button', { name: supervisor.speech.words('web.form.addGoal') }).click();
          await standsOn(supervisor, `goals[${goal}].title`);
        }
        await supervisor.fill({ ...values, 'goals[0].weight': '20' });
        await supervisor.picture('drawUpForm-filled');
        await supervisor.press('drawUpForm');
        await supervisor.picture('drawUpForm-refused');
        expect(await supervisor.text()).toContain('80 %');
        await supervisor.page.locator('.error-summary a').first().click();
        await standsOn(supervisor, 'goals[0].weight');
        await supervisor.fill({ 'goals[0].weight': values['goals[0].weight'] ?? '' });
        await supervisor.press('drawUpForm');
        await supervisor.picture('drawn-up');
        expect(await supervisor.text()).toContain(
          supervisor.speech.words('web.done.act', { act: 'Draw up the appraisal form' }),
        );

        await servant.takeTask('acknowledgeForm', servantName);
        await servant.picture('acknowledgeForm');
        expect(await servant.text()).toContain(values['goals[0].title']);
        await servant.press('acknowledgeForm');
        await servant.page.getByText(servant.speech.words('web.appraisal.actsNot')).click();
        const closed = servant.page.locator('.acts .closed').filter({ hasText: servant.speech.name('act', 'object') });
        expect(await closed.first().innerText()).toContain('§4.20');
        await servant.picture('acknowledged');
      },
    );

    it('§3.2: four quarterly notes, each from an empty page', { timeout }, async () => {
      for (const { at, with: said } of accepted('recordQuarterlyNote')) {
        const { quarter, ...texts } = said;
        await year.setClock(at);
        await supervisor.takeTask('recordQuarterlyNote', servantName);
        if (quarter === 1) await supervisor.picture('note-empty');
        expect(await supervisor.page.locator('[name="strengths"]').inputValue()).toBe('');
        expect(await supervisor.page.locator('[name="quarter"]:checked').inputValue()).toBe(`${Number(quarter)}`);
        await supervisor.fill(typed(texts));
        await supervisor.press('recordQuarterlyNote');
      }
      await servant.go(`/appraisals/${subject}/notes`);
      await servant.picture('notes');
      for (const { with: said } of accepted('recordQuarterlyNote'))
        expect(await servant.text()).toContain(said['advice']);
    });

    it('§4.1–4.17: achievements, scores, interview, opinion and both signatures', { timeout }, async () => {
      await year.setClock('2026-12-02T10:00');
      await servant.takeTask('presentAchievements', servantName);
      await servant.picture('achievements');
      await servant.fill({
        'goals[0]': 'Qaydalar təsdiq olunub, dörd təlim keçirilib.',
        'goals[1]': 'Altmış iki akt yoxlanılıb.',
        'goals[2]': 'Rəylər üç iş günündə verilir, akt 3 noyabr tarixlidir.',
        'toDiscuss.training': 'Müqavilə hüququ üzrə kurs.',
      });
      await servant.press('presentAchievements');

      await year.setClock('2026-12-08T14:05');
      await supervisor.takeTask('appraise', servantName);
      await supervisor.picture('appraise-empty');
      await supervisor.fill(typed(lineOf('E005', 'appraise').with));
      await supervisor.page.locator('.sum').getByText('YQ =').waitFor();
      await supervisor.picture('appraise-filled');
      await supervisor.press('appraise');
      await servant.go(`/appraisals/${subject}`);
      expect(await servant.text()).toContain(servant.speech.words('web.form.notShown'));

      await year.setClock('2026-12-10T09:45');
      await interview(cast, '2026-12-10T09:30');
      await supervisor.choose(subject, 'recordProposals');
      await supervisor.picture('proposals');
      await supervisor.fill({ skillsToImprove: 'üslub', trainingNeeded: 'elektron təlim' });
      await supervisor.press('recordProposals');
      await year.setClock('2026-12-10T09:59');
      await opineAndSign(cast, 'Üçüncü tapşırığın qiyməti ilə razı deyiləm.');
      await servant.go('/');
      await servant.picture('tasks-complete');
      expect(await servant.ask()).toContain(servant.speech.dayOfWeek('2026-12-17'));
      await servant.go(`/appraisals/${subject}`);
      await servant.picture('complete');
      expect(await servant.text()).toContain(
        servant.speech.words('web.form.rightToObject', { day: servant.speech.dayOfWeek('2026-12-17') }),
      );
    });

    it('§4.20: the objection is founded, and the appraisal is carried out again', { timeout }, async () => {
      await year.setClock('2026-12-11T11:30');
      await servant.go('/');
      await servant.page.locator('.ask a').first().click();
      await servant.picture('object');
      const grounds = 'Üçüncü tapşırıq vaxtında icra olunub, akt 3 noyabr tarixlidir.';
      await servant.fill({ grounds });
      await servant.press('object');
      await servant.picture('objected');
      await year.setClock('2026-12-15T16:30');
      await supervisor.takeTask('decideObjection', servantName);
      await supervisor.picture('decideObjection');
      expect(await supervisor.text()).toContain(grounds);
      await supervisor.fill({ decision: 'founded', reasons: 'Akt tapşırığın vaxtında icra edildiyini təsdiq edir.' });
      await supervisor.press('decideObjection');
      await supervisor.picture('founded');
      await servant.go(`/appraisals/${subject}/disagreement`);
      await servant.picture('founded');
      expect(await servant.text()).toContain(servant.speech.words('web.dispute.decision.founded'));

      await year.setClock('2026-12-16T14:05');
      await supervisor.takeTask('appraise', servantName);
      await supervisor.picture('appraise-anew');
      const before = typed(lineOf('E005', 'appraise').with);
      const field = supervisor.page.locator('[name="criteria.professionalKnowledge.justification"]');
      expect(await field.inputValue()).toBe(before['criteria.professionalKnowledge.justification']);
      await supervisor.fill({ 'goals[2]': '4' });
      await supervisor.press('appraise');
      await year.setClock('2026-12-18T09:45');
      await interview(cast, '2026-12-18T09:30');
      await opineAndSign(cast, 'Qiymət düzəldilib, lakin təşəbbüs meyarı ilə razı deyiləm.');
      await servant.go(`/appraisals/${subject}`);
      await servant.picture('second-round');
      expect(await servant.text()).toContain(servant.speech.words('web.form.earlierRound', { number: 1 }));
    });

    it('§4.20–4.22: unfounded, then the superior, then the head of the body', { timeout }, async () => {
      await year.setClock('2026-12-21T10:00');
      await servant.choose(subject, 'object');
      await servant.fill({ grounds: 'Təşəbbüslərim nəzərə alınmayıb.' });
      await servant.press('object');
      await year.setClock('2026-12-22T11:10');
      await supervisor.takeTask('decideObjection', servantName);
      await supervisor.fill({ decision: 'unfounded', reasons: 'Təkliflər rüblük qeydlərdə nəzərə alınıb.' });
      await supervisor.press('decideObjection');
      await supervisor.picture('unfounded');

      await year.setClock('2026-12-23T09:30');
      await servant.go('/');
      await servant.picture('decision-to-open');
      expect(await servant.ask()).toContain(servant.speech.words('web.appraisal.ask.decision'));
      await servant.page.locator('.ask a').first().click();
      expect(await servant.text()).not.toContain('Təkliflər rüblük qeydlərdə nəzərə alınıb.');
      await servant.picture('presentDecision');
      expect(await servant.text()).toContain(servant.speech.dayOfWeek('2026-12-30'));
      await servant.press('presentDecision');
      await servant.picture('decision-opened');
      expect(await servant.ask()).toContain(servant.speech.dayOfWeek('2026-12-30'));

      await year.setClock('2026-12-24T10:20');
      await servant.page.locator('.ask a').first().click();
      await servant.fill({ grounds: 'Qeydlərdə üç təklifim yoxdur.' });
      await servant.press('objectToSuperior');
      await year.setClock('2026-12-28T15:10');
      await superior.takeTask('decideBySuperior', servantName);
      await superior.picture('decideBySuperior');
      expect(await superior.text()).toContain('Qeydlərdə üç təklifim yoxdur.');
      await superior.fill({ decision: 'agrees', reasons: 'Qiymətləndirilmə rüblük qeydlərə uyğundur.' });
      await superior.press('decideBySuperior');
      await superior.takeTask('presentDecision', servantName);
      await superior.picture('presentDecision');
      await superior.press('presentDecision');
      await superior.picture('presented');

      await year.setClock('2026-12-29T10:20');
      await servant.choose(subject, 'complain');
      await servant.picture('complain');
      await servant.fill({ grounds: 'Sənədlərin yenidən araşdırılmasını xahiş edirəm.' });
      await servant.press('complain');
      await year.setClock('2027-01-06T12:10');
      await head.go('/head');
      await head.picture('head');
      await head.takeTask('decideComplaint', servantName);
      await head.picture('decideComplaint');
      await head.fill({ decision: 'keep', reasons: 'Qiymətin əsaslı olduğu müəyyən edilib.' });
      await head.press('decideComplaint');
      await head.picture('kept');
      await hr.go('/people?text=Əliyev');
      await hr.picture('people');
      await hr.page.getByRole('link', { name: servantName }).click();
      await hr.page
        .locator('.acts')
        .getByRole('link', { name: actWords(hr.speech, 'presentDecision', false) })
        .click();
      await hr.picture('presentDecision');
      await hr.press('presentDecision');
      await servant.go(`/appraisals/${subject}`);
      await servant.picture('kept');
    });

    it('§4.25: the form reaches HR, the record says all of it, and nothing is left to do', { timeout }, async () => {
      await year.setClock('2027-01-19T15:10');
      await supervisor.takeTask('handOver', servantName);
      await supervisor.picture('handOver');
      await supervisor.press('handOver');
      await year.setClock('2027-01-22T15:40');
      await superior.takeTask('handOver', servantName);
      await superior.press('handOver');
      await superior.picture('handed-over');
      await servant.go(`/appraisals/${subject}/record`);
      await servant.picture('record');
      const journal = (await year.acts.store.journalOf(subject)).map(({ content }) => content);
      const words = (await servant.text()).toLocaleLowerCase('az');
      for (const { kind } of journal) {
        expect(words).toContain(servant.speech.name('entry', kind).toLocaleLowerCase('az'));
      }
      const acts = journal.filter(({ actor }) => actor !== null).map(({ kind, actor }) => `${actor} ${kind}`);
      expect(acts).toEqual(whatTheyDid);
      const left = await Promise.all(Object.values(cast).map(({ id }) => year.acts.store.tasksFor({ assignee: id })));
      expect(left.flat()).toEqual([]);
      const { broken, signatures } = await year.acts.store.verify();
      expect(broken).toEqual([]);
      expect(signatures).toBe(4);
      for (const one of Object.values(cast)) {
        await one.go('/');
        await one.picture('at-the-end');
      }
    });
  });
}
