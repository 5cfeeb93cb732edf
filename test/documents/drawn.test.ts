import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { annex1Paper } from '../../documents/annex1.ts';
import { annex2Paper } from '../../documents/annex2.ts';
import { annex3Paper } from '../../documents/annex3.ts';
import { annex5Paper } from '../../documents/annex5.ts';
import { annex1Data } from '../../documents/data/annex1.ts';
import { fullName } from '../../documents/data/people.ts';
import { measuresPaper } from '../../documents/measures.ts';
import { orderPaper } from '../../documents/order.ts';
import type { Paper } from '../../documents/paper.ts';
import {
  readAnnex1,
  readAnnex2,
  readAnnex3,
  readAnnex5,
  readMeasures,
  readOrder,
  type Records,
} from '../../documents/records.ts';
import { speak } from '../../locales/speak.ts';
import { agencyYear } from '../../machines/agency-year/agency-year.ts';
import { unitReport } from '../../machines/unit-report/unit-report.ts';
import { absenceStarted, hired, left } from '../roster/people.ts';
import { open as stillOpen } from '../support/agency.ts';
import * as one from '../support/appraisal.ts';
import { yearOf } from '../support/papers.ts';
import { approvedYear, approve, opine, present, ten, unitOf } from '../support/reports.ts';
import { prose, textsOfBlock } from './papers.ts';
import { drawings, pagesOf, squeezed, textsIn, type Format } from './opened.ts';

