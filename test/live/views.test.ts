import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { views, type Views } from '../../client/views/views.ts';
import { yearInStore, type YearInStore } from './support/year-in-store.ts';

const as = (id: string) => ({ id, isAdministrator: false });
const head = as('E001');
const hr = as('E031');

let year: YearInStore;
let seen: Views;
beforeAll(async () => {
  year = await yearInStore('2026-12-15');
  seen = views(year.acts, { clock: year.clock });
});
afterAll(() => year.dispose());

describe('the views of the sample agency on 15 December 2026', () => {
  it('who is looking', async () => {
    expect(await seen.viewer(as('E003'))).toMatchObject({
      person: { id: 'E003', name: 'Həsənov Elçin Tofiq oğlu', position: 'Şöbə müdiri' },
      roles: ['everybody', 'manager', 'unitHead'],
      units: ['Hüquq şöbəsi'],
      day: '2026-12-15',
      own: ['E003-2026'],
    });
    expect((await seen.viewer(hr))?.roles).toContain('hr');
    expect(await seen.viewer({ id: 'E001', isAdministrator: true })).toBeNull();
    expect(await seen.viewer(as('E999'))).toBeNull();
  });

  it('the tasks of a supervisor: each once, late ones apart, and what others owe', async () => {
    const tasks = await seen.tasks(as('E004'));
    const own = [...tasks!.late, ...tasks!.thisWeek, ...tasks!.later];
    const stored = await year.acts.store.tasksFor({ assignee: 'E004' });
    expect(own).toHaveLength(stored.length);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ assignee }) => assignee.id === 'E004')).toBe(true);
    expect(tasks?.waitingFor.every(({ assignee }) => assignee.id !== 'E004')).toBe(true);
    expect(tasks?.next).toEqual({ key: 'appraisal', clause: '4.1', day: '2027-01-10', event: 'ends' });
  });

  it('working days left: the due day itself has none', async () => {
    const task = (await seen.body(hr))?.tasks.find(({ due, overdue }) => due !== null && !overdue);
    const later = views(year.acts, { clock: () => Date.parse(`${task?.due}T23:59:00+04:00`) });
    const same = (await later.body(hr))?.tasks.find(
      ({ subject, task: act }) => subject === task?.subject && act === task.task,
    );
    expect(task?.workingDaysLeft).toBeGreaterThan(0);
    expect(same).toMatchObject({ workingDaysLeft: 0, urgency: 'thisWeek' });
  });

  it('an appraisal to its servant: the form, the line of the year, the result and the right to object with its last day', async () => {
    const view = await seen.appraisal(as('E005'), 'E005-2026');
    expect(view).toMatchObject({
      subject: 'E005-2026',
      roles: ['servant'],
      stage: 'appraised.complete',
      post: { unit: 'Hüquq şöbəsi' },
    });
    expect(view?.course.map(({ key, state, isPresent }) => [key, state, isPresent])).toEqual([
      ['form', 'done', false],
      ['quarter1', 'done', false],
      ['quarter2', 'done', false],
      ['quarter3', 'done', false],
      ['quarter4', 'done', false],
      ['appraisal', 'done', false],
      ['objections', 'open', true],
      ['report', 'open', false],
    ]);
    expect(view?.rounds[0]).toMatchObject({
      isHeard: true,
      appraisedOn: '2026-12-10',
      result: { exact: '4.55', score: '4.6', grade: 'excellent' },
    });
    expect(view?.acts.find(({ act }) => act === 'object')).toMatchObject({
      isOpen: true,
      closes: '2026-12-17',
      rule: 'right',
    });
    expect(view?.acts.find(({ act }) => act === 'sign')).toMatchObject({
      isOpen: false,
      refusal: { clause: '4.17', because: { code: 'form.alreadySigned' } },
    });
    expect(view?.acts.map(({ act }) => act)).not.toContain('decideObjection');
    expect(view?.persons['E004']?.name).toBe('İsmayılova Günay Rauf qızı');
  });

  it('§4.15: one who is scored and not interviewed sees no score, nor does anybody but the evaluator', async () => {
    const rows = (await seen.people(hr, { stage: 'appraising.scored' }))!.rows;
    expect(rows.length).toBeGreaterThan(0);
    for (const { subject, servant, evaluator } of rows) {
      const of = async (id: string) => (await seen.appraisal(as(id), subject))?.rounds.at(-1)?.scores.length;
      expect(await of(servant.id)).toBe(0);
      expect(await of('E031')).toBe(0);
      expect(await of('E001')).toBe(0);
      expect(await of(evaluator!.id)).toBeGreaterThan(0);
    }
  });

  it('is as if it were not there for whoever has no part in it', async () => {
    expect(await seen.appraisal(as('E041'), 'E005-2026')).toBeNull();
    expect(await seen.record(as('E041'), 'E005-2026')).toBeNull();
    expect(await seen.appraisal({ id: 'E001', isAdministrator: true }, 'E005-2026')).toBeNull();
    expect(await seen.appraisal(head, 'E999-2026')).toBeNull();
  });

  it('the record in pages', async () => {
    const whole = await seen.record(as('E005'), 'E005-2026');
    const first = await seen.record(as('E005'), 'E005-2026', { limit: 5 });
    const second = await seen.record(as('E005'), 'E005-2026', { limit: 500, after: first!.next! });
    expect([...first!.entries, ...second!.entries]).toEqual(whole?.entries);
    expect(second?.next).toBeNull();
    expect(whole?.entries[0]).toMatchObject({ seq: 1, kind: 'opened', says: {} });
    expect(JSON.stringify(whole)).not.toContain('absences');
  });

  it('people: all of them for HR, theirs for a manager, oneself for a servant; searched from any keyboard', async () => {
    const everyone = Object.keys((await year.acts.store.roster()).roster.people).length;
    expect((await seen.people(hr))?.total).toBe(everyone);
    const own = await seen.people(as('E005'));
    expect(own?.rows.map(({ servant }) => servant.id)).toEqual(['E005']);
    const theirs = (await seen.people(as('E004')))!.rows.map(({ servant }) => servant.id);
    expect(theirs).toContain('E005');
    expect(theirs.length).toBeLessThan(everyone / 2);
    expect((await seen.people(hr, { text: 'ALIYEV orxan' }))?.rows).toEqual([]);
    expect((await seen.people(hr, { text: 'eliyev ORXAN' }))?.rows.map(({ servant }) => servant.id)).toEqual(['E005']);
    const first = await seen.people(hr, { limit: 10 });
    const second = await seen.people(hr, { limit: 10, after: first!.next! });
    expect(new Set([...first!.rows, ...second!.rows].map(({ subject }) => subject)).size).toBe(20);
  });

  it('a unit to its head, and nothing of it to others', async () => {
    const unit = await seen.unit(as('E003'), 'Hüquq şöbəsi');
    expect(unit).toMatchObject({ unit: 'Hüquq şöbəsi', head: { id: 'E003' }, year: 2026 });
    expect(unit?.rows.every((row) => row.unit === 'Hüquq şöbəsi')).toBe(true);
    expect(unit?.people).toBe(unit?.rows.length);
    expect(await seen.unit(as('E003'), 'Kadr şöbəsi')).toBeNull();
    expect(await seen.unit(as('E005'), 'Hüquq şöbəsi')).toBeNull();
    expect((await seen.unit(hr, 'Hüquq şöbəsi'))?.people).toBeGreaterThan(unit!.people - 1);
  });

  it('the body to HR, its deputy head and the head; to nobody else', async () => {
    const body = await seen.body(head);
    expect(body?.units.map(({ unit }) => unit)).toContain('Hüquq şöbəsi');
    expect(body?.units.reduce((sum, { people }) => sum + people, 0)).toBe(
      (await year.acts.store.appraisalRows({ year: 2026 })).length,
    );
    expect(body?.absent.length).toBeGreaterThan(0);
    expect(await seen.body(as('E002'))).not.toBeNull();
    expect(await seen.body(as('E003'))).toBeNull();
    expect(await seen.body({ id: 'E031', isAdministrator: true })).toBeNull();
  });

  it('calendar and law', async () => {
    const calendar = await seen.calendar(as('E005'));
    expect(calendar?.dates.map(({ key }) => key)).toEqual([
      'formDrafting',
      'quarterlyReview1',
      'quarterlyReview2',
      'quarterlyReview3',
      'quarterlyReview4',
      'appraisal',
      'unitReport',
      'finalReport',
      'submission',
    ]);
    const law = await seen.law(as('E005'));
    const clause = (name: string) => law?.clauses.find((one) => one.clause === name);
    expect(clause('2.1')?.entries).toBeGreaterThan(0);
    expect(clause('4.20')).toBeDefined();
    expect(clause('I-45')).toBeDefined();
  });
});

