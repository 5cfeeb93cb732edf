import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { startSubject } from '../../activities/start-subject.ts';
import { collectFlaws } from '../../client/bad-input.ts';
import { readScenario } from '../../client/folder/scenario.ts';
import { rehearse } from '../../client/rehearsal/in-memory.ts';
import { recorder, type Recording } from '../../client/rehearsal/recording.ts';
import { groundOf } from '../../client/rehearsal/setting.ts';
import { reportingUnits } from '../../machines/reporting/reporting-units.ts';
import { hashOf } from '../../machines/journal.ts';
import { workCalendar } from '../../rules/calendar/work-calendar.ts';
import { sliceFor } from '../../rules/roster/slice.ts';
import { dataConverter } from '../../worker/data-converter.ts';
import { epochOf } from '../../workflows/messages-instants.ts';
import { workflowIds } from '../../workflows/messages.ts';
import type { SubjectOpening } from '../../workflows/messages-start.ts';
import { address } from '../../workflows/messages-address.ts';
import { calendarFiles, folder, openOffice, type Office } from './support/office.ts';
import { calendarsAround, formOf, thisYear } from './support/today.ts';

let office: Office;
let client: Client;
const soon = 60_000;
const unitsOfSample = [...reportingUnits(folder.roster, thisYear)].sort();

beforeAll(async () => {
  office = await openOffice({ calendars: calendarsAround });
  const { temporal, namespace, keys } = office.config;
  client = new Client({
    connection: await Connection.connect(temporal),
    namespace,
    dataConverter: dataConverter(keys),
  });
});
afterAll(async () => {
  await client.connection.close();
  await office.dispose();
});

const handleOf = (servant: string, year: number) =>
  client.workflow.getHandle(workflowIds.appraisal(office.body.id, servant, year));

describe('opening a year', () => {
  /** One appraisal that has a past: its form was drawn up on 12 January. */
  const opening = (): SubjectOpening => {
    const { who, with: values } = formOf('E025');
    const calendar = workCalendar(calendarsAround, '1');
    const at = `${thisYear}-01-12T10:00:00+04:00`;
    return {
      subject: `E025-${thisYear}`,
      input: {
        servant: 'E025',
        year: thisYear,
        body: office.body,
        roster: sliceFor(folder.roster, 'E025'),
        rosterSeq: 0,
        calendar,
        version: 1,
      },
      at: `${thisYear}-01-01T00:00:00+04:00`,
      past: [{ kind: 'act', at, act: { name: 'drawUpForm', actor: who, at, with: values } }],
    };
  };

  it('starts an appraisal for everyone on the roster, those with a past with it', async () => {
    const openings = new Map([[`E025-${thisYear}`, opening()]]);
    const everyone = Object.keys(folder.roster.people);
    expect(await office.acts.openYear(thisYear, { openings })).toEqual({
      appraisals: everyone.length,
      units: unitsOfSample.length,
    });
    await expect
      .poll(async () => (await office.acts.store.unitRows({ year: thisYear })).map(({ unit }) => unit), {
        timeout: soon,
      })
      .toEqual(unitsOfSample);
    expect(await office.acts.store.bodyRows()).toMatchObject([{ year: thisYear, stage: 'preparing', version: null }]);
    await expect
      .poll(async () => (await office.acts.store.appraisalRows({ year: thisYear })).map(({ servant }) => servant), {
        timeout: soon,
      })
      .toEqual([...everyone].sort());
    const [row] = await office.acts.store.appraisalRows({ servant: 'E025' });
    expect(row?.stage).toBe('inForce.underway');
    expect(row?.overdue.filter(({ task }) => task === 'drawUpForm')).toEqual([]);
    const [, , drawn] = await office.acts.store.journalOf(`E025-${thisYear}`);
    expect(drawn?.envelope).toMatchObject({ via: 'past' });
  });

  it('again, leaves everyone alone', async () => {
    const before = await office.acts.store.heads(thisYear);
    const run = (await handleOf('E026', thisYear).describe()).runId;
    expect(await office.acts.openYear(thisYear)).toHaveProperty('appraisals');
    expect((await handleOf('E026', thisYear).describe()).runId).toBe(run);
    expect((await office.acts.store.heads(thisYear)).map(({ subject }) => subject)).toEqual(
      before.map(({ subject }) => subject),
    );
  });

  it('that has not begun is refused', async () => {
    expect(await office.acts.openYear(thisYear + 1)).toEqual({ tooEarly: true });
  });

  it('is done by a schedule on 1 January in the body’s zone, made once', async () => {
    await office.acts.ensureYearSchedule();
    await office.acts.ensureYearSchedule();
    const { info, action } = await client.schedule.getHandle(`years/${office.body.id}`).describe();
    expect(info.nextActionTimes[0]?.getTime()).toBe(epochOf(`${thisYear + 1}-01-01T00:00:00+04:00`));
    expect(action).toMatchObject({ workflowType: 'openingYear', taskQueue: office.config.taskQueue });
    await client.schedule.getHandle(`years/${office.body.id}`).delete();
  });
});