const az = speak('az');
const en = speak('en');
const order = {
  at: '2027-03-01T10:00',
  who: 'E001',
  do: 'issueOrder',
  on: 'body',
  with: { number: '12-K', on: '2027-03-01' },
};
const lines = readFileSync('data/agency/scenario-2026.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as typeof order);
const next = lines.findIndex(({ at }) => at > order.at);
/** The sample's year, in which the head issues an order on the measures that he decided. */
const records = yearOf('data/agency', [...lines.slice(0, next), order, ...lines.slice(next)]);

const law = 'Hüquq şöbəsi';
const papers: Record<string, (speech?: typeof az) => Promise<Paper>> = {
  'Annex 1': async (speech = az) => annex1Paper(await readAnnex1(records, 'E005-2026'), speech),
  'Annex 1 of a manager': async (speech = az) => annex1Paper(await readAnnex1(records, 'E003-2026'), speech),
  'Annex 1 of two rounds': async (speech = az) => annex1Paper(await readAnnex1(records, 'E018-2026'), speech),
  'Annex 2': async (speech = az) => annex2Paper(await readAnnex2(records, law, 2026, null), speech),
  'Annex 3': async (speech = az) => annex3Paper(await readAnnex3(records, 2026, null), speech),
  'Annex 5': async (speech = az) => annex5Paper(await readAnnex5(records, 2026, null), speech),
  order: async (speech = az) => orderPaper(await readOrder(records, 2026, '12-K'), speech),
  measures: async (speech = az) => measuresPaper(await readMeasures(records, 2026), speech),
};
const formatsOf = (name: string): readonly Format[] =>
  name.startsWith('Annex 1') ? ['pdf', 'docx'] : ['pdf', 'docx', 'xlsx'];
const cases = Object.keys(papers).flatMap((name) => formatsOf(name).map((format) => ({ name, format })));

const opened = async (paper: Paper, format: Format) => squeezed(await textsIn(await drawings[format](paper), format));

/** Everything that a paper says, each text once. */
function said({ title, annex, before = [], blocks }: Paper): readonly string[] {
  return [...new Set([title, ...annex, ...[...before, ...blocks].flatMap(textsOfBlock)])].filter((text) => text !== '');
}

/** Which of the texts a reader does not find whole. A text that a page cuts goes on under the head that comes again. */
function missing(texts: readonly string[], drawn: string): readonly string[] {
  return texts.filter((text) => !drawn.includes(squeezed([text])));
}

describe('every paper of the sample year, drawn and opened again', { timeout: 120_000 }, () => {
  it.each(cases)(
    '$name as $format says all that the paper says, and the same bytes twice',
    async ({ name, format }) => {
      const paper = await papers[name]!();
      const bytes = await drawings[format](paper);
      expect(missing(said(paper), squeezed(await textsIn(bytes, format)))).toEqual([]);
      expect(Buffer.from(await drawings[format](await papers[name]!())).equals(bytes)).toBe(true);
    },
  );

  it('has the letters of Azerbaijani in each format', async () => {
    for (const format of formatsOf('Annex 3')) {
      const text = await opened(await papers['Annex 3']!(), format);
      for (const letter of 'əğıİşçöüƏŞ') expect(text).toContain(letter);
    }
  });

  it('in English for those who ask', async () => {
    const paper = await papers['Annex 5']!(en);
    const text = await opened(paper, 'pdf');
    expect(missing(said(paper), text)).toEqual([]);
    expect(text).not.toContain(squeezed([az.words('doc.annex5.title')]));
  });

  it('breaks no word of a table head in two', async () => {
    for (const [name, paperOf] of Object.entries(papers)) {
      for (const speech of [az, en]) {
        const paper = await paperOf(speech);
        const drawn = (await pagesOf(await drawings.pdf(paper))).flat().map((word) => word.trim());
        const heads = paper.blocks.flatMap((block) => (block.kind === 'table' ? block.columns : []));
        const words = heads.flatMap(({ header }) => header.split(/\s+|(?<=-)/)).filter((word) => word !== '');
        expect(
          words.filter((word) => !drawn.some((each) => each.includes(word))),
          name,
        ).toEqual([]);
      }
    }
  });
});

/** The records with the body's year in place of the sample's. */
function recordsOf(year: ReturnType<typeof approvedYear>): Records {
  const journal = year.entries.map((entry, index) => ({
    content: { ...entry, subject: 'body/2026', seq: index + 1, prev: '' },
  }));
  return {
    ...records,
    subjectOf: () => Promise.resolve({ state: agencyYear.freeze(year.state) }),
    journalOf: () => Promise.resolve(journal),
  };
}

describe('the reports of the body', { timeout: 120_000 }, () => {
  it.each(['pdf', 'docx', 'xlsx'] as const)('have a row for everybody, with the score, as %s', async (format) => {
    const [annex3, annex5] = [await readAnnex3(records, 2026, null), await readAnnex5(records, 2026, null)];
    expect([annex3.rows.length, annex5.rows.length]).toEqual([31, 8]);
    const [appraised, others] = [
      await opened(annex3Paper(annex3, az), format),
      await opened(annex5Paper(annex5, az), format),
    ];
    for (const [index, { servant, score }] of annex3.rows.entries()) {
      const [number, name] = [String(index + 1), squeezed([fullName(servant)])];
      expect(appraised).toMatch(new RegExp(`${number}\\D.*?${name}.*?${score?.replace('.', '\\.')}`));
    }
    for (const { servant } of annex5.rows) {
      expect(others).toContain(squeezed([fullName(servant)]));
      expect(appraised).not.toContain(squeezed([fullName(servant), servant.position]));
    }
  });

  it('repeat the head of the table on every page that has rows', async () => {
    const paper = await papers['Annex 3']!();
    const pages = await textsIn(await drawings.pdf(paper), 'pdf');
    const withRows = pages.filter((page) => page.includes('nəzərdə tutulmayıb'));
    expect(withRows.length).toBeGreaterThan(1);
    for (const page of withRows) expect(squeezed([page])).toContain(squeezed(['Sıra №-si']));
  });

  it('of a unit of nobody and a body of one are whole papers', async () => {
    const unit = annex2Paper({ ...(await readAnnex2(records, law, 2026, null)), rows: [] }, az);
    const annex3 = await readAnnex3(records, 2026, null);
    const single = annex3Paper({ ...annex3, rows: annex3.rows.slice(0, 1) }, az);
    for (const paper of [unit, single]) {
      for (const format of ['pdf', 'docx', 'xlsx'] as const) {
        expect(missing(said(paper), await opened(paper, format))).toEqual([]);
      }
    }
    expect(said(unit)).toContain(az.words('doc.noRows'));
  });

  it('have units and sub-units in the order of the alphabet: Ə after E, Ş after S', async () => {
    const units = ['Zəmanət şöbəsi', 'Əmlak şöbəsi', 'Şikayət şöbəsi', 'Sənəd şöbəsi', 'Elm şöbəsi'];
    const rows = ten.map((row, index) => ({ ...row, unit: units[index % units.length]!, subUnit: '' }));
    const { rows: found } = await readAnnex3(recordsOf(approvedYear(rows)), 2026, null);
    expect(found.map(({ unit }) => unit).filter((unit, index) => found[index - 1]?.unit !== unit)).toEqual([
      'Elm şöbəsi',
      'Əmlak şöbəsi',
      'Sənəd şöbəsi',
      'Şikayət şöbəsi',
      'Zəmanət şöbəsi',
    ]);
    expect(found.map(({ servant }) => servant.id)).toEqual([
      'S4',
      'S9',
      'S1',
      'S6',
      'S3',
      'S8',
      'S2',
      'S7',
      'S0',
      'S5',
    ]);
    const annex2 = await readAnnex2(records, law, 2026, null);
    const [one] = annex2.rows;
    const parts = ['Zəmanət', 'Çap', 'Əmlak'].map((subUnit) => ({ ...one!, subUnit }));
    const text = said(annex2Paper({ ...annex2, rows: parts }, az));
    expect(text).toContain('Çap; Əmlak; Zəmanət');
    expect(text.filter((each) => ['Zəmanət', 'Çap', 'Əmlak'].includes(each))).toEqual(['Çap', 'Əmlak', 'Zəmanət']);
  });

  it('of a sub-unit outside units say that it is in none, and its name once (Annex 2)', async () => {
    const annex2 = await readAnnex2(records, 'Daxili nəzarət sektoru', 2026, null);
    const texts = annex2Paper(annex2, az).blocks.flatMap(textsOfBlock);
    expect(texts.slice(0, 4)).toEqual([
      az.words('doc.annex2.unit'),
      az.words('doc.noUnit'),
      az.words('doc.annex2.subUnit'),
      'Daxili nəzarət sektoru',
    ]);
    expect(texts.filter((text) => text === 'Daxili nəzarət sektoru')).toHaveLength(1);
  });

  it('claim no place for somebody of whom only a result is known (§4.27)', async () => {
    const measures = await readMeasures(records, 2026);
    const servant = { ...measures.head!, surname: 'P99', position: '' };
    const of = { servant, unit: '', subUnit: '', supervisor: null, score: '3.0', grade: 'fair' } as const;
    const row = { ...of, measure: { measure: 'specialTraining', subject: null }, decidedOn: null, done: null };
    const texts = measuresPaper({ ...measures, rows: [row] }, az).blocks.flatMap(textsOfBlock);
    expect(texts.filter((text) => text === az.words('doc.measures.earlier'))).toHaveLength(3);
    expect(texts).not.toContain(az.words('doc.noUnit'));
  });

  it('tell who has no result yet from who is to have none (Annex 2)', async () => {
    const annex2 = await readAnnex2(records, law, 2026, null);
    const cellsOf = (code: string) => {
      const remark = { clause: '1.3', code, text: { az: '', en: '' } };
      const row = { ...annex2.rows[0]!, appraisedOn: null, score: null, remark };
      return annex2Paper({ ...annex2, rows: [row] }, az)
        .blocks.flatMap(textsOfBlock)
        .slice(-20)
        .join();
    };
    expect(cellsOf('annex.stillOpen')).toContain(az.words('doc.notYet'));
    expect(cellsOf('appraisal.intern')).not.toContain(az.words('doc.notYet'));
  });

  it('of a correction name it and what it changed (I-10)', async () => {
    const year = approvedYear();
    const changed = ten.map((row) =>
      row.servant === 'S5' ? { ...row, score: '3.0', exact: '3', grade: 'fair' } : row,
    );
    for (const [step, at] of [
      [present, '2027-03-02T10:00'],
      [opine, '2027-03-02T11:00'],
      [approve, '2027-03-02T15:00'],
    ] as const)
      expect(year.codeOf({ ...step, at, rows: changed as typeof ten })).toBeNull();
    const data = await readAnnex3(recordsOf(year), 2026, null);
    expect(data.version).toMatchObject({ number: 2, correction: 1 });
    expect(data.changed).toMatchObject([{ servant: { id: 'S5' } }]);
    const annex5 = await readAnnex5(recordsOf(year), 2026, null);
    expect(annex5.changed).toEqual([]);
    expect(said(annex5Paper(annex5, az))).toContain(az.words('doc.corrects.nothing'));
    const paper = annex3Paper(data, az);
    for (const format of ['pdf', 'docx', 'xlsx'] as const) {
      const text = await opened(paper, format);
      expect(missing(said(paper), text)).toEqual([]);
      expect(text).toContain(squeezed([az.words('doc.corrects', { number: 1 })]));
    }
  });

  it('of a correction of a unit say that it was signed and with HR, and put remarks in words (I-10, §4.25)', async () => {
    const unit = unitOf();
    const remarked = { ...ten[0]!, ...stillOpen };
    const corrected = { ...ten[0]!, fromNotes: true };
    for (const [of, at] of [
      [remarked, '2027-01-22T10:00'],
      [corrected, '2027-02-01T10:00'],
    ] as const) {
      const rows = [of, ...ten.slice(1)];
      for (const [index, [by, act]] of (
        [
          ['E3', 'signUnitReport'],
          ['E4', 'signUnitReport'],
          ['E3', 'handToHr'],
        ] as const
      ).entries())
        expect(unit.codeOf({ by, act, at: at.replace(':00', `:0${index}`), rows }), act).toBeNull();
    }
    const journal = unit.entries.map((entry, index) => ({
      content: { ...entry, subject: `unit:${law}/2026`, seq: index + 1, prev: '' },
    }));
    const state = unitReport.freeze(unit.state);
    const data = await readAnnex2(
      { ...records, subjectOf: () => Promise.resolve({ state }), journalOf: () => Promise.resolve(journal) },
      law,
      2026,
      null,
    );
    expect(data.changed[0]?.items).toContainEqual({ item: 'remark', before: '4.25', after: '4.18' });
    const lines = said(annex2Paper(data, az));
    expect(lines).toContain(
      '1 nömrəli düzəliş: imzalanmış və kadr xidmətinə təqdim edilmiş əvvəlki hesabatda dəyişənlər',
    );
    for (const [code, clause] of [
      ['annex.stillOpen', 'Qaydanın 4.25-ci bəndi'],
      ['annex.fromNotes', 'Qaydanın 4.18-ci bəndi'],
    ] as const)
      expect(lines).toContain(`${az.say({ code })} (${clause})`);
    expect(lines.filter((line) => /^§[\d.]+$/.test(line))).toEqual([]);
  });
});

const fair = (score: string) => ({ score, exact: score, grade: 'fair' as const });

describe('the order on measures (§5.1)', { timeout: 120_000 }, () => {
  it.each(['pdf', 'docx', 'xlsx'] as const)('bears number, date, names and subjects as %s', async (format) => {
    const data = await readOrder(records, 2026, '12-K');
    const people = data.items.flatMap(({ people }) => people);
    expect(people.map(({ servant }) => servant.id).sort()).toEqual(['E006', 'E018', 'E037']);
    const text = await opened(orderPaper(data, az), format);
    for (const known of ['12-K', az.date('2027-03-01'), 'İnzibati icraat və sənədlərlə iş', '§5.1.3'])
      expect(text).toContain(squeezed([known]));
    for (const { servant } of people) expect(text).toContain(squeezed([fullName(servant)]));
    expect(text).not.toContain('layihə)');
  });

  it('stays as it was issued, on the report that was approved then, whatever is corrected afterwards (I-10)', async () => {
    const year = approvedYear(ten.map((row) => (row.servant === 'S5' ? { ...row, ...fair('3.0') } : row)));
    const decided = { servant: 'S5', measure: 'specialTraining', subject: 'Kargüzarlıq' };
    const corrected = ten.map((row) => (row.servant === 'S5' ? { ...row, ...fair('2.8') } : row));
    const rows = ten.map((row) => (row.servant === 'S5' ? { ...row, ...fair('3.0') } : row));
    const steps = [
      { by: 'E1', act: 'decideMeasure', at: '2027-02-22T10:00', with: decided, rows },
      { by: 'E1', act: 'issueOrder', at: '2027-02-23T10:00', with: { number: '1-K', on: '2027-02-23' }, rows },
    ];
    for (const step of steps) expect(year.codeOf(step)).toBeNull();
    const issued = await readOrder(recordsOf(year), 2026, '1-K');
    expect(issued).toMatchObject({
      basis: { version: 1, approvedOn: '2027-02-19' },
      items: [{ people: [{ score: '3.0' }] }],
    });
    for (const [step, at] of [
      [present, '2027-03-02T10:00'],
      [opine, '2027-03-02T11:00'],
      [approve, '2027-03-02T15:00'],
    ] as const)
      expect(year.codeOf({ ...step, at, rows: corrected })).toBeNull();
    expect(await readOrder(recordsOf(year), 2026, '1-K')).toEqual(issued);
  });

  it('leaves nothing for the draft of the next', async () => {
    expect((await readOrder(records, 2026, null)).items).toEqual([]);
  });
});

describe('what a form can hold beside the sample', { timeout: 120_000 }, () => {
  const drawnForm = async (of: one.AppraisalCase, format: Format) => {
    const data = annex1Data({
      subject: 'S-2026',
      seq: of.contents.length,
      facts: one.factsOf(of),
      journal: of.contents,
      papers: [],
      names: {},
    });
    return opened(annex1Paper(data, az), format);
  };

  it.each(['pdf', 'docx'] as const)('I-43: the record on one who is silent, as %s', async (format) => {
    const silent = one.discussed();
    one.does(silent, 'HR', 'recordNonSigning', '2026-12-16T10:00', { protocol: 'P-7', witnesses: ['MATE', 'NEXT'] });
    const text = await drawnForm(silent, format);
    for (const known of ['P-7', 'MATE', 'NEXT', az.date('2026-12-16')]) expect(text).toContain(squeezed([known]));
  });

  it.each(['pdf', 'docx'] as const)('§4.18: that it was scored from the notes, as %s', async (format) => {
    const away = one.noted();
    one.changes(away, absenceStarted('2026-12-14', 'S', true));
    one.does(away, 'SUP', 'appraise', '2026-12-15T10:00', one.scores);
    expect(await drawnForm(away, format)).toContain(squeezed([az.words('doc.annex1.round.fromNotes')]));
    expect(await drawnForm(one.discussed(), format)).not.toContain(squeezed([az.words('doc.annex1.round.fromNotes')]));
  });

  it.each(['pdf', 'docx'] as const)('§1.2: what the servant wishes to discuss, as %s', async (format) => {
    const wishing = one.noted();
    const toDiscuss = { training: 'Məlumatların təhlili', useOfSkills: 'Xarici dil' };
    const goals = one.form.goals.map(() => 'Olunub.');
    one.does(wishing, 'S', 'presentAchievements', '2026-12-04T10:00', { goals, toDiscuss });
    const text = await drawnForm(wishing, format);
    for (const [topic, said] of Object.entries(toDiscuss))
      expect(text).toContain(squeezed([`${az.name('field', topic)}: ${said}`]));
  });

  it.each(['pdf', 'docx'] as const)('§6.5: a correction with what stood there before, as %s', async (format) => {
    const form = one.completed();
    const to = 'Bütün sorğular vaxtında cavablandırılıb';
    const from = one.form.goals[0]!.expectedResult;
    one.does(form, 'HR', 'correct', '2026-12-14T10:00', { field: 'goals.0.expectedResult', from, to, ...one.reasons });
    const text = await drawnForm(form, format);
    for (const known of [az.words('doc.annex1.corrected', { givenText: to, number: 1 }), from, one.reasons.reasons])
      expect(text).toContain(squeezed([known]));
  });

  it.each(['pdf', 'docx'] as const)(
    '§1.1, §3.5: the form that was in force before a new count, as %s',
    async (format) => {
      const again = one.noted(one.open(), 1);
      one.changes(again, left('2026-04-30', 'S'));
      one.changes(again, hired('2026-06-01', 'S', { unit: one.unit, supervisorId: 'HEAD' }));
      const goals = one.form.goals.map((goal) => ({ ...goal, title: `Yeni: ${goal.title}` }));
      one.does(again, 'HEAD', 'drawUpForm', '2026-06-02T10:00', { ...one.form, goals });
      const text = await drawnForm(again, format);
      const heading = az.words('doc.annex1.earlierForm', { number: 1, on: '2026-01-12', givenName: 'SUP' });
      expect(one.factsOf(again).earlierForms).toMatchObject([{ by: 'SUP' }]);
      for (const [place, { title }] of one.form.goals.entries()) {
        expect(text.split(squeezed([`${place + 1}. ${title}`]))).toHaveLength(2);
        expect(text.split(squeezed([`${place + 1}. Yeni: ${title}`]))).toHaveLength(2);
      }
      expect(text.split(squeezed([heading]))).toHaveLength(2);
      expect(text.indexOf(squeezed([heading]))).toBeGreaterThan(
        text.indexOf(squeezed([az.words('doc.annex1.course')])),
      );
    },
  );

  let stretched: Paper;
  const name = `${'Ə'.repeat(79)}ı`;
  beforeAll(async () => {
    const data = await readAnnex1(records, 'E005-2026');
    const round = data.rounds.at(-1)!;
    const criteria = round.scores!.criteria.map((each) => ({ ...each, justification: prose(5_000) }));
    const rounds = [{ ...round, scores: { ...round.scores!, criteria } }];
    stretched = annex1Paper({ ...data, servant: { ...data.servant, surname: name }, rounds }, az);
  });

  it.each(['pdf', 'docx'] as const)(
    'a name of 80 letters and six justifications of 5,000 stand whole, as %s',
    async (format) => {
      const texts = await textsIn(await drawings[format](stretched), format);
      expect(squeezed(texts)).toContain(name);
      const words = texts.join(' ').match(/\bsöz\d+/g) ?? [];
      for (const word of prose(5_000).split(' ')) expect(words.filter((each) => each === word)).toHaveLength(6);
    },
  );
});
