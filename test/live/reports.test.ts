import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { views } from '../../client/views/views.ts';
import { subjectName } from '../../machines/subject-name.ts';
import type { JsonObject, Paper } from '../../machines/subject.ts';
import { addDays, dayOf, type CalendarDate } from '../../rules/calendar/date.ts';
import { isWorkingDay, workCalendar } from '../../rules/calendar/work-calendar.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import { formOf, scoresOf } from '../support/form.ts';
import { openOffice, type Office } from './support/office.ts';
import { calendarsAround, thisYear } from './support/today.ts';
import { workerProcess } from './support/worker-process.ts';

/** The year that is over: its reports are due, and nobody has appraised anybody. */
const year = thisYear - 1;
const soon = 60_000;
const today = dayOf(instantAt(Date.now(), '+04:00'));
const body = subjectName({ kind: 'body', year });
const absent = subjectName({ kind: 'appraisal', servant: 'E005', year });
const law = subjectName({ kind: 'unit', unit: 'Hüquq şöbəsi', year });

/** The last working day before another. */
function workingDayBefore(day: CalendarDate): CalendarDate {
  const before = addDays(day, -1);
  return isWorkingDay(workCalendar(calendarsAround, '1'), before) ? before : workingDayBefore(before);
}

/** Opens the year and waits until every subject is in the store. */
async function opened(office: Office): Promise<number> {
  const outcome = await office.acts.openYear(year);
  if (!('appraisals' in outcome)) throw new Error('The year has not begun.');
  const all = outcome.appraisals + outcome.units + 1;
  await vi.waitFor(async () => expect(await office.acts.store.subjectsIn(year)).toHaveLength(all), soon);
  return outcome.appraisals;
}

const doing =
  (office: Office) =>
  async (subject: string, actor: string, name: string, given: JsonObject = {}, paper?: Paper) => {
    const request = { name, actor, with: given, via: 'web', ...(paper === undefined ? {} : { paper }) };
    const answer = await office.acts.act(subject, request, randomUUID());
    if ('seq' in answer) expect(await office.acts.store.waitForSeq(subject, answer.seq, soon)).toBe(true);
    return answer;
  };

const kindsOf = async (office: Office, subject: string) =>
  (await office.acts.store.journalOf(subject)).map(({ content }) => content.kind);

async function presentedOnceEverywhere(office: Office): Promise<void> {
  const subjects = await office.acts.store.appraisalsOf(year, '', 1_000);
  await vi.waitFor(async () => {
    for (const subject of subjects) expect(await kindsOf(office, subject)).toContain('finalReport.presented');
  }, soon);
  for (const subject of subjects) {
    const kinds = await kindsOf(office, subject);
    expect(kinds.filter((kind) => kind === 'finalReport.presented')).toHaveLength(1);
  }
}

