import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ITableCellOptions,
} from 'docx';
import type { Paper, Row, Signatures, Table } from '../paper.ts';
import { placed, shares } from './grid.ts';
import { words } from './words.ts';

/** What a table is drawn on. */
export interface Sheet {
  readonly language: Paper['language'];
  /** Between the margins, in twentieths of a point. */
  readonly width: number;
  /** Of the text, in points. */
  readonly size: number;
  /** Of the text in tables, in points: no word of a head of the law's is broken. */
  readonly cellSize: number;
}

const align = { start: AlignmentType.START, center: AlignmentType.CENTER, end: AlignmentType.END } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '666666' } as const;
const bare = { top: none, bottom: none, left: none, right: none };
const cellMargins = { top: 30, bottom: 40, left: 40, right: 40 };

/** Above so many letters a cell may go over to the next page. */
const longText = 600;

/** A text of one or more lines. */
export function texts(text: string, run: IRunOptions = {}): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ ...run, text: line, ...(index > 0 && { break: 1 }) }));
}

/** Labels and values. */
export function fieldsTable(
  rows: readonly { readonly label: string; readonly value: string }[],
  sheet: Sheet,
): DocxTable {
  const lined = { ...bare, bottom: { ...thin, color: 'cccccc' } };
  const drawn = rows.map(({ label, value }) => ({
    cantSplit: value.length < longText,
    children: [
      cell([new Paragraph({ children: texts(label, { color: '666666' }) })], { borders: lined }),
      cell([new Paragraph({ children: texts(value) })], { borders: lined }),
    ],
  }));
  return table(sheet, [0.35, 0.65], drawn);
}

/** A table whose head comes again on every page; one that is signed below has its last row on the page of the signatures. */
export function plainTable(block: Table, sheet: Sheet, isSigned: boolean): DocxTable {
  const size = `${sheet.cellSize}pt` as const;
  const head = block.columns.map((column) =>
    cell([new Paragraph({ alignment: AlignmentType.CENTER, children: texts(column.header, { bold: true, size }) })], {
      shading: shade('EEEEEE'),
    }),
  );
  const rows = [...block.rows, ...(block.foot ?? [])].map((row, index, all) => ({
    cantSplit: row.cells.every(({ text }) => text.length < longText),
    children: rowCells(row, block, size, isSigned && index > 0 && index === all.length - 1),
  }));
  return table(sheet, shares(block.columns), [{ tableHeader: true, cantSplit: true, children: head }, ...rows]);
}

function rowCells(row: Row, block: Table, size: `${number}pt`, keepNext: boolean): TableCell[] {
  return placed(row, block).map(({ cell: { text }, span, align: at, isBold }) =>
    cell(
      [
        new Paragraph({
          alignment: align[row.isHeading === true ? 'start' : at],
          keepNext: keepNext || row.isHeading === true,
          children: texts(text, { bold: isBold, size }),
        }),
      ],
      { columnSpan: span, ...(row.isHeading === true && { shading: shade('F7F7F7') }) },
    ),
  );
}

/** One line for each who signs: the role, then room to sign by hand or what proves the signature, the name, the date. */
export function signaturesTable(block: Signatures, sheet: Sheet): DocxTable {
  const said = words[sheet.language];
  const rows = block.lines.map(({ role, name, on, proof, seal }, index) => {
    // Each line but the last stays on the page of the next one.
    const keepNext = index < block.lines.length - 1;
    const gap = () => cell([new Paragraph({ keepNext })], { borders: bare });
    const field = (label: string, value: string) =>
      cell(
        [
          new Paragraph({
            keepNext: true,
            children: texts(`(${label})`, { size: `${sheet.size - 2}pt`, color: '666666' }),
          }),
          new Paragraph({ keepNext, children: texts(value) }),
        ],
        { borders: { ...bare, bottom: thin } },
      );
    const sealed = new Paragraph({ keepNext, spacing: { before: 160 }, children: texts(said.seal) });
    const signs = [
      new Paragraph({ keepNext, children: texts(role, { bold: true }) }),
      ...(seal === true ? [sealed] : []),
    ];
    return {
      cantSplit: proof.length < longText,
      height: { value: 900, rule: HeightRule.ATLEAST },
      children: [
        cell(signs, { borders: bare }),
        gap(),
        field(said.signature, proof),
        gap(),
        field(said.name, name),
        gap(),
        field(said.date, on),
      ],
    };
  });
  return table(sheet, [0.26, 0.02, 0.27, 0.02, 0.27, 0.02, 0.14], rows);
}

interface DrawnRow {
  readonly children: TableCell[];
  readonly cantSplit: boolean;
  readonly tableHeader?: boolean;
  readonly height?: { readonly value: number; readonly rule: typeof HeightRule.ATLEAST };
}

function table({ width }: Sheet, parts: readonly number[], rows: readonly DrawnRow[]): DocxTable {
  return new DocxTable({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: parts.map((part) => Math.round(part * width)),
    rows: rows.map((row) => new TableRow(row)),
  });
}

function cell(children: Paragraph[], more: Omit<ITableCellOptions, 'children'> = {}): TableCell {
  return new TableCell({ children, margins: cellMargins, ...more });
}

function shade(fill: string) {
  return { type: ShadingType.CLEAR, color: 'auto', fill };
}
