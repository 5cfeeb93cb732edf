import { strFromU8, unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { drawXlsx } from '../../documents/draw/xlsx.ts';
import type { Block, Paper, Row } from '../../documents/paper.ts';
import { letters, paperOf, prose, rowOf, rowsOf, tableOf } from './papers.ts';

async function opened(paper: Paper) {
  const bytes = await drawXlsx(paper);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const texts = workbook.worksheets.map((sheet) => {
    const found: unknown[][] = [];
    sheet.eachRow((row) => {
      const cells: unknown[] = [];
      row.eachCell((cell) => (cell.isMerged && cell.master !== cell ? 0 : cells.push(cell.value)));
      found.push(cells);
    });
    return found;
  });
  return { workbook, texts, parts: unzipSync(bytes) };
}

describe('a paper as XLSX', { timeout: 60_000 }, () => {
  it('has every letter of Azerbaijani, numbers as numbers and texts as texts', async () => {
    const { workbook, texts } = await opened(paperOf([tableOf([rowOf(1, letters, 'əsas')])]));
    expect(texts[0]).toContainEqual(['1', letters, 4.3, 'əsas']);
    expect(workbook.worksheets[0]?.getCell(4, 3).numFmt).toBe('0.0');
  });

  it.each([
    { language: 'az', text: '28 fevral 2027-ci il', format: '[$-42C]d mmmm yyyy' },
    { language: 'en', text: '28 February 2027', format: '[$-809]d mmmm yyyy' },
  ] as const)('has dates as dates, by which one can sort and reckon: $language', async ({ language, text, format }) => {
    const dated: Row = { cells: [{ text: '1' }, { text, date: '2027-02-28' }, { text: '' }, { text: '' }] };
    const { workbook } = await opened(paperOf([tableOf([dated])], { language }));
    const { value, numFmt } = workbook.worksheets[0]!.getCell(4, 2);
    expect({ value, numFmt }).toEqual({ value: new Date('2027-02-28T00:00:00Z'), numFmt: format });
  });

  it('has a footer that a spreadsheet can read, however long the name of the unit', async () => {
    const { workbook } = await opened(paperOf([tableOf([])], { footer: `unit:${'Ə&'.repeat(200)}/2026 · variant 1` }));
    const footer = workbook.worksheets[0]?.headerFooter.oddFooter ?? '';
    expect(footer.length).toBeLessThanOrEqual(255);
    expect(footer).toMatch(/^&L&8unit:(Ə&&)+Ə?…&R&8&P \/ &N$/);
  });

  it('cuts no character of a text longer than a cell in two', async () => {
    const long = `${'a'.repeat(32_766)}👍${'b'.repeat(10)}`;
    const { texts } = await opened(paperOf([tableOf([rowOf(1, 'ad', long)])]));
    expect(
      texts
        .flat(2)
        .filter((text) => /^(a{9}|👍)/.test(String(text)))
        .join(''),
    ).toBe(long);
  });

  it('freezes, filters and prints the head of the table on every page, as wide as the page', async () => {
    const { workbook } = await opened(paperOf([tableOf(rowsOf(200))]));
    const sheet = workbook.worksheets[0];
    const head = sheet?.getColumn(2).values.indexOf('Soyadı, adı') ?? 0;
    expect(head).toBe(3);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: head });
    expect(sheet?.autoFilter).toBe('A3:D203');
    expect(sheet?.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    });
    expect(sheet?.headerFooter.oddFooter).toBe('&L&8Hesabat 2 && əlavə, 2026&R&8&P / &N');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("x")'])('never makes a formula of %s', async (text) => {
    const { workbook, parts } = await opened(paperOf([tableOf([rowOf(1, text, text)]), { kind: 'paragraph', text }]));
    const cell = workbook.worksheets[0]?.getCell(4, 2);
    expect(cell).toMatchObject({ value: text, type: ExcelJS.ValueType.String, numFmt: '@' });
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
  });

  it('keeps what looks like the number of a letter as it was written', async () => {
    const text = 'fayl_x0041_son_x000D_';
    const { texts, parts } = await opened(paperOf([tableOf([rowOf(1, text, 'a')]), { kind: 'paragraph', text }]));
    expect(texts.flat(2).filter((value) => value === text)).toHaveLength(2);
    expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('fayl_x005F_x0041_son_x005F_x000D_');
  });

  it('gives each table a sheet, with a name that a spreadsheet allows', async () => {
    const { workbook } = await opened(
      paperOf([
        tableOf([], { caption: `A/B: ${prose(50)}` }),
        tableOf([], { caption: `A/B: ${prose(50)}` }),
        tableOf([]),
      ]),
    );
    const names = workbook.worksheets.map((sheet) => sheet.name);
    expect(names).toHaveLength(3);
    expect(names.slice(0, 2)).toEqual(['A B söz1 söz2 söz3 söz4 söz5 sö', 'A B söz1 söz2 söz3 söz4 söz5 2']);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
  });

  it.each([
    { what: 'a body of a short name: over its table', name: 'Agentlik', sheets: 1, head: 8 },
    { what: 'one whose name takes many lines: on a sheet before it', name: prose(1_500), sheets: 2, head: 1 },
  ])('keeps the screen for the rows when the head stays: $what', async ({ name, sheets, head }) => {
    const proof = `Elektron təsdiq, 19 fevral 2027, saat 15:00\nVariant 1, SHA-256 heşi: ${'a'.repeat(64)}`;
    const before: Paper['before'] = [
      { kind: 'fields', rows: [{ label: 'Dövlət orqanının adı', value: name }] },
      { kind: 'signatures', lines: [{ role: 'Rəhbər', name: 'Quliyeva', on: '19 fevral 2027', proof, seal: true }] },
    ];
    const { workbook, texts } = await opened(paperOf([tableOf(rowsOf(50))], { before }));
    expect(texts).toHaveLength(sheets);
    expect(texts[0]?.flat()).toContain(name);
    expect(workbook.worksheets[0]?.name.startsWith('Titul vərəqi')).toBe(sheets === 2);
    const sheet = workbook.worksheets.at(-1);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: head });
    const frozen = Array.from({ length: head }, (_, row) => sheet?.getRow(row + 1).height ?? 0);
    expect(frozen.reduce((sum, height) => sum + height, 0)).toBeLessThan(250);
  });

  it('puts what is long before the table on a sheet of its own, and what follows under it', async () => {
    const fields: Block = {
      kind: 'fields',
      rows: Array.from({ length: 9 }, (_, row) => ({ label: `ad ${row}`, value: `qiymət ${row}` })),
    };
    const signatures: Block = {
      kind: 'signatures',
      lines: [{ role: 'Rəhbər', name: 'Quliyeva', on: '20.01.2027', proof: '3f2a' }],
    };
    const { texts } = await opened(paperOf([fields, tableOf(rowsOf(1)), signatures]));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContainEqual(['ad 8', 'qiymət 8']);
    expect(texts[1]).toContainEqual(['Rəhbər', '3f2a\nQuliyeva\n20.01.2027']);
  });

  it('writes the title across the table, and makes rows as high as their text', async () => {
    const { workbook } = await opened(
      paperOf([tableOf([rowOf(1, 'Ə'.repeat(80), 'əsas'), rowOf(2, 'ad', prose(5000))])]),
    );
    const sheet = workbook.worksheets[0];
    expect(sheet?.getCell('D2').master.address).toBe('A2');
    expect(sheet?.getRow(4).height).toBeGreaterThan(24);
    expect(sheet?.getRow(4).height).toBeLessThanOrEqual(409);
  });

  it('keeps a text that is higher than a row can be in one cell over as many rows as show it whole', async () => {
    const { workbook } = await opened(paperOf([tableOf([rowOf(1, 'ad', prose(5000)), rowOf(2, 'sonrakı', 'əsas')])]));
    const sheet = workbook.worksheets[0];
    const rows: number[] = [];
    sheet?.eachRow((_row, number) => sheet.getCell(number, 4).master.address === 'D4' && rows.push(number));
    expect(sheet?.getCell('D4').text).toBe(prose(5000));
    expect(rows).toEqual(Array.from(rows, (_, index) => 4 + index));
    const lines = 5000 / (sheet?.getColumn(4).width ?? 0);
    expect(rows.reduce((sum, row) => sum + (sheet?.getRow(row).height ?? 0), 0)).toBeGreaterThan(lines * 9 * 1.3);
    for (const row of rows) expect(sheet?.getRow(row).height).toBeLessThanOrEqual(130);
    expect(sheet?.getCell(4 + rows.length, 2).text).toBe('sonrakı');
  });

  it('loses nothing of a text longer than a cell, and holds nothing that XML cannot', async () => {
    const long = prose(70_000);
    const { texts } = await opened(paperOf([tableOf([rowOf(1, 'bir\u0000\u000b\uffff', long)])]));
    const cells = texts.flat(2).filter((value) => typeof value === 'string');
    expect(cells).toContain('bir');
    expect(cells.filter((text) => text.includes('söz')).join('')).toBe(long);
  });

  it('makes a workbook of a paper without tables, and of a table without rows', async () => {
    expect((await opened(paperOf([{ kind: 'paragraph', text: letters }]))).texts.flat(2)).toContain(letters);
    expect((await opened(paperOf([tableOf([])]))).texts.flat(2)).toContain('Soyadı, adı');
  });

  it('puts the approval over the title', async () => {
    const line = { role: 'Təsdiq edirəm', name: 'Quliyeva', on: '', proof: '', seal: true };
    const paper = paperOf([tableOf(rowsOf(1))], { before: [{ kind: 'signatures', lines: [line] }] });
    const cells = (await opened(paper)).texts.flat(2).map(String);
    const at = (start: string) => cells.findIndex((cell) => cell.startsWith(start));
    expect(at('Təsdiq edirəm')).toBeGreaterThan(-1);
    expect(at('Təsdiq edirəm')).toBeLessThan(at('Xidməti fəaliyyətin'));
    expect(cells).toContain('Quliyeva');
  });

  it('has the same bytes for the same paper', async () => {
    const paper = paperOf([tableOf(rowsOf(5)), tableOf([])]);
    const first = await drawXlsx(paper);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await drawXlsx(paper)).equals(first)).toBe(true);
  });
});