describe('the reports of a year as workflows', () => {
  let office: Office;
  let appraisals: number;
  let act: ReturnType<typeof doing>;
  beforeAll(async () => {
    office = await openOffice({ calendars: calendarsAround });
    appraisals = await opened(office);
    act = doing(office);
    const details = { kind: 'sickLeave', countsAsService: true } as const;
    const changes = [{ date: `${thisYear}-01-05`, type: 'absenceStarted', servantId: 'E005', details }] as const;
    await office.acts.changeRoster({ changes, names: {}, enteredBy: 'E031', via: 'web' }, randomUUID());
    await vi.waitFor(async () => expect((await office.acts.now(absent)).rosterSeq).toBe(1), soon);
  }, 120_000);
  afterAll(() => office.dispose());

  it('a unit report is signed by its head only, then by HR, and goes to HR (§4.25)', async () => {
    expect(await act(law, 'E005', 'signUnitReport')).toMatchObject({ refusal: { clause: '4.25' } });
    expect(await act(law, 'E003', 'handToHr')).toMatchObject({ refusal: { clause: '4.25' } });
    expect(await act(law, 'E003', 'signUnitReport')).toMatchObject({ stage: 'signed' });
    expect(await act(law, 'E031', 'signUnitReport')).toMatchObject({ stage: 'signed' });
    const [row] = await office.acts.store.unitRows({ subject: law });
    expect(row).toMatchObject({
      unit: 'Hüquq şöbəsi',
      version: 1,
      signedBy: 'E003',
      countersignedBy: 'E031',
      withHrOn: null,
    });
    expect(row?.servants).toBeGreaterThan(0);
    expect(await act(law, 'E003', 'handToHr')).toMatchObject({ stage: 'withHr' });
    expect(await act(law, 'E003', 'handToHr')).toMatchObject({ refusal: { clause: '4.25' } });
  });

  it('nothing is approved that is not presented, and only HR presents (§4.26)', async () => {
    expect(await act(body, 'E001', 'approveFinalReport')).toMatchObject({ refusal: { clause: '4.26' } });
    expect(await act(body, 'E003', 'presentFinalReport')).toMatchObject({ refusal: { clause: '4.26' } });
  });

  it('the final report freezes everybody’s state and closes who was not appraised, each once (§4.19, §4.26)', async () => {
    expect(await act(body, 'E031', 'presentFinalReport')).toMatchObject({ stage: 'presented' });
    const [row] = await office.acts.store.bodyRows(year);
    expect(row).toMatchObject({ version: 1, annex3: 0, excellent: 0 });
    expect(row?.annex5).toBeGreaterThan(30);
    const frozen = await office.acts.store.subjectOf(body);
    const { presented } = frozen?.state?.['context'] as unknown as {
      readonly presented: { readonly annex5: readonly { readonly servant: string; readonly seq: number }[] };
    };
    await presentedOnceEverywhere(office);
    const rows = await office.acts.store.appraisalRows({ year });
    expect(rows).toHaveLength(appraisals);
    expect(rows.find(({ servant }) => servant === 'E005')).toMatchObject({
      outcome: 'notAppraised',
      reason: { clause: '4.19' },
    });
    // The version says at which entry of each appraisal it was made: the one before what the presentation did to it.
    for (const { servant, seq } of presented.annex5) {
      const journal = await office.acts.store.journalOf(subjectName({ kind: 'appraisal', servant, year }));
      expect(journal[seq]?.content.kind).toBe('finalReport.presented');
    }
  });

  it('what the closing says to the reports of the unit and of the body is handed over (I-10)', async () => {
    await expect.poll(() => office.acts.store.effectsOwed(absent), { timeout: soon }).toEqual([]);
    await expect.poll(() => office.acts.store.effectsOwed(body), { timeout: soon }).toEqual([]);
  });

  it('the same report is not presented twice; the deputy’s opinion comes before the approval (§4.26)', async () => {
    expect(await act(body, 'E031', 'presentFinalReport')).toMatchObject({ refusal: { clause: '4.26' } });
    expect(await act(body, 'E001', 'approveFinalReport')).toMatchObject({ refusal: { clause: '4.26' } });
    expect(await act(body, 'E002', 'attachOpinion', { text: 'Hesabat düzgündür.' })).toHaveProperty('seq');
    expect(await act(body, 'E001', 'approveFinalReport')).toMatchObject({ stage: 'approved' });
  });

  it('the submission ends the year; a registry entry opens it again where it was (§4.27)', async () => {
    const sent = await act(body, 'E031', 'recordSubmission', { reference: 'DİM-1', on: today });
    expect(sent).toMatchObject({ stage: 'submitted' });
    await expect.poll(async () => (await office.acts.store.subjectOf(body))?.closed, { timeout: soon }).toBe(true);
    const before = (await office.acts.store.subjectOf(body))?.seq ?? 0;
    const entered = await act(body, 'E031', 'recordRegistryEntry', { reference: 'DQR-1', on: today });
    expect(entered).toMatchObject({ seq: before + 1 });
    expect((await office.acts.store.verify()).broken).toEqual([]);
  });

  it('a late result, annulled by a court and made anew, is each time a numbered correction (§4.24, I-10, I-33)', async () => {
    const [second, first] = [workingDayBefore(today), workingDayBefore(workingDayBefore(today))];
    const servant = subjectName({ kind: 'appraisal', servant: 'E006', year });
    const enter = async (at: string, actor: string, name: string, given: object = {}) => {
      const paper = { occurredOn: at, reference: 'K-1', actor };
      expect(await act(servant, 'E031', name, given as JsonObject, paper), name).toHaveProperty('seq');
    };
    const appraise = async (day: CalendarDate, score: number) => {
      const { criteria, ...scores } = scoresOf();
      const scored = Object.fromEntries(Object.entries(criteria).map(([id, one]) => [id, { ...one, score }]));
      await enter(`${day}T09:30`, 'E004', 'appraise', { ...scores, goals: [score, score], criteria: scored });
      const interview = { at: `${day}T10:00`, place: 'inzibati bina', servantViews: 'Müzakirə edildi.' };
      await enter(`${day}T10:30`, 'E004', 'holdInterview', interview);
      await enter(`${day}T11:00`, 'E006', 'giveOpinion', { text: 'Tanış oldum.' });
      await enter(`${day}T11:10`, 'E006', 'sign');
      await enter(`${day}T11:20`, 'E004', 'sign');
      await expect.poll(() => office.acts.store.effectsOwed(servant), { timeout: soon }).toEqual([]);
    };
    const reported = async (correction: number, score: string) => {
      expect(await act(law, 'E003', 'signUnitReport')).toMatchObject({ stage: 'signed' });
      const [unit] = await office.acts.store.unitRows({ subject: law });
      expect(unit).toMatchObject({ version: correction + 1, correction, appraised: 1 });
      expect(await act(law, 'E031', 'signUnitReport')).toHaveProperty('seq');
      expect(await act(law, 'E003', 'handToHr')).toMatchObject({ stage: 'withHr' });
      expect(await act(body, 'E031', 'presentFinalReport')).toMatchObject({ stage: 'presented' });
      await act(body, 'E002', 'attachOpinion', { text: 'Düzəliş düzgündür.' });
      expect(await act(body, 'E001', 'approveFinalReport')).toMatchObject({ stage: 'approved' });
      const [year1] = await office.acts.store.bodyRows(year);
      expect(year1).toMatchObject({ version: correction + 1, correction, annex3: 1 });
      const presented = (await office.acts.store.journalOf(body)).findLast(
        ({ content }) => content.kind === 'finalReport.presented',
      );
      const changes = presented?.content.with['changes'] as unknown as readonly { servant: string; items: unknown }[];
      expect(changes.map((change) => change.servant)).toEqual(['E006']);
      expect(JSON.stringify(changes)).toContain(`"after":"${score}"`);
    };

    const goals = formOf().goals.map((one) => ({ ...one, deadline: `${year}-06-30` }));
    await enter(`${first}T09:00`, 'E004', 'drawUpForm', { ...formOf(), goals });
    await appraise(first, 4);
    await reported(1, '4');
    const court = { kind: 'court', reference: '2-1(81)-17', outcome: 'annul' };
    await enter(`${first}T15:00`, 'E031', 'recordOutsideComplaint', court);
    await appraise(second, 3);
    await reported(2, '3.1');
    // I-27, §4.17: whoever sees a signature sees that it is on paper, and by which document.
    const viewer = { id: 'E003', isAdministrator: false };
    const { rounds } = (await views(office.acts).appraisal(viewer, servant)) ?? {};
    expect(rounds?.map(({ signatures }) => signatures.servant?.paper)).toEqual(
      [1, 2].map(() => ({ reference: 'K-1', enteredBy: 'E031', timed: true })),
    );
    expect((await office.acts.store.verify()).broken).toEqual([]);
  }, 240_000);

  it('a form handed over has come to the unit; its report, over by now, is found by the name that the unit gets (§4.25)', async () => {
    const servant = subjectName({ kind: 'appraisal', servant: 'E006', year });
    const renamed = 'Hüquq idarəsi';
    const formsOf = async (unit: string) => (await office.acts.store.unitRows({ year, unit }))[0]?.forms ?? null;
    const before = await formsOf('Hüquq şöbəsi');
    expect(before).toMatchObject({ received: 0 });
    await expect.poll(async () => (await office.acts.store.subjectOf(law))?.closed, { timeout: soon }).toBe(true);
    const details = { from: 'Hüquq şöbəsi', to: renamed };
    const change = { date: today, type: 'unitChanged', servantId: '', details } as const;
    const answer = await office.acts.changeRoster(
      { changes: [change], names: {}, enteredBy: 'E031', via: 'web' },
      randomUUID(),
    );
    expect(answer).toMatchObject({ applied: [expect.any(Number)] });
    await expect.poll(() => formsOf(renamed), { timeout: soon }).toEqual(before);
    await expect
      .poll(async () => (await office.acts.store.appraisalRows({ year, unit: renamed })).length, { timeout: soon })
      .toBeGreaterThan(1);
    expect(await act(servant, 'E004', 'handOver')).toHaveProperty('seq');
    await expect
      .poll(() => formsOf(renamed), { timeout: soon })
      .toEqual({ received: 1, awaited: (before?.awaited ?? 0) - 1 });
    expect((await office.acts.store.verify()).broken).toEqual([]);
  });

  it('a year that nobody opened, and a unit that is none, are not there', async () => {
    await expect(act('body/1999', 'E031', 'presentFinalReport')).rejects.toThrow('There is no body/1999.');
    await expect(act(`unit:Yoxdur/${year}`, 'E003', 'signUnitReport')).rejects.toThrow('There is no unit:Yoxdur');
  });
});

describe('a worker killed while the presentation closes appraisals', () => {
  it('is followed by another, and each appraisal gets it once', { timeout: 180_000 }, async () => {
    const stack = inject('stack');
    const office = await openOffice({ worker: false, calendars: calendarsAround });
    let worker = await workerProcess(stack, office);
    try {
      await worker.ready();
      await opened(office);
      await doing(office)(body, 'E031', 'presentFinalReport');
      const subjects = await office.acts.store.appraisalsOf(year, '', 1_000);
      const reached = async (subject = '') => (await kindsOf(office, subject)).includes('finalReport.presented');
      await expect.poll(() => reached(subjects[0]), { timeout: soon, interval: 20 }).toBe(true);
      await worker.kill('SIGKILL');
      const left = [];
      for (const subject of subjects) if (!(await reached(subject))) left.push(subject);
      worker = await workerProcess(stack, office);
      await worker.ready();
      await presentedOnceEverywhere(office);
      expect(left.length).toBeGreaterThan(0);
      await expect.poll(() => office.acts.store.effectsOwed(body), { timeout: soon }).toEqual([]);
    } finally {
      await worker.kill('SIGKILL');
      await office.dispose();
    }
  });
});
