import type ExcelJS from 'exceljs';
import type { Block, Paper, Row, Table } from '../paper.ts';
import { placed, shares } from './grid.ts';
import { heightOf, letters, signedValue, type SheetPlan } from './sheets.ts';
import { words } from './words.ts';
import { dateFormats, footerOf, formatOf, partsOf, spelt, valueOf, type CellValue } from './xlsx-cells.ts';

const font = { name: 'Noto Sans', family: 2, size: 9 };
const side = { style: 'thin', color: { argb: 'FF888888' } } as const;
const boxed: Partial<ExcelJS.Borders> = { top: side, bottom: side, left: side, right: side };
const across = { start: 'left', center: 'center', end: 'right' } as const;

/** Draws one sheet: what stands over the table, the table, what stands under it. */
export function drawSheet(workbook: ExcelJS.Workbook, plan: SheetPlan, paper: Paper, isFirst: boolean): void {
  const columns = plan.table === undefined ? [0.35, 0.65] : shares(plan.table.columns);
  const sheet = workbook.addWorksheet(plan.name, {
    pageSetup: {
      paperSize: 9,
      orientation: paper.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L&8${footerOf(paper)}&R&8&P / &N` },
  });
  sheet.columns = columns.map((share) => ({ width: Math.max(3, share * letters[paper.orientation]) }));
  const lines = new Lines(sheet, paper);
  if (isFirst) {
    for (const line of paper.annex) lines.text(line, { alignment: { horizontal: 'right', wrapText: true } });
    for (const block of paper.before ?? []) lines.block(block);
    lines.text(paper.title, {
      font: { ...font, size: 12, bold: true },
      alignment: { horizontal: 'center', wrapText: true },
    });
  }
  for (const block of plan.over) lines.block(block);
  if (plan.table !== undefined) drawTable(sheet, plan.table, lines, dateFormats[paper.language]);
  for (const block of plan.under) lines.block(block);
}

function drawTable(sheet: ExcelJS.Worksheet, table: Table, lines: Lines, dateFormat: string): void {
  if (table.caption !== undefined) lines.text(table.caption, { font: { ...font, bold: true } });
  writeRow(
    sheet,
    table.columns.map(({ header }, index) => {
      return { from: index + 1, to: index + 1, text: header, value: header, style: styles.head };
    }),
  );
  const head = sheet.rowCount;
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: head }];
  sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  for (const row of table.rows) drawRow(sheet, row, table, dateFormat);
  const last = sheet.rowCount;
  if (last > head) {
    sheet.autoFilter = { from: { row: head, column: 1 }, to: { row: last, column: table.columns.length } };
  }
  for (const row of table.foot ?? []) drawRow(sheet, row, table, dateFormat);
  lines.space();
}

function drawRow(sheet: ExcelJS.Worksheet, row: Row, table: Table, dateFormat: string): void {
  const places = placed(row, table);
  const parts = Math.max(...places.map(({ cell }) => partsOf(cell.text).length));
  for (let part = 0; part < parts; part++) {
    const written = places.map((place): Written => {
      const { cell, column, span, align, isBold } = place;
      return {
        from: column + 1,
        to: column + span,
        text: partsOf(cell.text)[part] ?? '',
        value: valueOf(cell, part),
        style: styleOf(
          formatOf(cell, dateFormat),
          row.isHeading === true ? 'start' : align,
          isBold,
          row.isHeading === true,
        ),
      };
    });
    writeRow(sheet, written);
  }
}

/** A text in columns from one to another, counted from 1, as it is shown and as it is kept. */
interface Written {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly value: CellValue;
  readonly style: Partial<ExcelJS.Style>;
}

/** The highest row that there is, and the height of those that make up a higher one, so that pages break between them. In points. */
const highest = 409;
const piece = 130;

/**
 * One row as high as its texts need; where they need more than a row can be, as many rows as it takes, their cells merged: each
 * text stays in one cell and is seen whole.
 */
function writeRow(sheet: ExcelJS.Worksheet, written: readonly Written[]): void {
  const needed = written.map(({ text, from, to, style }) => heightOf(text, widthOf(sheet, from, to), style.font?.size));
  const height = Math.max(...needed);
  const count = height > highest ? Math.ceil(height / piece) : 1;
  const first = sheet.rowCount + 1;
  for (let row = 0; row < count; row++) sheet.addRow([]).height = height / count;
  for (const { from, to, value, style } of written) {
    const cell = sheet.getRow(first).getCell(from);
    cell.value = spelt(value);
    cell.style = style;
    if (to > from || count > 1) sheet.mergeCells(first, from, first + count - 1, to);
  }
}

/** Of columns, counted from 1, in letters. */
function widthOf(sheet: ExcelJS.Worksheet, from: number, to: number): number {
  return sheet.columns.slice(from - 1, to).reduce((sum, column) => sum + (column.width ?? 0), 0);
}

/** One style object for all cells alike: a workbook of 5,000 rows has some ten. */
const cellStyles = new Map<string, Partial<ExcelJS.Style>>();

function styleOf(
  numFmt: string,
  align: keyof typeof across,
  isBold: boolean,
  isHeading: boolean,
): Partial<ExcelJS.Style> {
  const key = [numFmt, align, isBold, isHeading].join();
  const style = cellStyles.get(key) ?? {
    font: { ...font, bold: isBold },
    alignment: { horizontal: across[align], vertical: 'top', wrapText: true },
    border: boxed,
    numFmt,
    ...(isHeading && { fill: filled('FFF7F7F7') }),
  };
  cellStyles.set(key, style);
  return style;
}

function filled(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

const styles = {
  head: {
    font: { ...font, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: boxed,
    fill: filled('FFEEEEEE'),
  },
} as const satisfies Record<string, Partial<ExcelJS.Style>>;

/** Lines of text over and under a table, across all its columns. */
class Lines {
  readonly #sheet: ExcelJS.Worksheet;
  readonly #paper: Paper;

  constructor(sheet: ExcelJS.Worksheet, paper: Paper) {
    this.#sheet = sheet;
    this.#paper = paper;
  }

  block(block: Block): void {
    const said = words[this.#paper.language];
    switch (block.kind) {
      case 'heading':
        return this.text(block.text, { font: { ...font, size: block.level === 1 ? 11 : 10, bold: true } });
      case 'paragraph':
        return this.text(
          block.text,
          block.size === 'small' ? { font: { ...font, size: 8, color: { argb: 'FF666666' } } } : {},
        );
      case 'fields':
        for (const { label, value } of block.rows) this.#pair(label, value);
        return this.space();
      case 'signatures':
        for (const line of block.lines) {
          const { role, seal } = line;
          this.#pair(seal === true ? `${role}   ${said.seal}` : role, signedValue(line), boxed.bottom);
          this.#pair('', `(${said.signature}) · (${said.name}) · (${said.date})`);
        }
        return this.space();
      case 'table':
        throw new Error('A table has a sheet of its own.');
    }
  }

  text(text: string, style: Partial<ExcelJS.Style>): void {
    for (const part of partsOf(text))
      writeRow(this.#sheet, [this.#written(part, 1, this.#sheet.columns.length, style)]);
  }

  space(): void {
    this.#sheet.addRow([]);
  }

  /** A label in about the first third of the width, its value in the rest. */
  #pair(label: string, value: string, bottom?: Partial<ExcelJS.Border>): void {
    const widths = this.#sheet.columns.map((column) => column.width ?? 0);
    const whole = widthOf(this.#sheet, 1, widths.length);
    let first = 1;
    let used = widths[0] ?? 0;
    while (first < widths.length - 1 && used < whole * 0.3) used += widths[first++] ?? 0;
    if (widths.length === 1) return this.text(`${label}: ${value}`, {});
    const labelled = this.#written(label, 1, first, { font: { ...font, color: { argb: 'FF666666' } } });
    for (const [part, text] of partsOf(value).entries()) {
      const valued = bottom === undefined ? {} : { border: { bottom } };
      const said = this.#written(text, first + 1, widths.length, valued);
      writeRow(this.#sheet, part === 0 ? [labelled, said] : [said]);
    }
  }

  #written(text: string, from: number, to: number, style: Partial<ExcelJS.Style>): Written {
    const whole = { font, alignment: { vertical: 'top', wrapText: true }, ...style } as const;
    return { from, to, text, value: text || null, style: whole };
  }
}
