import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, dayOf } from '../../rules/calendar/date.ts';
import type { RosterChange } from '../../rules/roster/roster.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import { openOffice, type Office } from './support/office.ts';
import { calendarsAround, formOf, thisYear } from './support/today.ts';

let office: Office;
const soon = 60_000;
const today = dayOf(instantAt(Date.now(), '+04:00'));
const subjectOf = (servant: string) => `${servant}-${thisYear}`;

beforeAll(async () => {
  office = await openOffice({ calendars: calendarsAround });
  const { appraisals } = (await office.acts.openYear(thisYear)) as { appraisals: number };
  await vi.waitFor(async () => expect(await office.acts.store.appraisalRows()).toHaveLength(appraisals), soon);
});
afterAll(() => office.dispose());

const change = (changes: readonly RosterChange[], names = {}, key: string = randomUUID()) =>
  office.acts.changeRoster({ changes, names, enteredBy: 'E031', via: 'cli' }, key);

const kinds = async (servant: string) =>
  (await office.acts.store.journalOf(subjectOf(servant))).map(({ content }) => content.kind);

const supervisorChanged = (servantId: string, supervisorId: string, date = today): RosterChange => ({
  date,
  type: 'supervisorChanged',
  servantId,
  details: { supervisorId },
});

describe('a roster change', () => {
  it('is numbered, kept and told to every appraisal that it touches, and to no other', async () => {
    const untouched = (await office.acts.store.journalOf(subjectOf('E013'))).length;
    const answer = await change([supervisorChanged('E025', 'E021')]);
    expect(answer).toMatchObject({ applied: [1], skipped: 0, waiting: 0 });
    await expect
      .poll(async () => (await office.acts.store.appraisalRows({ servant: 'E025' }))[0]?.supervisor, { timeout: soon })
      .toBe('E021');
    expect((await office.acts.now(`E025-${thisYear}`)).rosterSeq).toBe(1);
    expect((await office.acts.store.journalOf(subjectOf('E013'))).length).toBe(untouched);
    const { seq, roster } = await office.acts.store.roster();
    expect(seq).toBe(1);
    expect(roster.people['E025']?.posts.at(-1)).toMatchObject({ supervisorId: 'E021', from: today });
  });

  it('is known to an act that comes right after it', async () => {
    await change([supervisorChanged('E026', 'E021')]);
    const { with: values } = formOf('E026');
    const request = { name: 'drawUpForm', with: values, via: 'web' };
    expect(await office.acts.act(subjectOf('E026'), { ...request, actor: 'E022' }, randomUUID())).toMatchObject({
      refusal: { clause: '2.1' },
    });
    expect(await office.acts.act(subjectOf('E026'), { ...request, actor: 'E021' }, randomUUID())).toHaveProperty('seq');
  });

  it('applied before is skipped, and so is one sent twice under one key', async () => {
    const key = randomUUID();
    const rows = [supervisorChanged('E027', 'E021')];
    const first = await change(rows, {}, key);
    expect(await change(rows, {}, key)).toEqual(first);
    expect(await change(rows)).toMatchObject({ applied: [], skipped: 1 });
  });

  it('that contradicts the roster is refused with its place, and nothing of what came with it is applied', async () => {
    const { seq } = await office.acts.store.roster();
    const answer = await change([
      supervisorChanged('E023', 'E021'),
      { date: today, type: 'absenceEnded', servantId: 'E005' },
    ]);
    expect(answer).toMatchObject({ index: 1, refusal: { because: { code: 'change.notAway' } } });
    const after = await office.acts.store.roster();
    expect(after.seq).toBe(seq);
    expect(after.roster.people['E023']?.posts.at(-1)?.supervisorId).not.toBe('E021');
  });

  it('dated after today waits for its day', async () => {
    const tomorrow = addDays(today, 1);
    expect(await change([supervisorChanged('E024', 'E021', tomorrow)])).toMatchObject({
      applied: [],
      waiting: 1,
      next: tomorrow,
    });
    expect(await change([supervisorChanged('E024', 'E021', tomorrow)])).toMatchObject({
      applied: [],
      skipped: 1,
      waiting: 1,
    });
  });

  it('dated after today is applied when its day has come', async () => {
    const tomorrow = addDays(today, 1);
    const nothing = { changes: [], names: {}, enteredBy: null, via: 'clock' };
    expect(await office.acts.store.changeRoster(nothing, tomorrow)).toMatchObject({ waiting: 0, next: null });
    const { roster } = await office.acts.store.roster();
    expect(roster.people['E024']?.posts.at(-1)).toMatchObject({ supervisorId: 'E021', from: tomorrow });
    expect(await office.acts.store.untold(100)).toContain(subjectOf('E024'));
  });

  it('hired starts an appraisal, with the name kept apart', async () => {
    const details = {
      unit: 'Hüquq şöbəsi',
      subUnit: '',
      position: 'Məsləhətçi',
      qualificationDegree: '',
      supervisorId: 'E003',
      managerial: false,
      status: 'permanent',
      positionClass: '',
    } as const;
    const name = { surname: 'Əliyeva', givenName: 'Aygün', patronymic: 'Kərim qızı', email: 'e099@agency.example' };
    expect(await change([{ date: today, type: 'hired', servantId: 'E099', details }], { E099: name })).toMatchObject({
      applied: [expect.any(Number)],
    });
    await expect.poll(async () => (await kinds('E099'))[0], { timeout: soon }).toBe('opened');
    const [opened] = await office.acts.store.journalOf(subjectOf('E099'));
    expect(opened?.content.at).toBe(`${today}T00:00:00+04:00`);
    expect(JSON.stringify(opened)).not.toContain('Aygün');
    expect(await office.acts.store.names(['E099'])).toEqual({ E099: name });
  });

  it('left, and hired again in the same year, goes on under the same id', async () => {
    const { roster } = await office.acts.store.roster();
    const {
      from: _from,
      to: _to,
      appointedOn: _appointedOn,
      ...details
    } = roster.people['E017']?.posts.at(-1) ?? missing();
    const yesterday = addDays(today, -1);
    const before = (await kinds('E017')).length;
    await change([{ date: yesterday, type: 'left', servantId: 'E017', details: { reason: 'ərizə' } }]);
    await expect.poll(async () => (await kinds('E017')).length, { timeout: soon }).toBeGreaterThan(before);
    const again = { ...details, supervisorId: details.supervisorId ?? '' };
    expect(await change([{ date: today, type: 'hired', servantId: 'E017', details: again }])).toMatchObject({
      skipped: 0,
    });
    const { seq } = await office.acts.store.roster();
    await expect.poll(async () => (await office.acts.now(`E017-${thisYear}`)).rosterSeq, { timeout: soon }).toBe(seq);
    expect((await kinds('E017')).filter((kind) => kind === 'opened')).toHaveLength(1);
  });
  const missing = (): never => {
    throw new Error('E017 holds no post.');
  };
});

describe('a calendar imported anew', () => {
  it('is told to every open appraisal once; the same files again change nothing', async () => {
    const calendars = calendarsAround.map((file) =>
      file.year === thisYear + 1 ? { ...file, fixed: [...file.fixed, '02-03'] } : file,
    );
    const { told, version } = (await office.acts.importCalendar(calendars)) ?? { told: 0, version: '' };
    expect(told).toBeGreaterThan(30);
    expect(await office.acts.importCalendar(calendars)).toBeNull();
    expect((await office.acts.store.calendar())?.version).toBe(version);
    await expect
      .poll(async () => (await kinds('E013')).filter((kind) => kind === 'calendar.changed').length, { timeout: soon })
      .toBe(1);
  });
});
