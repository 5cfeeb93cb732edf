import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type IRunOptions,
} from 'docx';
import type { Block, Paper } from '../paper.ts';
import { timeless } from './archive.ts';
import { cleanPaper } from './clean.ts';
import { isOverSignatures } from './grid.ts';
import { fieldsTable, plainTable, signaturesTable, texts, type Sheet } from './docx-tables.ts';
import { locales } from './words.ts';

/** A4 and its margins, in twentieths of a point. */
const a4 = { width: 11906, height: 16838 };
const margin = { top: 850, bottom: 850, left: 720, right: 720, footer: 400 };

/**
 * The paper as a DOCX: real headings, table heads that come again on every page, numbered pages. The same paper gives the same
 * bytes: times and random identifiers are taken out.
 */
export async function drawDocx(given: Paper): Promise<Uint8Array> {
  const paper = cleanPaper(given);
  const isWide = paper.orientation === 'landscape';
  const size = isWide ? 8 : 9.5;
  const sheet: Sheet = {
    language: paper.language,
    width: (isWide ? a4.height : a4.width) - margin.left - margin.right,
    size,
    cellSize: isWide ? 7.5 : 8.5,
  };
  const heading = (more: number): { readonly run: IRunOptions } => ({
    run: { font: 'Noto Sans', size: `${size + more}pt`, bold: true, color: '000000' },
  });
  const document = new Document({
    title: paper.title,
    subject: paper.footer,
    creator: 'Mizan',
    lastModifiedBy: 'Mizan',
    styles: {
      default: {
        document: { run: { font: 'Noto Sans', size: `${size}pt`, language: { value: locales[paper.language] } } },
        title: heading(3),
        heading1: heading(1.5),
        heading2: heading(0.5),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...a4, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin,
          },
        },
        footers: { default: footer(paper.footer) },
        children: [
          ...paper.annex.map((line) => new Paragraph({ alignment: AlignmentType.RIGHT, children: texts(line) })),
          ...blocksParts(paper.before ?? [], sheet),
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            spacing: { before: 120, after: 160 },
            children: texts(paper.title),
          }),
          ...blocksParts(paper.blocks, sheet),
        ],
      },
    ],
  });
  return timeless(await Packer.toBuffer(document), (name, text) => {
    if (name === 'docProps/core.xml')
      return text().replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time(paper)}`);
    return name === 'word/fontTable.xml' ? fontTable : undefined;
  });
}

/** Where a computer has no Noto Sans, a reader takes one like it. */
const fontTable =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Noto Sans">' +
  '<w:altName w:val="Arial"/><w:panose1 w:val="020B0502040504020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>' +
  '<w:pitch w:val="variable"/></w:font></w:fonts>';

function time(paper: Paper): string {
  return new Date(paper.asOf).toISOString().replace(/\.\d+Z$/, 'Z');
}

function footer(text: string): Footer {
  const run = { size: '7pt', color: '666666' } as const;
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.START, children: texts(text, run) }),
      new Paragraph({
        alignment: AlignmentType.END,
        children: [new TextRun({ ...run, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}

function blocksParts(blocks: readonly Block[], sheet: Sheet) {
  return blocks.flatMap((block, at) => {
    const isSigned = blocks[at + 1]?.kind === 'signatures' || isOverSignatures(blocks, at + 1);
    return blockParts(block, sheet, block.kind === 'table' ? isSigned : isOverSignatures(blocks, at));
  });
}

function blockParts(block: Block, sheet: Sheet, keepNext: boolean) {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      const spacing = { before: 160, after: 80 };
      return [new Paragraph({ heading, spacing, keepNext: true, children: texts(block.text) })];
    }
    case 'paragraph': {
      const run = block.size === 'small' ? ({ size: `${sheet.size - 1}pt`, color: '666666' } as const) : {};
      return [new Paragraph({ spacing: { after: 80 }, keepNext, children: texts(block.text, run) })];
    }
    case 'fields':
      return block.rows.length === 0 ? [] : [fieldsTable(block.rows, sheet), space()];
    case 'table': {
      const caption = new Paragraph({
        keepNext: true,
        spacing: { before: 80, after: 40 },
        children: texts(block.caption ?? '', { bold: true }),
      });
      return [...(block.caption === undefined ? [] : [caption]), plainTable(block, sheet, keepNext), space(keepNext)];
    }
    case 'signatures':
      return block.lines.length === 0 ? [] : [signaturesTable(block, sheet), space()];
  }
}

/** Between two tables, which would else become one. */
function space(keepNext = false): Paragraph {
  return new Paragraph({ spacing: { after: 80 }, keepNext, children: [] });
}
