import { describe, expect, it } from 'vitest';
import { readFolder } from '../../client/folder/folder.ts';
import { slugOf } from '../../client/folder/slug.ts';
import { bodyWith, flawsIn, sampleWith } from './sample.ts';

const flaws = (change: (body: Record<string, unknown>) => void) => {
  const folder = sampleWith({ 'body.json': bodyWith(change) });
  return flawsIn(() => readFolder(folder));
};

interface Unit {
  name: unknown;
  head?: unknown;
  subUnits?: { name: unknown; head?: unknown }[];
}

const units = (body: Record<string, unknown>) => body['units'] as Unit[];

describe('body.json as it stands', () => {
  const { body, roster, units: names } = readFolder('data/agency');

  it('gives the body with its zone’s offset and the rules that the law leaves to it', () => {
    expect(body).toMatchObject({ id: 'rxa', category: 'supreme', timeZone: 'Asia/Baku', offset: '+04:00' });
    expect(body.workingHours).toEqual({ from: '09:00', to: '18:00', lunch: ['13:00', '14:00'] });
    expect(body.rules).toEqual({ appraisalOpens: '12-01', decisionDue: 5, silentServant: 3, weightDecimals: 0 });
  });

  it('gives every office with its holders, the first of HR first', () => {
    const holders = Object.fromEntries(roster.offices.map(({ office, holders }) => [office, holders]));
    expect(holders).toEqual({
      headOfBody: ['E001'],
      hrDeputyHead: ['E002'],
      hrService: ['E031', 'E032'],
      internalControl: ['E035'],
      'unitHead:Hüquq şöbəsi': ['E003'],
      'unitHead:Maliyyə və təchizat şöbəsi': ['E011'],
      'unitHead:İnformasiya texnologiyaları şöbəsi': ['E021'],
      'unitHead:Kadr şöbəsi': ['E031'],
      'subUnitHead:Normativ aktların ekspertizası sektoru': ['E004'],
      'subUnitHead:Mühasibat uçotu sektoru': ['E012'],
      'subUnitHead:Satınalmalar sektoru': ['E016'],
      'subUnitHead:Şəbəkə və təhlükəsizlik sektoru': ['E022'],
      'subUnitHead:Daxili nəzarət sektoru': ['E035'],
    });
    expect(names).toHaveLength(5);
  });
});

