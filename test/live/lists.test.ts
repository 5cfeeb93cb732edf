import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rolesByRow, rowSightOf } from '../../client/access/body.ts';
import { views, type OverduePageView, type TaskPageView, type Views } from '../../client/views/views.ts';
import { appraisal } from '../../machines/appraisal/index.ts';
import { reportingUnitOf } from '../../machines/reporting/units.ts';
import type { AppraisalRow } from '../../machines/rows.ts';
import { perform } from '../../machines/timeline.ts';
import { listNames } from '../../machines/watch/entry.ts';
import { openStore } from '../../store/store.ts';
import { kinds } from '../../worker/kinds.ts';
import { recordJournal } from '../support/record-journal.ts';
import { yearInStore, type YearInStore } from './support/year-in-store.ts';

const day = '2026-12-15';
const year = 2026;
const as = (id: string) => ({ id, isAdministrator: false });
const hr = as('E031');

let sample: YearInStore;
let seen: Views;
let everything: readonly AppraisalRow[];
beforeAll(async () => {
  sample = await yearInStore(day);
  seen = views(sample.acts, { clock: sample.clock });
  everything = await sample.acts.store.appraisalRows({ year });
});
afterAll(() => sample.dispose());

const idsOf = (rows: readonly { readonly servant: { readonly id: string } }[] = []) =>
  rows.map(({ servant }) => servant.id);

describe('a list that PostgreSQL makes', () => {
  it('gives everybody just those rows in which the roster gives a part, and as many as it says', async () => {
    const { roster } = await sample.acts.store.roster();
    const present = { roster, deputies: [], day };
    for (const id of [...Object.keys(roster.people), 'E999']) {
      const theirs = everything.filter((row) => rolesByRow(row, as(id), present).length > 0);
      const sight = rowSightOf(as(id), present)!;
      const found = await sample.acts.store.rowsIn({ year, sight }, {}, { order: 'id', limit: 500 });
      expect(found.rows, id).toEqual(theirs);
      expect(found.total, id).toBe(theirs.length);
      expect(found.late, id).toBe(theirs.filter(({ overdue }) => overdue.length > 0).length);
    }
    expect(rowSightOf({ id: 'E031', isAdministrator: true }, present)).toBeNull();
  });

  it.each(['id', 'name'] as const)('goes through everybody once, page by page, by %s', async (order) => {
    const whole = await seen.people(hr, { order, limit: 500 });
    const found: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page = await seen.people(hr, { order, limit: 7, ...(after === '' ? {} : { after }) });
      expect(page?.rows.length).toBeLessThanOrEqual(7);
      expect(page?.total).toBe(everything.length);
      found.push(...idsOf(page?.rows));
      after = page?.next ?? null;
    }
    expect(found).toEqual(idsOf(whole?.rows));
    expect([...found].sort()).toEqual(everything.map(({ servant }) => servant).sort());
  });

  it('has names in the order of the Azerbaijani alphabet', async () => {
    const { rows } = (await seen.people(hr, { order: 'name', limit: 500 }))!;
    const surnames = rows.map(({ servant }) => servant.name.split(' ')[0] ?? '');
    const alphabet = 'abcçdeəfgğhxıijkqlmnoöprsştuüvyzw';
    const key = (name: string) =>
      [...name.toLocaleLowerCase('az')].map((letter) => String.fromCharCode(65 + alphabet.indexOf(letter))).join('');
    expect(new Set(surnames).size).toBeGreaterThan(10);
    expect(surnames.map(key)).toEqual(surnames.map(key).sort());
  });

  it.each([
    { what: 'small and capital letters', text: 'ƏLİYEV orxan', found: ['E005'] },
    { what: 'a foreign keyboard', text: 'eliyev ORXAN', found: ['E005'] },
    { what: 'letters taken apart', text: 'ƏLİYEV'.normalize('NFD'), found: ['E005'] },
    { what: 'the id', text: ' e005 ', found: ['E005'] },
    { what: 'letters that patterns know', text: '%', found: [] },
    { what: 'words of which one is missing', text: 'Əliyev Yoxdur', found: [] },
  ])('is searched with $what', async ({ text, found }) => {
    const rows = (await seen.people(hr, { text, limit: 500 }))?.rows;
    expect(idsOf(rows).filter((id) => id === 'E005')).toEqual(found);
    if (found.length === 0) expect(rows).toEqual([]);
  });

  it('is filtered by unit, stage, outcome and what is late', async () => {
    const [first] = everything.filter(({ outcome }) => outcome === 'appraised');
    const query = { unit: first!.unit, stage: first!.stage, outcome: first!.outcome, limit: 500 };
    const those = everything.filter(
      ({ unit, stage, outcome }) => unit === query.unit && stage === query.stage && outcome === query.outcome,
    );
    expect(idsOf((await seen.people(hr, query))?.rows)).toEqual(those.map(({ servant }) => servant));
    const late = everything.filter(({ overdue }) => overdue.length > 0).map(({ servant }) => servant);
    expect(late.length).toBeGreaterThan(0);
    expect(idsOf((await seen.people(hr, { late: true, limit: 500 }))?.rows)).toEqual(late);
  });
});