describe('acting for another: HR’s own tasks', () => {
  it('are the deputy’s for the time, and so is what HR sees; the own appraisal stays the own', async () => {
    const { store } = year.acts;
    const number = await store.setDeputy({
      of: 'E031',
      deputy: 'E005',
      from: '2026-12-14',
      to: '2026-12-15',
      setBy: 'E031',
    });
    expect(await seen.viewer(as('E005'))).toMatchObject({ actsFor: [{ id: 'E031' }] });
    expect(await seen.body(as('E005'))).not.toBeNull();
    const other = await seen.appraisal(as('E005'), 'E006-2026');
    expect(other?.roles).toContain('hr');
    expect(other?.acts.find(({ act }) => act === 'designateEvaluator')?.insteadOf?.id).toBe('E031');
    expect(other?.acts.map(({ act }) => act)).not.toContain('appraise');
    const own = await seen.appraisal(as('E005'), 'E005-2026');
    expect(own?.roles).toEqual(['servant']);
    expect(own?.acts.every(({ insteadOf }) => insteadOf === null)).toBe(true);
    const dayAfter = views(year.acts, { clock: () => year.clock() + 86_400_000 });
    expect(await dayAfter.body(as('E005'))).toBeNull();
    expect(await store.endDeputy(number, '2026-12-14')).toBe(true);
    expect(await store.endDeputy(number, '2026-12-14')).toBe(false);
    expect(await seen.body(as('E005'))).toBeNull();
  });
});
