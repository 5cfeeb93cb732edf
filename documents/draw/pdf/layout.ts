import {
  LayoutBuilder,
  TableProcessor,
  type Inline,
  type Line,
  type Node,
  type TableNode,
  type Writer,
} from './engine.ts';

/** pdfmake's layout, which also keeps rows whole where they fit a page, and knows of each line what it is. */
export class Layout extends LayoutBuilder {
  override buildNextLine(node: Node): Line | null {
    const line = super.buildNextLine(node);
    if (line !== null && node.tag !== undefined) line.tag = node.tag;
    return line;
  }

  override processNode(node: Node, isVerticalAlignmentAllowed?: boolean): void {
    if (node.room !== undefined && this.writer.context().availableHeight < node.room) this.writer.moveToNextPage();
    super.processNode(node, isVerticalAlignmentAllowed);
  }

  override processTable(node: TableNode): void {
    this.nestedLevel++;
    const rows = new WholeRows(node);
    rows.beginTable(this.writer);
    for (const [index, cells] of node.table.body.entries()) {
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
    return this.#height(index) < (2 / 3) * pageHeight(writer);
  }

  #height(index: number): number {
    const { body, widths } = this.#node.table;
    const heights = (body[index] ?? []).map((cell, column) => {
      const columns = widths.slice(column, column + (cell.colSpan ?? 1));
      const gaps = this.#node._offsets.offsets.slice(column + 1, column + columns.length);
      const width = [...columns.map((one) => one.width), ...gaps].reduce((sum, one) => sum + one, 0);
      return heightWithin(width, cell._inlines ?? []);
    });
    return Math.max(0, ...heights);
  }
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
