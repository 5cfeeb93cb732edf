import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../client/folder/folder.ts';
import { flawsIn, plus, sampleWith, temporaryFolder } from './sample.ts';

const row =
  'E099,Soyad,Ad,Ata oğlu,Hüquq şöbəsi,,Məsləhətçi,Beşinci dərəcə,2020-01-06,E003,no,permanent,,e099@agency.example';
const flaws = (change: (text: string) => string) => {
  const folder = sampleWith({ 'roster.csv': change });
  return flawsIn(() => readFolder(folder));
};

describe('roster.csv', () => {
  const folder = readFolder('data/agency');

  it('gives everyone on 1 January, each with a post', () => {
    expect(Object.keys(folder.roster.people)).toHaveLength(35);
    expect(folder.roster.people['E020']).toEqual({
      id: 'E020',
      posts: [
        expect.objectContaining({ status: 'probation', supervisorId: 'E011', managerial: false, to: null }) as object,
      ],
      absences: [],
      departure: null,
    });
    expect(folder.roster.people['E001']?.posts[0]).toMatchObject({ supervisorId: null, positionClass: 'supreme-2' });
  });

  it('keeps names and addresses apart from the roster, those of the hired too', () => {
    expect(JSON.stringify(folder.roster)).not.toContain('Məmmədov');
    expect(folder.names['E001']).toEqual({
      surname: 'Məmmədov',
      givenName: 'Rəşad',
      patronymic: 'Əli oğlu',
      email: 'e001@agency.example',
    });
    expect(folder.names['E016']?.surname).toBe('Bağırov');
    expect(Object.keys(folder.names)).toHaveLength(40);
  });

  it.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['lines that end as Windows ends them', (text: string) => text.replaceAll('\n', '\r\n')],
    ['semicolons, as a spreadsheet in Azerbaijani writes them', (text: string) => text.replaceAll(',', ';')],
    ['empty lines at the end', (text: string) => `${text}\n\n`],
    ['unit names in decomposed letters', (text: string) => text.normalize('NFD')],
  ])('reads the same with %s', (_case, change) => {
    expect(readFolder(sampleWith({ 'roster.csv': change })).roster).toEqual(folder.roster);
  });

  it('takes cells in quotation marks with commas and line ends in them', () => {
    const quoted = row.replace('Məsləhətçi', '"Məsləhətçi, ""böyük""\nikinci"');
    const { roster } = readFolder(sampleWith({ 'roster.csv': plus(quoted) }));
    expect(roster.people['E099']?.posts[0]?.position).toBe('Məsləhətçi, "böyük"\nikinci');
  });
});