function groupedByUnit(): ReadonlyMap<string | null, readonly AppraisalRow[]> {
  const names = new Set(everything.map((row) => reportingUnitOf(row, true)));
  return new Map([...names].map((name) => [name, everything.filter((row) => reportingUnitOf(row, true) === name)]));
}

describe('what is counted of the body', () => {
  it('is what its rows come to, unit by unit (§4.25)', async () => {
    const body = (await seen.body(hr))!;
    const groups = groupedByUnit();
    expect(body.units).toHaveLength(groups.size);
    for (const unit of body.units) {
      const rows = groups.get(unit.unit)!;
      expect(unit).toMatchObject({
        people: rows.length,
        inDispute: rows.filter(({ dispute }) => dispute?.open === true).length,
        late: rows.filter(({ overdue }) => overdue.some(({ doneOn }) => doneOn === null)).length,
        withHr: rows.filter(({ handedOver }) => handedOver === 'withHr').length,
      });
      expect(unit.grades.excellent ?? 0).toBe(rows.filter(({ grade }) => grade === 'excellent').length);
    }
    expect(body.overdueTotal).toBe(
      everything.flatMap(({ overdue }) => overdue.filter(({ doneOn }) => doneOn === null)).length,
    );
  });

  it('names every open task and every missed limit in pages', async () => {
    const body = (await seen.body(hr))!;
    const tasks: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: TaskPageView = (await seen.bodyTasks(hr, { limit: 9, ...(after === '' ? {} : { after }) }))!;
      tasks.push(...page.tasks.map(({ subject, task, assignee }) => `${subject} ${task} ${assignee.id}`));
      after = page.next;
    }
    const stored = await sample.acts.store.tasksFor();
    expect(tasks).toEqual(stored.map(({ subject, task, assignee }) => `${subject} ${task} ${assignee}`));
    expect(body.tasksTotal).toBe(stored.length);
    const limits: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: OverduePageView = (await seen.bodyOverdue(hr, year, {
        limit: 1,
        ...(after === '' ? {} : { after }),
      }))!;
      limits.push(...page.overdue.map(({ subject, task }) => `${subject} ${task}`));
      after = page.next;
    }
    expect(limits).toHaveLength(body.overdueTotal);
    expect(await seen.bodyTasks(as('E003'))).toBeNull();
    expect(await seen.bodyOverdue(as('E003'), year)).toBeNull();
  });

  it('a unit in pages to its head, with the tasks on its people alone', async () => {
    const unit = (await seen.unit(as('E003'), 'Hüquq şöbəsi', year))!;
    const first = (await seen.unit(as('E003'), 'Hüquq şöbəsi', year, { limit: 2 }))!;
    const rest = (await seen.unit(as('E003'), 'Hüquq şöbəsi', year, { limit: 500, after: first.next! }))!;
    expect([...first.rows, ...rest.rows]).toEqual(unit.rows);
    expect(first.people).toBe(unit.people);
    const subjects = new Set(unit.rows.map(({ subject }) => subject));
    const stored = (await sample.acts.store.tasksFor()).filter(
      ({ subject, on }) => subjects.has(subject) || on === 'unit:Hüquq şöbəsi',
    );
    expect(unit.tasks.map(({ subject, task }) => `${subject} ${task}`)).toEqual(
      stored.map(({ subject, task }) => `${subject} ${task}`),
    );
    expect(unit.tasksTotal).toBe(stored.length);
  });
});

