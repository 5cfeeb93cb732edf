import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { subjectName } from '../../machines/subject-name.ts';
import type { JsonObject } from '../../machines/subject.ts';
import { dayOf } from '../../rules/calendar/date.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
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
  async (subject: string, actor: string, name: string, given: JsonObject = {}) => {
    const answer = await office.acts.act(subject, { name, actor, with: given, via: 'web' }, randomUUID());
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
