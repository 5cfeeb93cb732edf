import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../documents/draw/pdf/pdf.ts';
import type { Block, Paper } from '../../documents/paper.ts';
import { letters, paperOf, prose, rowOf, rowsOf, tableOf } from './papers.ts';

async function opened(paper: Paper) {
  const bytes = await drawPdf(paper);
  const document = await getDocument({ data: bytes, verbosity: 0, useSystemFonts: false }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.filter((item) => 'str' in item);
    pages.push({
      texts,
      text: texts.map((item) => item.str).join(' '),
      tree: await page.getStructTree(),
      view: page.view,
    });
  }
  return { document, pages, text: pages.map((page) => page.text).join(' ') };
}

const squeezed = (text: string) => text.replaceAll(/\s/g, '');

describe('a paper as PDF', { timeout: 60_000 }, () => {
  it('has every letter of Azerbaijani, its title, its language and numbered pages', async () => {
    const { document, pages, text } = await opened(
      paperOf([{ kind: 'paragraph', text: letters }, tableOf(rowsOf(60))]),
    );
    expect(text).toContain(letters);
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'Xidməti fəaliyyətin qiymətləndirilməsi', Language: 'az-Latn-AZ' });
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain(`${index + 1} / ${pages.length}`);
      expect(page.text).toContain('Hesabat 2 & əlavə, 2026');
    }
  });

  it('says the head of a table on every page, and to who listens on the first only', async () => {
    const { pages } = await opened(paperOf([tableOf(rowsOf(120))]));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page.text).toContain('Soyadı, adı');
    const heads = pages.map((page) => JSON.stringify(page.tree).split('"role":"TH"').length - 1);
    expect(heads).toEqual([4, ...pages.slice(1).map(() => 0)]);
  });

  const fields = { kind: 'fields', rows: [{ label: 'Ad', value: 'Məmmədov Əli 1' }] } as const;
  it.each<{ what: string; follows: Block; stays: string }>([
    { what: 'heading over a table, nor the head of one', follows: tableOf(rowsOf(3)), stays: 'Başlıq' },
    { what: 'heading over labels and values', follows: fields, stays: 'Başlıq' },
    {
      what: 'name of a unit over its rows',
      follows: tableOf([
        ...rowsOf(3),
        { isHeading: true, cells: [{ text: 'Çap sektoru' }] },
        rowOf(4, 'Quliyeva', 'son'),
      ]),
      stays: 'Çap sektoru',
    },
  ])('leaves no $what, alone at the end of a page', async ({ follows, stays }) => {
    const line = { kind: 'paragraph', text: 'sətir' } as const;
    const heading = { kind: 'heading', level: 1, text: 'Başlıq' } as const;
    // Lines of two heights: so many of them end at different points of the page's last lines.
    for (const [lines, small] of [
      [24, 0],
      [24, 12],
      [28, 8],
      [30, 4],
      [30, 20],
    ] as const) {
      const before = Array.from({ length: lines }, (_, at) =>
        at < small ? ({ ...line, size: 'small' } as const) : line,
      );
      const { pages } = await opened(paperOf([...before, heading, follows]));
      const page = pages.find(({ text }) => text.includes(stays));
      expect(page?.text, `${lines} lines, ${small} of them small`).toMatch(
        stays === 'Başlıq' ? /Başlıq.*Məmmədov Əli 1/ : /Çap sektoru.*Quliyeva/,
      );
    }
  });

  it.each([
    { what: 'two who sign', proof: 'a'.repeat(64), pages: ['qeyd|Birinci|İkinci'] },
    { what: 'two of whom one says more than a page holds', proof: prose(9_000), pages: ['qeyd|Birinci', 'İkinci'] },
  ])('parts no signatures from each other and from the words over them: $what', async ({ proof, pages: whole }) => {
    const line = (role: string, of: string) => ({ role, name: 'Quliyeva', on: '20 yanvar', proof: of });
    const lines = [line('Birinci', 'b'.repeat(64)), line('İkinci', proof)];
    for (const rows of [16, 18, 19, 20, 21, 23]) {
      const before = Array.from({ length: rows }, () => ({ kind: 'paragraph', text: 'sətir' }) as const);
      const note = { kind: 'paragraph', text: 'qeyd', size: 'small' } as const;
      const { pages } = await opened(paperOf([...before, note, { kind: 'signatures', lines }]));
      const found = pages.map(({ text }) => (text.match(/qeyd|Birinci|İkinci/g) ?? []).join('|'));
      const together = found.filter((text) => text !== '');
      expect([whole, ['qeyd|Birinci|İkinci']], `${rows} lines`).toContainEqual(together);
    }
  });

  it('lets nobody sign a page without a row of what is signed', async () => {
    const line = (role: string) => ({ role, name: 'Quliyeva', on: '20 yanvar', proof: 'b'.repeat(64) });
    const signatures = { kind: 'signatures', lines: [line('Birinci'), line('İkinci')] } as const;
    const note = { kind: 'paragraph', text: 'qeyd', size: 'small' } as const;
    for (const rows of [16, 18, 20, 22, 24, 26, 28, 30]) {
      const { pages } = await opened(paperOf([tableOf(rowsOf(rows)), note, signatures]));
      const { text = '' } = pages.find((page) => page.text.includes('Birinci')) ?? {};
      expect(text, `${rows} rows`).toMatch(new RegExp(`əsas ${rows} .*qeyd.*Birinci.*İkinci`));
      if (pages.length > 1) expect(pages[0]?.text, `${rows} rows`).toMatch(/əsas 10 /);
    }
  });

  it('tells a screen reader what is a heading, a table, its rows and its caption', async () => {
    const table = tableOf([{ isHeading: true, cells: [{ text: 'Hüquq şöbəsi' }] }, ...rowsOf(1)], {
      caption: 'Nəticələr',
    });
    const { document, pages } = await opened(paperOf([{ kind: 'heading', level: 1, text: 'Ümumi' }, table]));
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const roles = [...JSON.stringify(pages[0]?.tree).matchAll(/"role":"(\w+)"/g)].map(([, role]) => role);
    const row = ['TR', 'TD', 'TD', 'TD', 'TD'];
    const head = ['TR', 'TH', 'TH', 'TH', 'TH'];
    expect(roles).toEqual(['Document', 'P', 'H1', 'H2', 'Table', 'Caption', ...head, 'TR', 'TH', ...row, 'Root']);
  });

  it.each([
    { what: 'a justification of 5,000 letters', text: prose(5000) },
    { what: 'one of 30,000', text: prose(30_000) },
    { what: 'a word of 2,000 letters', text: 'ğ'.repeat(2000) },
    { what: 'many lines', text: Array.from({ length: 300 }, (_, line) => `sətir${line}`).join('\n') },
  ])('loses nothing of $what, wherever it stands', async ({ text }) => {
    const { pages } = await opened(
      paperOf([
        { kind: 'fields', rows: [{ label: 'Əsas', value: text }] },
        tableOf([...rowsOf(3), rowOf(4, 'Ə'.repeat(80), text), ...rowsOf(2)]),
        { kind: 'paragraph', text },
        { kind: 'signatures', lines: [{ role: 'Dövlət qulluqçusu', name: 'Ə'.repeat(80), on: '', proof: text }] },
      ]),
    );
    const head = squeezed('Sıra Soyadı, adı Qiymət Əsas');
    const all = pages
      .map(({ text: said }, index) =>
        squeezed(said.replace('Hesabat 2 & əlavə, 2026', '').replace(`${index + 1} / ${pages.length}`, '')),
      )
      .join('')
      .replaceAll(head, '');
    expect(all.split('Ə'.repeat(80)).length - 1).toBe(2);
    // The name stands beside the first page of the proof.
    const beside = `(soyadı,adı,atasınınadı)${'Ə'.repeat(80)}(tarix)`;
    expect(all.replace(beside, '').split(squeezed(text)).length - 1).toBe(4);
  });

  it('keeps all text between the margins', async () => {
    const { pages } = await opened(
      paperOf([tableOf([rowOf(1, 'W'.repeat(80), prose(5000)), ...rowsOf(40)])], { orientation: 'portrait' }),
    );
    for (const { texts, view } of pages) {
      for (const { transform, width } of texts) {
        expect(transform[4]).toBeGreaterThanOrEqual(30);
        expect(Number(transform[4]) + width).toBeLessThanOrEqual(Number(view[2]) - 30);
        expect(transform[5]).toBeGreaterThan(10);
      }
    }
  });

  it('cuts no row that fits a page', async () => {
    const { pages } = await opened(
      paperOf([tableOf(Array.from({ length: 30 }, (_, row) => rowOf(row, `ad${row}`, prose(700))))]),
    );
    expect(pages.length).toBeGreaterThan(3);
    for (const { text } of pages) {
      expect(text.match(/\bad\d+/g)?.length).toBe(text.match(/\bsöz100\b/g)?.length);
    }
  });

  it('draws a table without rows, a row without cells and a paper without anything', async () => {
    expect((await opened(paperOf([tableOf([])]))).text).toContain('Soyadı, adı');
    expect((await opened(paperOf([tableOf([{ cells: [] }])]))).pages).toHaveLength(1);
    expect((await opened(paperOf([]))).pages).toHaveLength(1);
  });

  it('says whose signature, name and date stand where, and where the seal goes', async () => {
    const line = { role: 'Kadr xidmətinin rəhbəri', name: '', on: '', proof: '', seal: true };
    const { text } = await opened(paperOf([{ kind: 'signatures', lines: [line] }]));
    for (const word of ['Kadr xidmətinin rəhbəri', '(imza)', '(tarix)', 'M.Y.']) expect(text).toContain(word);
  });

  it('has no control character and no half of a character', async () => {
    const { text } = await opened(paperOf([{ kind: 'paragraph', text: 'bir\u0000\u0007iki\ud800 üç' }]));
    expect(text).toContain('biriki');
  });

  it.each([
    { what: 'arrows and signs of mathematics', given: 'plan → fakt, 95 ≥ 90 √', read: ['plan→fakt,95≥90√'] },
    { what: 'ticks, stars and bullets', given: '✓ icra ★ ■ ➢ ☎', read: ['✓icra★■➢☎'] },
    { what: 'pictures, and one with a selector of its look', given: 'yaxşı 👍 ⚠️ 😀', read: ['yaxşı👍', '😀'] },
    { what: 'letters of no font, as their numbers', given: 'ad 中文 ა', read: ['ad[U+4E2DU+6587][U+10D0]'] },
    {
      what: 'letters joined from right to left, all as their numbers, though some fonts have some of them',
      given: 'razılaşma «هيئة ٣٥» ilə',
      read: ['razılaşma«[U+0647U+064AU+0626U+0629][U+0663U+0665]»ilə'],
    },
  ])('$what are no boxes: $given', async ({ given, read }) => {
    const cell = {
      kind: 'table',
      columns: [{ header: given, width: 100 }],
      rows: [{ cells: [{ text: given }] }],
    } as const;
    const fields = { kind: 'fields', rows: [{ label: given, value: given }] } as const;
    const blocks = [
      { kind: 'heading', level: 1, text: given },
      { kind: 'paragraph', text: given },
      cell,
      fields,
    ] as const;
    const { text, pages } = await opened(paperOf(blocks, { title: given, footer: given }));
    for (const one of read) expect(squeezed(text).split(one)).toHaveLength(9);
    expect(pages).toHaveLength(1);
  });

  it('refuses a row of more cells than columns', async () => {
    await expect(
      drawPdf(paperOf([tableOf([{ cells: Array.from({ length: 5 }, () => ({ text: 'çox' })) }])])),
    ).rejects.toThrow('A row of 5 cells does not fit 4 columns: çox');
  });

  it('puts the approval over the title', async () => {
    const line = { role: 'Təsdiq edirəm', name: 'Quliyeva', on: '', proof: '', seal: true };
    const paper = paperOf([tableOf(rowsOf(1))], { before: [{ kind: 'signatures', lines: [line] }] });
    const { text } = await opened(paper);
    expect(text.indexOf('Təsdiq edirəm')).toBeLessThan(text.indexOf('Xidməti fəaliyyətin'));
    expect(text).toContain('Quliyeva');
  });

  it('has the same bytes for the same paper, and others for another', async () => {
    const paper = paperOf([tableOf(rowsOf(30)), { kind: 'paragraph', text: letters }]);
    const first = await drawPdf(paper);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.from(await drawPdf(paper)).equals(first)).toBe(true);
    expect(Buffer.from(await drawPdf({ ...paper, asOf: '2027-02-19T10:00:00+04:00' })).equals(first)).toBe(false);
  });
});
