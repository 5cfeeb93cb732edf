import type { Block, Cell, Column, Row, Table } from '../paper.ts';

/** A cell in its place. */
export interface Placed {
  readonly cell: Cell;
  /** Of its first column, from 0. */
  readonly column: number;
  readonly span: number;
  readonly align: NonNullable<Column['align']>;
  readonly isBold: boolean;
}

/**
 * The cells of a row, which together fill the table's columns: the last one takes what the others leave, and a row without
 * cells is one empty cell. Throws a RangeError when they are more than the columns.
 */
export function placed(row: Row, table: Table): readonly Placed[] {
  const columns = table.columns.length;
  const cells = row.cells.length > 0 ? row.cells : [{ text: '' }];
  let column = 0;
  return cells.map((cell, index) => {
    const isLast = index === cells.length - 1;
    const span = isLast ? columns - column : (cell.span ?? 1);
    if (span < 1 || (cell.span ?? 1) > columns - column) {
      throw new RangeError(`A row of ${cells.length} cells does not fit ${columns} columns: ${cell.text.slice(0, 40)}`);
    }
    const place = {
      cell,
      column,
      span,
      align: table.columns[column]?.align ?? 'start',
      isBold: cell.bold ?? row.isHeading ?? false,
    };
    column += span;
    return place;
  });
}

/** Shares of the width by column, together 1. Throws a RangeError for a column without width. */
export function shares(columns: readonly Column[]): readonly number[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  if (columns.some((column) => !(column.width > 0)))
    throw new RangeError('Every column of a table has a width above 0.');
  return columns.map((column) => column.width / whole);
}

/** Whether the block is a few words right over signatures, which stay on one page with them. */
export function isOverSignatures(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  return block?.kind === 'paragraph' && block.text.length < 200 && blocks[at + 1]?.kind === 'signatures';
}
