import {
  LayoutBuilder,
  TableProcessor,
  type Inline,
  type Line,
  type Node,
  type Stack,
  type TableNode,
  type Writer,
} from './engine.ts';

/** pdfmake's layout, which also keeps rows whole where they fit a page, and knows of each line what it is. */
export class Layout extends LayoutBuilder {
  /** Height of the signatures right under a table; 0 for none. */
  #signed = 0;

  override buildNextLine(node: Node): Line | null {
    const line = super.buildNextLine(node);
    if (line !== null && node.tag !== undefined) line.tag = node.tag;
    return line;
  }

  override processVerticalContainer(node: Stack): void {
    for (const [index, item] of node.stack.entries()) {
      this.#makeRoom(roomFrom(node.stack, index, this.writer));
      this.#signed = node.stack[index + 1]?.isSigned === true ? roomFrom(node.stack, index + 1, this.writer) : 0;
      this.processNode(item);
      node.positions.push(...item.positions);
    }
  }

  #makeRoom(room: number): void {
    const { availableHeight, y, pageMargins } = this.writer.context();
    if (availableHeight < room && y > pageMargins.top) this.writer.moveToNextPage();
  }

  override processTable(node: TableNode): void {
    this.nestedLevel++;
    const signed = this.#signed;
    const rows = new WholeRows(node);
    rows.beginTable(this.writer);
    for (const [index, cells] of node.table.body.entries()) {
      if (cells[0]?.isKeptWithNext === true)
        this.#makeRoom(rowHeight(node, index) + rowRoom(node, index + 1, this.writer));
      if (signed > 0 && index > 1 && index === node.table.body.length - 1) {
        const room = rowHeight(node, index) + signed;
        if (isWhole(room, this.writer)) this.#makeRoom(room);
      }
      rows.beginRow(index, this.writer);
      const { pageBreaks, positions } = this.processRow({
        marginX: [0, 0],
        dontBreakRows: rows.dontBreakRows,
        rowsWithoutPageBreak: rows.rowsWithoutPageBreak,
        cells,
        widths: node.table.widths,
        gaps: node._offsets.offsets,
        tableBody: node.table.body,
        tableNode: node,
        rowIndex: index,
        height: node.table.heights,
      });
      node.positions.push(...positions);
      rows.endRow(index, this.writer, pageBreaks);
    }
    rows.endTable(this.writer);
    this.nestedLevel--;
    if (this.nestedLevel === 0) this.writer.context().resetMarginXTopParent();
  }
}

/** In points. */
const fewLines = 60;

/**
 * Height that must be left on the page for an item to begin on it: with its first row for a table, with what it heads for a
 * heading, with those who sign below for a signature, unless they are higher than two thirds of a page.
 */
function roomFrom(stack: readonly Node[], index: number, writer: Writer): number {
  const item = stack[index];
  if (item === undefined) return 0;
  const own = ownRoom(item, writer);
  if (item.isKeptWithNext !== true) return own;
  const together = own + roomFrom(stack, index + 1, writer);
  return 'table' in item && !isWhole(together, writer) ? own : together;
}

function ownRoom(item: Node, writer: Writer): number {
  if (!('table' in item)) return item.room ?? 0;
  const table = item as TableNode;
  if (table.table.headerRows === undefined) return Math.max(item.room ?? 0, rowRoom(table, 0, writer));
  return rowHeight(table, 0) + rowRoom(table, 1, writer);
}

/** Height in which a row can begin: its own where it is kept whole, a few lines of it otherwise; with the next one below a heading. */
function rowRoom(table: TableNode, index: number, writer: Writer): number {
  const height = rowHeight(table, index);
  if (!isWhole(height, writer)) return table.room ?? fewLines;
  const isHeading = table.table.body[index]?.[0]?.isKeptWithNext === true;
  return height + (isHeading ? rowRoom(table, index + 1, writer) : 0);
}

/**
 * A table whose rows begin a new page rather than be cut by one; a row higher than two thirds of a page is cut, since what
 * does not fit an unbroken one would be lost.
 */
class WholeRows extends TableProcessor {
  readonly #node: TableNode;

  constructor(node: TableNode) {
    super(node);
    this.#node = node;
  }

  override beginTable(writer: Writer): void {
    const { table } = this.#node;
    table.dontBreakRows = table.headerRows !== undefined || this.#isWhole(0, writer);
    super.beginTable(writer);
  }

  override beginRow(index: number, writer: Writer): void {
    if (index > 0) this.dontBreakRows = this.#isWhole(index, writer);
    super.beginRow(index, writer);
  }

  #isWhole(index: number, writer: Writer): boolean {
    return isWhole(rowHeight(this.#node, index), writer);
  }
}

function isWhole(height: number, writer: Writer): boolean {
  return height < (2 / 3) * pageHeight(writer);
}

/** With what is left free over and under its texts; 0 where there is no such row. */
function rowHeight(node: TableNode, index: number): number {
  const { body, widths } = node.table;
  const { offsets } = node._offsets;
  if (body[index] === undefined) return 0;
  const padding = node._layout.paddingTop(index, node) + node._layout.paddingBottom(index, node) + 1;
  const heights = (body[index] ?? []).map((cell, column) => {
    const columns = widths.slice(column, column + (cell.colSpan ?? 1));
    const gaps = offsets.slice(column + 1, column + columns.length);
    const width = [...columns.map((one) => one.width), ...gaps].reduce((sum, one) => sum + one, 0);
    return heightWithin(width, cell._inlines ?? []);
  });
  return Math.max(0, ...heights) + padding;
}

function pageHeight(writer: Writer): number {
  const context = writer.context();
  return context.getCurrentPage().pageSize.height - context.pageMargins.top - context.pageMargins.bottom;
}

/** Height of a text in a column, never less than what it comes to be. */
function heightWithin(width: number, inlines: readonly Inline[]): number {
  let lines = 1;
  let used = 0;
  let highest = 0;
  for (const inline of inlines) {
    highest = Math.max(highest, inline.height);
    if (used > 0 && used + inline.width > width) {
      lines += 1;
      used = 0;
    }
    // A word wider than the column is cut where a letter no longer fits.
    const cuts = Math.max(0, Math.ceil(inline.width / Math.max(width - inline.fontSize, 1)) - 1);
    lines += cuts + (inline.lineEnd === true ? 1 : 0);
    used = inline.lineEnd === true ? 0 : cuts > 0 ? width : used + inline.width;
  }
  return lines * highest;
}
