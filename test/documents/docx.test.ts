import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { drawDocx } from '../../documents/draw/docx.ts';
import type { Paper } from '../../documents/paper.ts';
import { letters, paperOf, prose, rowOf, rowsOf, tableOf } from './papers.ts';

async function opened(paper: Paper) {
  const bytes = Buffer.from(await drawDocx(paper));
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return {
    text: (await mammoth.extractRawText({ buffer: bytes })).value,
    html: (await mammoth.convertToHtml({ buffer: bytes })).value,
    document: part('word/document.xml'),
    styles: part('word/styles.xml'),
    core: part('docProps/core.xml'),
    footer: part('word/footer1.xml'),
  };
}

describe('a paper as DOCX', { timeout: 60_000 }, () => {
  it('has every letter of Azerbaijani, real headings, and tables with their cells', async () => {
    const { html } = await opened(
      paperOf([{ kind: 'heading', level: 1, text: 'Ümumi' }, { kind: 'paragraph', text: letters }, tableOf(rowsOf(2))]),
    );
    expect(html).toContain(letters);
    expect(html).toMatch(/<h1>(<a [^>]*><\/a>)?Ümumi<\/h1>/);
    expect(html.replaceAll(/<\/?(p|strong)>/g, '')).toContain(
      '<tr><td>2</td><td>Məmmədov Əli 2</td><td>4.3</td><td>əsas 2</td></tr>',
    );
  });

  it('says its language, its font, its date and its page numbers', async () => {
    const { styles, core, footer } = await opened(paperOf([]));
    expect(styles).toContain('<w:lang w:val="az-Latn-AZ"/>');
    expect(styles).toContain('w:ascii="Noto Sans"');
    expect(core.match(/2027-02-18T06:00:00Z/g)).toHaveLength(2);
    expect(core).toContain('Xidməti fəaliyyətin qiymətləndirilməsi');
    for (const word of ['PAGE', 'NUMPAGES', 'Hesabat 2 &amp; əlavə, 2026']) expect(footer).toContain(word);
  });

  it('repeats the head of a table, and cuts only a row that may be longer than a page', async () => {
    const { document } = await opened(paperOf([tableOf([...rowsOf(2), rowOf(3, 'Ə'.repeat(80), prose(5000))])]));
    const rows = document.split('<w:tr>').slice(1);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, true, false]);
  });

  it('parts no signatures from each other and from the words over them', async () => {
    const lines = ['Birinci', 'İkinci'].map((role) => ({ role, name: 'Quliyeva', on: '', proof: '', seal: true }));
    const { document } = await opened(
      paperOf([
        { kind: 'paragraph', text: 'qeyd' },
        { kind: 'signatures', lines },
      ]),
    );
    const paragraphs = (text = '') => text.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const kept = (text?: string) => paragraphs(text).map((one) => one.includes('<w:keepNext/>'));
    const [above = '', first, last] = document.split('<w:tr>');
    expect(kept(above).at(-1)).toBe(true);
    expect(new Set(kept(first))).toEqual(new Set([true]));
    expect(kept(last)).toContain(false);
  });

  it('lets nobody sign a page without a row of what is signed', async () => {
    const signatures = { kind: 'signatures', lines: [{ role: 'Birinci', name: '', on: '', proof: '' }] } as const;
    const note = { kind: 'paragraph', text: 'qeyd' } as const;
    for (const [blocks, kept] of [
      [
        [tableOf(rowsOf(3)), note, signatures],
        [false, false, false, true],
      ],
      [
        [tableOf(rowsOf(3)), signatures],
        [false, false, false, true],
      ],
      [
        [tableOf(rowsOf(3)), note],
        [false, false, false, false],
      ],
    ] as const) {
      const { document } = await opened(paperOf(blocks));
      const rows = (document.split('</w:tbl>')[0] ?? '').split('<w:tr>').slice(1);
      expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual(kept);
    }
  });

  it.each(['landscape', 'portrait'] as const)('lies as told: %s', async (orientation) => {
    const { document } = await opened(paperOf([], { orientation }));
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(document) ?? [];
    expect(Number(width) > Number(height)).toBe(orientation === 'landscape');
  });

  it('lets nobody turn the direction of what stands after a text of theirs', async () => {
    const { text } = await opened(paperOf([{ kind: 'paragraph', text: 'Əsas: \u202eson\u2066 Qərar: əsassız' }]));
    expect(text).toContain('Əsas: son Qərar: əsassız');
  });

  it('loses nothing, and holds nothing that XML cannot', async () => {
    const { text } = await opened(
      paperOf([
        { kind: 'fields', rows: [{ label: '<Əsas>', value: 'bir\niki & "üç"\u0000\u000b\ud800' }] },
        tableOf([rowOf(1, 'Ə'.repeat(80), prose(5000))], {
          foot: [{ cells: [{ text: 'Cəmi', span: 2 }, { text: '1' }, { text: '' }] }],
        }),
        {
          kind: 'signatures',
          lines: [
            { role: 'Kadr xidmətinin rəhbəri', name: 'Quliyeva Şəhla', on: '20.01.2027', proof: '3f2a', seal: true },
          ],
        },
      ]),
    );
    for (const said of [
      '<Əsas>',
      'iki & "üç"\ufffd',
      'Ə'.repeat(80),
      prose(5000),
      'Cəmi',
      'Quliyeva Şəhla',
      '3f2a',
      'M.Y.',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('puts the approval over the title', async () => {
    const line = { role: 'Təsdiq edirəm', name: 'Quliyeva', on: '', proof: '', seal: true };
    const paper = paperOf([tableOf(rowsOf(1))], { before: [{ kind: 'signatures', lines: [line] }] });
    const { text } = await opened(paper);
    expect(text.indexOf('Təsdiq edirəm')).toBeLessThan(text.indexOf('Xidməti fəaliyyətin'));
    expect(text).toContain('Quliyeva');
  });

  it('has the same bytes for the same paper', async () => {
    const paper = paperOf([tableOf(rowsOf(5)), tableOf([])]);
    const first = await drawDocx(paper);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await drawDocx(paper)).equals(first)).toBe(true);
  });
});
