import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { annex1Paper } from '../../documents/annex1.ts';
import { annex2Paper } from '../../documents/annex2.ts';
import { annex3Paper } from '../../documents/annex3.ts';
import { annex5Paper } from '../../documents/annex5.ts';
import { annex1Shape } from '../../documents/data/annex1-shape.ts';
import {
  annex2Shape,
  annex3Shape,
  annex5Shape,
  measuresShape,
  orderShape,
} from '../../documents/data/report-shapes.ts';
import { measuresPaper } from '../../documents/measures.ts';
import { orderPaper } from '../../documents/order.ts';
import type { Paper } from '../../documents/paper.ts';
import {
  NoSuchRecord,
  readAnnex1,
  readAnnex2,
  readAnnex3,
  readAnnex5,
  readMeasures,
  readOrder,
} from '../../documents/records.ts';
import { documentWords as official } from '../../locales/az/documents.ts';
import { annexCriteria } from '../../locales/az/annex-criteria.ts';
import { speak } from '../../locales/speak.ts';
import { sampleYear, yearOf } from '../support/papers.ts';
import { textsOfBlock } from './papers.ts';

const az = speak('az');
const en = speak('en');
const records = sampleYear();
const expected = JSON.parse(readFileSync('data/agency/expected-2026.json', 'utf8')) as {
  readonly appraisals: Readonly<Record<string, { readonly score?: string | null }>>;
  readonly reports: { readonly annex3: number; readonly annex5: number };
};
const units = records.subjects.filter((subject) => subject.startsWith('unit:')).map((name) => name.slice(5, -5));

function textsOf({ before = [], blocks, annex, title }: Paper): readonly string[] {
  return [title, ...annex, ...[...before, ...blocks].flatMap(textsOfBlock)];
}

const whole = (paper: Paper): string => textsOf(paper).join('\n');