describe('what is wrong with roster.csv is named with line and column', () => {
  it.each<[string, (text: string) => string, string[]]>([
    ['an id twice', plus(row.replace('E099', 'E005')), ['roster.csv:37:id repeatedId']],
    ['an id with a space', plus(row.replace('E099', 'E 99')), ['roster.csv:37:id notAnId']],
    ['no id', plus(row.replace('E099', '')), ['roster.csv:37:id empty']],
    ['no surname', plus(row.replace('Soyad', '')), ['roster.csv:37:surname empty']],
    [
      'a day that does not exist',
      plus(row.replace('2020-01-06', '2020-02-30')),
      ['roster.csv:37:appointedOn notADate'],
    ],
    ['a day written otherwise', plus(row.replace('2020-01-06', '06.01.2020')), ['roster.csv:37:appointedOn notADate']],
    ['neither yes nor no', plus(row.replace(',no,', ',xeyr,')), ['roster.csv:37:managerial notYesNo']],
    ['a status that is none', plus(row.replace('permanent', 'temporary')), ['roster.csv:37:status notOneOf']],
    [
      'a class that is none',
      plus(row.replace('permanent,', 'permanent,ali-2')),
      ['roster.csv:37:positionClass notAClass'],
    ],
    ['an address that is none', plus(row.replace('e099@agency.example', 'e099')), ['roster.csv:37:email notAnEmail']],
    ['a supervisor who is nobody', plus(row.replace('E003', 'E999')), ['roster.csv:37:supervisorId unknownPerson']],
    [
      'nobody above one who is not the head',
      plus(row.replace('E003', '')),
      ['roster.csv:37:supervisorId noSupervisor'],
    ],
    ['a unit that the body has not', plus(row.replace('Hüquq şöbəsi', 'Huquq')), ['roster.csv:37:unit unknownUnit']],
    [
      'a sector of another unit',
      plus(row.replace('şöbəsi,,', 'şöbəsi,Satınalmalar sektoru,')),
      ['roster.csv:37:subUnit unknownSubUnit'],
    ],
    ['a cell too few', plus(row.replace(',permanent', '')), ['roster.csv:37: wrongCells']],
    ['a quotation mark out of place', plus(row.replace('Soyad', 'So"yad')), ['roster.csv:37: brokenCsv']],
    [
      'a character that no database holds',
      plus(row.replace('Soyad', 'So\0yad')),
      ['roster.csv:37:surname notStorable'],
    ],
    [
      'a column too few',
      (text) => text.replace('appointedOn,', 'appointed,'),
      ['roster.csv:1:appointedOn missingColumn', 'roster.csv:1:appointed unknownColumn'],
    ],
    ['a column twice', (text) => text.replace('patronymic', 'surname'), ['roster.csv:1:surname repeatedColumn']],
    [
      'two who lead each other',
      (text) => text.replace(/^(E004,.*),E003,yes/m, '$1,E005,yes'),
      ['roster.csv:5:supervisorId circle'],
    ],
    ['someone under himself', plus(row.replace('E003', 'E099')), ['roster.csv:37:supervisorId circle']],
  ])('%s', (_case, change, expected) => {
    expect(flaws(change)).toEqual(expect.arrayContaining(expected));
  });

  it('everything at once, not only the first', () => {
    const found = flaws(
      plus(row.replace('permanent', 'temporary'), row.replace('E099', 'E098').replace(',no,', ',?,')),
    );
    expect(found).toEqual(['roster.csv:37:status notOneOf', 'roster.csv:38:managerial notYesNo']);
  });

  it.each<[string, (text: string) => string, string[]]>([
    [
      'a circle is told once, on its first line',
      (text) => text.replace(/^(E004,.*),E003,yes/m, '$1,E005,yes'),
      ['roster.csv:5:supervisorId circle'],
    ],
    [
      'whoever stands in a wrong row is nobody unknown to those below and to body.json',
      (text) => text.replace(/^(E003,.*),yes,permanent/m, '$1,yes,temporary'),
      ['roster.csv:4:status notOneOf'],
    ],
    [
      'of a roster that cannot be read the other files say nothing',
      (text) => text.replace('Məmmədov', 'Məm"mədov'),
      ['roster.csv:2: brokenCsv'],
    ],
    [
      'nor of one without a column that is wanted',
      (text) => text.replace('managerial,', 'manager,'),
      ['roster.csv:1:managerial missingColumn', 'roster.csv:1:manager unknownColumn'],
    ],
  ])('%s', (_case, change, expected) => {
    expect(flaws(change)).toEqual(expected);
  });

  it('text that is not UTF-8', () => {
    const folder = sampleWith();
    writeFileSync(join(folder, 'roster.csv'), Buffer.from([0x69, 0x64, 0xff, 0x0a]));
    expect(flawsIn(() => readFolder(folder))).toContain('roster.csv:: notUtf8');
  });
});

describe('a folder that is none', () => {
  it('is said so', () => {
    expect(flawsIn(() => readFolder('/nowhere/at/all'))).toEqual(['all:: noFolder']);
  });

  it('names both files that are missing', () => {
    const folder = temporaryFolder();
    expect(flawsIn(() => readFolder(folder))).toEqual(['body.json:: noFile', 'roster.csv:: noFile']);
  });
});