describe('§6.5: the watch over a year', () => {
  it('names the first of each list, and gives all of it page by page', async () => {
    const watch = (await seen.watch(hr))!;
    for (const list of listNames) {
      const whole = (await seen.watchList(hr, year, list, { limit: 500 }))!;
      const named = list === 'excellent' ? watch.excellent.excellent : watch[list];
      expect(named, list).toEqual(whole.rows.slice(0, 100));
      expect([watch.totals[list], whole.total, whole.next], list).toEqual([whole.rows.length, whole.rows.length, null]);
      const pages: object[] = [];
      for (let after: string | null | undefined; after !== null;) {
        const page = (await seen.watchList(hr, year, list, { limit: 9, ...(after === undefined ? {} : { after }) }))!;
        pages.push(...page.rows);
        after = page.next;
      }
      expect(pages, list).toEqual(whole.rows);
    }
    expect(watch.totals.undone).toBeGreaterThan(0);
  });

  it('narrows its lists to a unit, or to a step of what is undone, and counts the body all the same', async () => {
    const watch = (await seen.watch(hr))!;
    for (const { unit, steps } of watch.units) {
      const own = (await seen.watch(hr, year, { unit }))!;
      expect(own.units).toEqual(watch.units);
      expect(own.incomplete).toEqual(watch.incomplete.filter((one) => one.unit === unit));
      const { rows, total } = (await seen.watchList(hr, year, 'undone', { unit, step: 'appraisal' }))!;
      expect(rows.every((one) => one.unit === unit && one.step === 'appraisal')).toBe(true);
      expect(total).toBe(steps.appraisal.due + steps.appraisal.overdue);
    }
  });

  it('shows what another console has published since, and is then as one that is read anew', async () => {
    const before = (await seen.watch(hr))!;
    const { servant, evaluator } = everything.find(({ stage }) => stage === 'appraising.scored')!;
    const elsewhere = openStore(sample.databaseUrl, { kinds });
    try {
      const journal = await elsewhere.journalOf(`${servant}-${year}`);
      const { subject, seq, hash, at, state } = (await elsewhere.subjectOf(`${servant}-${year}`))!;
      const interview = { at: `${day}T11:00`, place: 'inzibati bina', servantViews: 'Razıdır.' };
      const act = { name: 'holdInterview', actor: evaluator!, at: `${day}T11:30:00+04:00`, with: interview };
      const step = perform(appraisal, { head: { subject, seq, hash, at }, state: appraisal.thaw(state!) }, act);
      if ('refusal' in step) throw new Error(step.refusal.because.code);
      const contents = [...journal.map(({ content }) => content), ...step.contents];
      await recordJournal(elsewhere, contents, { year, via: 'test' });
    } finally {
      await elsewhere.close();
    }
    const lacks = ({ incomplete }: typeof before) =>
      incomplete.find((one) => one.servant === servant)?.missing.some(({ item }) => item === 'interview');
    const after = (await seen.watch(hr))!;
    expect([lacks(before), lacks(after)]).toEqual([true, false]);
    const anew = views(sample.acts, { clock: sample.clock });
    for (const viewer of [hr, as('E001'), as('E002')]) {
      expect(await seen.watch(viewer)).toEqual(await anew.watch(viewer));
    }
  });

  it('is gone through once for all who come at the same time', async () => {
    const asked: number[] = [];
    const { store } = sample.acts;
    const counting = {
      ...store,
      subjectsOf: (subjects: readonly string[]) => {
        asked.push(subjects.length);
        return store.subjectsOf(subjects);
      },
    };
    const fresh = views({ ...sample.acts, store: counting }, { clock: sample.clock });
    const found = await Promise.all([hr, as('E001'), as('E002'), hr].map((viewer) => fresh.watch(viewer)));
    expect(found[3]).toEqual(found[0]);
    const subjects = await store.subjectsIn(year);
    expect(asked.reduce((sum, one) => sum + one, 0)).toBe(subjects.length);
  });
});
