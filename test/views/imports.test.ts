import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../client/folder/folder.ts';
import { previewChanges } from '../../client/views/imports/changes-preview.ts';
import type { RowPreview } from '../../client/views/imports/preview.ts';
import { previewResults } from '../../client/views/imports/results-preview.ts';
import { previewRoster } from '../../client/views/imports/roster-preview.ts';
import { kindOfCsv } from '../../client/web/routes/uploaded.ts';

const { roster, names } = readFolder('data/agency');
const text = readFileSync('data/agency/roster.csv', 'utf8');
const known = { roster, day: '2026-03-02', waiting: [] };
const csv = (...lines: readonly string[]) => ['date,type,servantId,details', ...lines].join('\n');
const details = (value: object) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
const changes = (...lines: readonly string[]) =>
  previewChanges({ kind: 'changes', name: 'c.csv', text: csv(...lines), day: null }, known);
const rosterOf = (change: (text: string) => string, day = '2026-03-02') =>
  previewRoster({ kind: 'roster', name: 'r.csv', text: change(text), day }, known, names);

const brief = ({ line, outcome, on, fields, flaws }: RowPreview) => [
  line,
  outcome,
  on,
  ...fields.map(({ field, from, to }) => `${field}: ${from ?? '–'} → ${to ?? '–'}`),
  ...flaws.map(({ field, code, because }) => `${field ?? ''} ${because?.code ?? code}`),
];
const moving = (rows: readonly RowPreview[]) => rows.filter(({ outcome }) => outcome !== 'unchanged').map(brief);

describe('what a file of changes would do', () => {
  it('says old and new of every field, row by row, and what waits for its day', () => {
    const { rows, touched } = changes(
      '2026-03-02,supervisorChanged,E005,"{""supervisorId"":""E006""}"',
      '2026-03-02,absenceStarted,E006,"{""kind"":""sickLeave"",""countsAsService"":true}"',
      '2026-03-03,left,E008,"{""reason"":""own wish""}"',
      '2026-03-02,officeChanged,,"{""office"":""unitHead:Hüquq şöbəsi"",""holder"":""E004""}"',
    );
    expect(rows.map(brief)).toEqual([
      [2, 'changed', 'E005', 'supervisorId: E004 → E006'],
      [3, 'changed', 'E006', 'absence: – → sickLeave'],
      [4, 'waits', 'E008', 'departure: – → own wish'],
      [5, 'changed', 'unitHead:Hüquq şöbəsi', 'holder: E003 → E004'],
    ]);
    expect(touched).toContain('E005');
  });

  it('shows every row that is refused, each with its line, field and reason, and reads the others all the same', () => {
    const { rows } = changes(
      '2026-03-02,absenceEnded,E005,',
      '2026-13-02,left,E006,{}',
      '2026-03-02,left,E999,{}',
      '2026-03-02,vanished,E006,',
      '2026-03-02,left,E006,{}',
    );
    expect(rows.map(brief)).toEqual([
      [2, 'refused', 'E005', ' change.notAway'],
      [3, 'refused', '', 'date input.notADate'],
      [4, 'refused', 'E999', ' change.unknownServant'],
      [5, 'refused', '', 'type input.notOneOf'],
      [6, 'changed', 'E006', 'departure: – → 2026-03-02'],
    ]);
  });

  it('leaves what is known, or waits already, as it is', () => {
    const left = { date: '2026-06-01', type: 'left', servantId: 'E006', details: { reason: '' } } as const;
    const file = { kind: 'changes', name: 'c.csv', text: csv('2026-06-01,left,E006,{}'), day: null } as const;
    const { rows } = previewChanges(file, { ...known, waiting: [left] });
    expect(rows.map(brief)).toEqual([[2, 'unchanged', 'E006']]);
  });

  it('asks to look at a unit that nobody is in yet', () => {
    const post = { unit: 'Hüquq sobəsi', position: 'Məsləhətçi', supervisorId: 'E003' };
    const { rows } = changes(`2026-03-02,moved,E005,${details(post)}`);
    expect(rows[0]).toMatchObject({ outcome: 'changed', notes: ['newUnit'] });
  });
});