function recordedYear(): ReadonlyMap<string, Recording> {
  const setting = { folder, year: 2026, calendar: workCalendar(calendarFiles), until: '2027-03-31' };
  const flaws = collectFlaws();
  const { onlookers, recordings } = recorder();
  rehearse(setting, readScenario('data/agency/scenario-2026.jsonl', groundOf(setting), flaws), flaws, onlookers);
  return new Map(recordings().map((recording) => [recording.subject, recording]));
}

describe('a year that is over', () => {
  const recordings = recordedYear();
  // Not the year of the other test: a servant has one appraisal a year.
  const servants = ['E005', 'E013', 'E014', 'E039', 'E040'];
  const recordingOf = (servant: string): Recording => {
    const found = recordings.get(subject(servant));
    if (found === undefined) throw new Error(`${servant} was not rehearsed.`);
    return found;
  };
  const subject = (servant: string) => `${servant}-2026`;
  let over: Office;
  const handle = (servant: string) => client.workflow.getHandle(workflowIds.appraisal(over.body.id, servant, 2026));

  beforeAll(async () => {
    over = await openOffice();
    for (const servant of servants) {
      const { input, at, events } = recordingOf(servant);
      const past = events.flatMap((step) => ('event' in step && step.refusal === null ? [step.event] : []));
      const opening = { subject: subject(servant), input: { ...input, body: over.body }, at, past };
      await startSubject({ client: client.workflow, taskQueue: over.config.taskQueue, address }, opening);
    }
  });
  afterAll(() => over.dispose());

  it.each(servants)('entered in one piece gives the journal of %s that came of it day by day', async (servant) => {
    const { contents } = recordingOf(servant);
    const last = contents.at(-1);
    expect(await over.acts.store.waitForSeq(subject(servant), last?.seq ?? 1, soon)).toBe(true);
    const journal = await over.acts.store.journalOf(subject(servant));
    // The body's id is the test's own: what differs by it is left out.
    const told = (content: object) =>
      hashOf({ ...content, prev: null, with: { ...(content as { with: object }).with, body: null } });
    expect(journal.map(({ content }) => told(content)).slice(0, contents.length)).toEqual(contents.map(told));
    const tasks = await over.acts.store.tasksFor({ subject: subject(servant) });
    expect(tasks).toBeDefined();
  });

  it('is closed, and a later act opens it again where it was', async () => {
    await expect.poll(async () => (await handle('E005').describe()).status.name, { timeout: soon }).toBe('COMPLETED');
    const before = await over.acts.store.subjectOf(subject('E005'));
    expect(before).toMatchObject({ closed: true });
    const run = (await handle('E005').describe()).runId;
    const court = { kind: 'court', reference: 'İnzibati Məhkəmə 2-1(81)-12/2027' };
    const key = randomUUID();
    const request = { name: 'recordOutsideComplaint', actor: 'E031', with: court, via: 'web' };
    const answer = await over.acts.act(subject('E005'), request, key);
    expect(answer).toHaveProperty('seq');
    const { seq } = answer as { seq: number };
    expect(seq).toBeGreaterThan(before?.seq ?? 0);
    expect(await over.acts.store.waitForSeq(subject('E005'), seq, soon)).toBe(true);
    expect((await handle('E005').describe()).runId).not.toBe(run);
    const journal = await over.acts.store.journalOf(subject('E005'), before?.seq);
    expect(journal[0]?.content.prev).toBe(before?.hash);
    expect(await over.acts.act(subject('E005'), request, key)).toMatchObject({ seq });
    expect((await over.acts.store.journalOf(subject('E005'))).length).toBe(
      Math.max(seq, ...journal.map(({ content }) => content.seq)),
    );
  });

  it('that the law refuses leaves it closed', async () => {
    await expect
      .poll(async () => (await over.acts.store.subjectOf(subject('E013')))?.closed, { timeout: soon })
      .toBe(true);
    const before = await over.acts.store.subjectOf(subject('E013'));
    const { actor } = { actor: 'E011' };
    const answer = await over.acts.act(
      subject('E013'),
      { name: 'observe', actor, with: { text: 'Gec.' }, via: 'web' },
      randomUUID(),
    );
    expect(answer).toHaveProperty('refusal');
    expect((await over.acts.store.subjectOf(subject('E013')))?.seq).toBe(before?.seq);
    await expect.poll(async () => (await handle('E013').describe()).status.name, { timeout: soon }).toBe('COMPLETED');
  });
});