describe('body.json with less in it', () => {
  it('has the zone of Baku, no lunch break, and an id made of its name', () => {
    const folder = sampleWith({
      'body.json': bodyWith((body) => {
        delete body['id'];
        delete body['timeZone'];
        body['workingHours'] = { from: '08:00', to: '16:00' };
      }),
    });
    const { body } = readFolder(folder);
    expect(body).toMatchObject({ id: 'reqemsal-xidmetler-agentliyi', timeZone: 'Asia/Baku', offset: '+04:00' });
    expect(body.workingHours.lunch).toBeNull();
  });

  it.each([
    ['Rəqəmsal Xidmətlər Agentliyi', 'reqemsal-xidmetler-agentliyi'],
    ['İqtisadiyyat Nazirliyi (mərkəzi aparat)', 'iqtisadiyyat-nazirliyi-merkezi-aparat'],
    ['Bakı şəhər, Ğ.Ç.Ş.', 'baki-seher-g-c-s'],
    ['!', 'body'],
  ])('%s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});

describe('body.json with rules of its own', () => {
  it('may open appraisals earlier and allow decimals in weights', () => {
    const folder = sampleWith({
      'body.json': bodyWith((body) => (body['rules'] = { appraisalOpens: '11-15', weightDecimals: 2 })),
    });
    expect(readFolder(folder).body.rules).toEqual({
      appraisalOpens: '11-15',
      decisionDue: 5,
      silentServant: 3,
      weightDecimals: 2,
    });
  });
});

describe('two units that each have a sector of the same name', () => {
  it('share the office of its head, and nothing is wrong with it', () => {
    const folder = sampleWith({
      'body.json': bodyWith((body) => units(body)[3]?.subUnits?.push({ name: 'Satınalmalar sektoru', head: 'E032' })),
    });
    const office = readFolder(folder).roster.offices.find((term) => term.office === 'subUnitHead:Satınalmalar sektoru');
    expect(office?.holders).toEqual(['E016', 'E032']);
  });
});

describe('what is wrong with body.json is named with its field', () => {
  it.each<[string, (body: Record<string, unknown>) => void, string[]]>([
    ['a field that does not exist', (body) => (body['hrDeputy'] = 'E002'), [':hrDeputy unknownField']],
    ['a category that is none', (body) => (body['category'] = 'sixth'), [':category notOneOf']],
    ['no head of the body', (body) => delete body['headOfBody'], [':headOfBody missing']],
    ['a head who is nobody', (body) => (body['headOfBody'] = 'E999'), [':headOfBody unknownPerson']],
    ['an HR service that is empty', (body) => (body['hrService'] = []), [':hrService noHrService']],
    ['HR as one text', (body) => (body['hrService'] = 'E031'), [':hrService wrongType']],
    ['a zone that does not exist', (body) => (body['timeZone'] = 'Asia/Bakı'), [':timeZone notAZone']],
    ['a zone with summer time', (body) => (body['timeZone'] = 'Europe/Berlin'), [':timeZone notAZone']],
    ['an id that no workflow could bear', (body) => (body['id'] = 'RXA 1'), [':id notABodyId']],
    [
      'an opening after 1 December',
      (body) => (body['rules'] = { appraisalOpens: '12-02' }),
      [':rules.appraisalOpens opensTooLate'],
    ],
    [
      'an opening on a day that is none',
      (body) => (body['rules'] = { appraisalOpens: '11-31' }),
      [':rules.appraisalOpens opensTooLate'],
    ],
    [
      'an opening on a day that not every year has',
      (body) => (body['rules'] = { appraisalOpens: '02-29' }),
      [':rules.appraisalOpens opensTooLate'],
    ],
    ['a term of no days', (body) => (body['rules'] = { decisionDue: 0 }), [':rules.decisionDue notWholePositive']],
    [
      'a clock that is none',
      (body) => (body['workingHours'] = { from: '9:00', to: '18:00' }),
      [':workingHours.from notATime'],
    ],
    [
      'lunch before work',
      (body) => (body['workingHours'] = { from: '09:00', to: '18:00', lunch: ['08:00', '14:00'] }),
      [':workingHours hoursOutOfOrder'],
    ],
    ['two units of one name', (body) => units(body).push({ name: 'Hüquq şöbəsi' }), [':units[4].name repeatedUnit']],
    ['a unit without a name', (body) => (units(body)[0] = { name: ' ' }), [':units[0].name empty']],
    [
      'a sector head who is nobody',
      (body) =>
        ((units(body)[0]?.subUnits ?? [])[0] = { name: 'Normativ aktların ekspertizası sektoru', head: 'E777' }),
      [':units[0].subUnits[0].head unknownPerson'],
    ],
    [
      'a coordinating official who is nobody',
      (body) => (body['coordinatingOfficials'] = { E005: ['E888'] }),
      [':coordinatingOfficials.E005[0] unknownPerson'],
    ],
  ])('%s', (_case, change, expected) => {
    const found = flaws(change);
    expect(found).toEqual(expect.arrayContaining(expected.map((flaw) => `body.json:${flaw}`)));
  });

  it('no JSON at all, with the line and column', () => {
    const folder = sampleWith({ 'body.json': (text) => text.replace('"name": "Rəqəmsal', '"name" "Rəqəmsal') });
    expect(flawsIn(() => readFolder(folder))).toEqual(['body.json:3: notJsonHere']);
  });
});