describe('what a roster would change', () => {
  it('is nothing for the roster itself', () => {
    const { rows, changes: wanted, missing } = rosterOf((given) => given);
    expect(rows.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    expect([wanted, missing]).toEqual([[], []]);
  });

  it.each([
    {
      what: 'another supervisor, from the day given',
      from: '2016-02-15,E001,yes,permanent,,e003',
      to: '2016-02-15,E002,yes,permanent,,e003',
      shows: ['changed', 'E003', 'supervisorId: E001 → E002'],
      as: [{ type: 'supervisorChanged', servantId: 'E003', date: '2026-03-02', details: { supervisorId: 'E002' } }],
    },
    {
      what: 'another name alone: no change of the roster',
      from: 'E003,Həsənov',
      to: 'E003,Həsənzadə',
      shows: ['changed', 'E003', 'surname: Həsənov → Həsənzadə'],
      as: [],
    },
    {
      what: 'another position with the day of the appointment to it: a move on that day',
      from: 'Şöbə müdiri,Birinci dərəcə dövlət qulluqçusu,2016-02-15',
      to: 'Baş hüquqşünas,Birinci dərəcə dövlət qulluqçusu,2026-02-16',
      shows: ['changed', 'E003', 'appointedOn: 2016-02-15 → 2026-02-16', 'position: Şöbə müdiri → Baş hüquqşünas'],
      as: [{ type: 'moved', servantId: 'E003', date: '2026-02-16' }],
    },
    {
      what: 'another position without a day is refused',
      from: 'Şöbə müdiri,Birinci dərəcə dövlət qulluqçusu,2016-02-15',
      to: 'Baş hüquqşünas,Birinci dərəcə dövlət qulluqçusu,2016-02-15',
      shows: ['refused', 'E003', 'position input.movedWithoutDay'],
      as: [],
    },
    {
      what: 'an earlier appointment than the roster has is refused',
      from: 'Birinci dərəcə dövlət qulluqçusu,2016-02-15,E001',
      to: 'Birinci dərəcə dövlət qulluqçusu,2016-02-14,E001',
      shows: ['refused', 'E003', 'appointedOn input.appointedEarlier'],
      as: [],
    },
    {
      what: 'nobody goes back to probation',
      from: '2016-02-15,E001,yes,permanent',
      to: '2016-02-15,E001,yes,probation',
      shows: ['refused', 'E003', 'status input.statusBackwards'],
      as: [],
    },
    {
      what: 'a circle of supervisors is refused by the roster',
      from: '2016-02-15,E001,yes,permanent,,e003',
      to: '2016-02-15,E005,yes,permanent,,e003',
      shows: ['refused', 'E003', ' change.circle'],
      as: [{ type: 'supervisorChanged' }],
    },
  ])('$what', ({ from, to, shows, as }) => {
    expect(text).toContain(from);
    const { rows, changes: wanted } = rosterOf((given) => given.replace(from, to));
    expect(moving(rows).map(([, ...rest]) => rest)).toEqual([shows]);
    expect(wanted).toMatchObject(as);
  });

  it('hires whoever is new in it, before others come under them', () => {
    const {
      rows,
      changes: wanted,
      names: named,
    } = rosterOf(
      (given) =>
        `${given.replace('2016-02-15,E001,yes,permanent,,e003', '2016-02-15,N001,yes,permanent,,e003').trimEnd()}\n` +
        'N001,Yeni,Şəxs,,,,Müavin,,2026-03-01,E001,yes,permanent,,\n',
    );
    expect(moving(rows).map(([, outcome, on]) => [outcome, on])).toEqual([
      ['changed', 'E003'],
      ['new', 'N001'],
    ]);
    expect(wanted.map(({ type }) => type)).toEqual(['hired', 'supervisorChanged']);
    expect(Object.keys(named)).toEqual(['N001']);
  });

  it('leaves whoever it does not have as they are, and says who', () => {
    const without = rosterOf((given) => given.replace(/^E005,[^\n]*\n/m, ''));
    expect(without.missing).toEqual(['E005']);
    expect(without.changes).toEqual([]);
  });
});

describe('what results of earlier years would change', () => {
  const result = {
    servant: 'E005',
    year: 2024,
    score: '4.2',
    grade: 'good',
    measure: null,
    measureDone: false,
  } as const;
  const own = { ...result, year: 2025, score: '4.8', grade: 'excellent' } as const;
  const results = (...lines: readonly string[]) =>
    previewResults(
      {
        kind: 'results',
        name: 'results.csv',
        text: ['year,servantId,score,grade,measure,measureDone', ...lines].join('\n'),
        day: null,
      },
      { roster, year: 2026, imported: [result], counting: [result, own] },
    );

  it('tells new ones, changed ones, those of the record and those of a year that is not over apart', () => {
    const { rows } = results(
      '2024,E006,4.0,good,,',
      '2024,E005,4.3,good,reward,2025-06-01',
      '2025,E005,4.2,good,,',
      '2026,E005,4.2,good,,',
      '2024,X999,4.0,good,,',
      '2024,E007,4.0,excellent,,',
    );
    expect(rows.map(brief)).toEqual([
      [2, 'new', 'E006-2024', 'score: – → 4.0', 'grade: – → good', 'measureDone: – → no'],
      [3, 'changed', 'E005-2024', 'score: 4.2 → 4.3', 'measure: – → reward', 'measureDone: no → 2025-06-01'],
      [4, 'refused', 'E005-2025', 'score input.resultOfRecord'],
      [5, 'refused', 'E005-2026', 'year input.yearNotOver'],
      [6, 'new', 'X999-2024', 'score: – → 4.0', 'grade: – → good', 'measureDone: – → no'],
      [7, 'refused', '', 'grade input.gradeOfScore'],
    ]);
    expect(rows.map(({ notes }) => notes.length)).toEqual([0, 0, 0, 0, 1, 0]);
  });
});

describe('which of HR’s files a CSV is', () => {
  it.each([
    { head: 'date,type,servantId,details', kind: 'changes' },
    { head: '"year";"servantId";"score";"grade"', kind: 'results' },
    { head: text.split('\n')[0], kind: 'roster' },
    { head: 'something else', kind: 'roster' },
  ])('$kind: $head', ({ head, kind }) => {
    expect(kindOfCsv(`${head}\n1,2\n`)).toBe(kind);
  });
});