/** Every table's rows fill its columns, its widths are a page, and nothing is undefined. */
function expectDrawable(paper: Paper): void {
  for (const block of [...(paper.before ?? []), ...paper.blocks]) {
    if (block.kind !== 'table') continue;
    expect(block.columns.reduce((sum, { width }) => sum + width, 0)).toBeGreaterThan(90);
    for (const { cells } of [...block.rows, ...(block.foot ?? [])])
      expect(cells.reduce((sum, { span = 1 }) => sum + span, 0)).toBeLessThanOrEqual(block.columns.length);
  }
  expect(whole(paper)).not.toMatch(/undefined|\bnull\b|\[object|\{\w+\}/);
}

const labels = (prefix: string, ...but: readonly RegExp[]): readonly string[] =>
  Object.entries(official)
    .filter(([code, text]) => code.startsWith(prefix) && !text.includes('{') && !but.some((one) => one.test(code)))
    .map(([, text]) => text);

describe('Annex 1 of everyone in the sample year', () => {
  it.each(records.rows.map(({ servant }) => servant))(
    '%s: fits its schema, and is drawable in both languages',
    async (servant) => {
      const data = await readAnnex1(records, `${servant}-2026`);
      annex1Shape.parse(data);
      expectDrawable(annex1Paper(data, az));
      expectDrawable(annex1Paper(data, en));
      expect(data.rounds.at(-1)?.completedOn == null ? null : data.rounds.at(-1)?.result?.score).toBe(
        data.rounds.at(-1)?.completedOn == null ? null : expected.appraisals[servant]?.score,
      );
    },
  );

  /** What stands beside the official form, or only in some forms. */
  const besides = [
    /round|interview|dispute|change\.added|refused|notPresented|course|managerial|acknowledged|drewUp|notOwed/,
  ];

  it('bears every label of the official form', async () => {
    const text = whole(annex1Paper(await readAnnex1(records, 'E005-2026'), az));
    for (const label of labels('doc.annex1.', ...besides)) expect(text).toContain(label);
    for (const criterion of Object.values(annexCriteria).slice(0, 6)) expect(text).toContain(criterion);
    for (const quarter of ['1-ci rüb (mart', '2-ci rüb (iyun', '3-cü rüb (sentyabr', '4-cü rüb (dekabr'])
      expect(text).toContain(quarter);
    for (const column of ['100%', '50%', '40%', '10%']) expect(text).toContain(column);
  });

  it('has the four further criteria of a manager under their heading', async () => {
    const text = whole(annex1Paper(await readAnnex1(records, 'E003-2026'), az));
    for (const criterion of Object.values(annexCriteria)) expect(text).toContain(criterion);
    expect(text).toContain(official['doc.annex1.criterion.managerial']);
  });

  it('shows the hash and time of every signature, every round, refusal, objection and decision', async () => {
    for (const { servant } of records.rows) {
      const data = await readAnnex1(records, `${servant}-2026`);
      const text = whole(annex1Paper(data, en));
      for (const { signatures, refusedToSign, nonSigning, dispute, opinion, number } of data.rounds) {
        for (const signed of [signatures.servant, signatures.evaluator])
          if (signed) expect(text).toContain(signed.sha256);
        if (refusedToSign) expect(text).toContain(refusedToSign.reasons);
        if (nonSigning) expect(text).toContain(nonSigning.protocol);
        if (opinion) expect(text).toContain(opinion.text);
        expect(text).toContain(`Round ${number} (`);
        for (const { grounds, decided } of dispute) {
          expect(text).toContain(grounds);
          if (decided) expect(text).toContain(decided.reasons);
        }
      }
      for (const { reasons } of [...data.orders, ...(data.impossible ? [data.impossible] : [])])
        expect(text).toContain(reasons);
      for (const note of data.leadershipNotes) expect(text).toContain(note.goals);
      for (const { note } of data.quarterlyNotes) if (note) expect(text).toContain(note.advice);
    }
  });

  it('meets in the sample each of the ways in which a form can end', async () => {
    const all = await Promise.all(records.rows.map(({ servant }) => readAnnex1(records, `${servant}-2026`)));
    const rounds = all.flatMap((one) => one.rounds);
    expect(all.some((one) => one.rounds.length > 1)).toBe(true);
    expect(all.some((one) => one.former !== null)).toBe(true);
    expect(all.some((one) => one.substitution !== null)).toBe(true);
    expect(all.some((one) => one.leadershipNotes.length > 0)).toBe(true);
    expect(rounds.some((one) => one.refusedToSign !== null)).toBe(true);
    expect(rounds.some((one) => one.dispute.length > 0)).toBe(true);
  });
});

describe('Annex 2 of every unit', () => {
  it.each(units)('%s', async (unit) => {
    const data = await readAnnex2(records, unit, 2026, null);
    annex2Shape.parse(data);
    const paper = annex2Paper(data, az);
    expectDrawable(paper);
    for (const label of labels('doc.annex2.')) expect(whole(paper)).toContain(label);
    for (const { servant } of data.rows) expect(whole(paper)).toContain(servant.patronymic);
    if (data.head.signed !== null) expect(whole(paper)).toContain(data.version?.sha256);
  });

  it('is a draft before it is signed, and says so', { timeout: 60_000 }, async () => {
    const early = sampleYear('2027-01-05');
    const data = await readAnnex2(early, 'Hüquq şöbəsi', 2026, null);
    expect(data.version).toBeNull();
    expect(data.rows.length).toBeGreaterThan(3);
    expect(whole(annex2Paper(data, az))).toContain(official['doc.draft']);
  });
});

describe('Annex 3 and 5', () => {
  it('have as many rows as the year must give, and every item of Annex 3 is filled (§4.26)', async () => {
    const [annex3, annex5] = [await readAnnex3(records, 2026, null), await readAnnex5(records, 2026, null)];
    annex3Shape.parse(annex3);
    annex5Shape.parse(annex5);
    expect(annex3.approved).not.toBeNull();
    const papers = [annex3Paper(annex3, az), annex5Paper(annex5, az)];
    for (const paper of papers) {
      expectDrawable(paper);
      const cells = paper.blocks
        .flatMap((block) => (block.kind === 'table' ? block.rows : []))
        .flatMap((row) => row.cells);
      expect(cells.filter(({ text }) => text.trim() === '')).toEqual([]);
    }
    for (const label of [...labels('doc.annex3.'), official['doc.headOfBody'], official['doc.bodyName']])
      expect(whole(papers[0]!)).toContain(label);
    expect(whole(papers[1]!)).toContain(official['doc.row.reason']);
  });

  it('stand by the number of their version, and refuse one that there never was', async () => {
    const latest = await readAnnex3(records, 2026, null);
    const first = await readAnnex3(records, 2026, 1);
    expect(first.version?.number).toBe(1);
    expect(latest.version?.number).toBeGreaterThanOrEqual(1);
    await expect(readAnnex3(records, 2026, 99)).rejects.toThrow(NoSuchRecord);
    await expect(readAnnex3(records, 1999, null)).rejects.toThrow(NoSuchRecord);
    await expect(readAnnex1(records, 'E999-2026')).rejects.toThrow(NoSuchRecord);
  });

  it('give the same data for the same records', { timeout: 60_000 }, async () => {
    const again = sampleYear();
    expect(await readAnnex3(again, 2026, null)).toEqual(await readAnnex3(records, 2026, null));
    expect(await readAnnex1(again, 'E005-2026')).toEqual(await readAnnex1(records, 'E005-2026'));
  });

  it('of a year in which nobody did anything, are a draft with nobody appraised', { timeout: 60_000 }, async () => {
    const idle = yearOf('data/agency', []);
    const [annex3, annex5] = [await readAnnex3(idle, 2026, null), await readAnnex5(idle, 2026, null)];
    expect([annex3.rows.length, annex5.rows.length, annex3.version]).toEqual([0, 39, null]);
    expect(whole(annex3Paper(annex3, az))).toContain(official['doc.noRows']);
  });
});

describe('the order and the report on measures', () => {
  it('fit their schemas and are drawable', async () => {
    const order = await readOrder(records, 2026, null);
    const measures = await readMeasures(records, 2026);
    orderShape.parse(order);
    measuresShape.parse(measures);
    for (const speech of [az, en]) {
      expectDrawable(orderPaper(order, speech));
      expectDrawable(measuresPaper(measures, speech));
    }
    await expect(readOrder(records, 2026, '99-K')).rejects.toThrow(NoSuchRecord);
  });
});

describe('long words pass through whole', () => {
  it('a name of 80 letters, a justification of 5,000', async () => {
    const name = 'Ə'.repeat(79) + 'ı';
    const long = 'ğışöçü '.repeat(715).slice(0, 5_000);
    const data = await readAnnex1(records, 'E005-2026');
    const round = data.rounds.at(-1)!;
    const criteria = round.scores!.criteria.map((one) => ({ ...one, justification: long }));
    const stretched: z.infer<typeof annex1Shape> = {
      ...data,
      servant: { ...data.servant, surname: name },
      rounds: [{ ...round, scores: { ...round.scores!, criteria } }],
    };
    const text = whole(annex1Paper(stretched, az));
    expect(text).toContain(name);
    expect(text.split(long).length - 1).toBe(6);
  });
});
