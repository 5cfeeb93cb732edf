import type { Block, Paper, SignatureLine, Table } from '../paper.ts';
import { shares } from './grid.ts';
import { words } from './words.ts';

/** A sheet of a workbook: at most one table, with what stands over and under it. */
export interface SheetPlan {
  readonly name: string;
  readonly over: readonly Block[];
  readonly table?: Table;
  readonly under: readonly Block[];
}

/** Width of a sheet in letters, which is what a page takes at a readable size. */
export const letters = { portrait: 100, landscape: 160 } as const;

/** More than these would fill the screen, since they stay when the rows are scrolled: lines over a table, and points with its head. */
const staying = { lines: 8, height: 300 };

/** Which sheets a paper makes: one for each table, and one before it for what is too long to stand over it. */
export function sheetsOf(paper: Paper): readonly SheetPlan[] {
  const names = new Set<string>();
  const sheets: SheetPlan[] = [];
  let over: Block[] = [];
  let called = paper.title;
  for (const block of paper.blocks) {
    if (block.kind === 'heading') called = block.text;
    if (block.kind !== 'table') {
      over.push(block);
      continue;
    }
    const isFirst = sheets.length === 0;
    const stays = isFirst ? [...(paper.before ?? []), ...over] : over;
    const title = isFirst ? titleHeight(paper) : 0;
    if (stays.length > 0 && fillsScreen(stays, title + headHeight(block, paper), letters[paper.orientation])) {
      sheets.push({ name: sheetName(isFirst ? words[paper.language].front : called, names), over, under: [] });
      over = [];
    }
    sheets.push({ name: sheetName(block.caption ?? called, names), over, table: block, under: [] });
    over = [];
  }
  const last = sheets.pop();
  if (last === undefined) return [{ name: sheetName(paper.title, names), over, under: [] }];
  return [...sheets, { ...last, under: over }];
}

function titleHeight({ annex, title, orientation }: Paper): number {
  const width = letters[orientation];
  return annex.reduce((sum, line) => sum + heightOf(line, width), heightOf(title, width, 12));
}

function headHeight({ columns }: Table, { orientation }: Paper): number {
  const parts = shares(columns);
  return Math.max(...columns.map(({ header }, at) => heightOf(header, (parts[at] ?? 1) * letters[orientation])));
}

/** Whether the blocks, with what else stays of so many points, are too many lines or too high to stay. */
function fillsScreen(blocks: readonly Block[], beside: number, width: number): boolean {
  const height = blocks.reduce((sum, block) => sum + heightOfBlock(block, width), beside);
  return height > staying.height || blocks.reduce((sum, block) => sum + linesOf(block), 0) > staying.lines;
}

function heightOfBlock(block: Block, width: number): number {
  const [label, value] = [0.35 * width, 0.65 * width];
  const pair = (left: string, right: string) => Math.max(heightOf(left, label), heightOf(right, value));
  switch (block.kind) {
    case 'fields':
      return block.rows.reduce((sum, row) => sum + pair(row.label, row.value), empty);
    case 'signatures':
      return block.lines.reduce((sum, line) => sum + pair(line.role, signedValue(line)) + empty, empty);
    case 'table':
      return 0;
    default:
      return heightOf(block.text, width);
  }
}

/** Height of an empty row, such as one after fields. */
const empty = heightOf('', 1);

/** What stands beside a role in one cell: what proves the signature, the name and the day, each in a line. */
export function signedValue({ proof, name, on }: SignatureLine): string {
  return [proof, name, on].filter(Boolean).join('\n');
}

/** Spreadsheets fit no height to merged cells, and some to none. The text is `size` points high, its column `width` letters wide. */
export function heightOf(text: string, width: number, size = 9): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
  return lines * size * 1.4 + 3;
}

function linesOf(block: Block): number {
  switch (block.kind) {
    case 'fields':
      return block.rows.length;
    case 'signatures':
      return block.lines.length * 2;
    default:
      return 1;
  }
}

/** A name that a spreadsheet allows: at most 31 characters, some of them forbidden, none the same as another in any case. */
function sheetName(text: string, taken: Set<string>): string {
  const plain =
    text
      .replace(/[\\/?*[\]:\n]/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '')
      .replace(/ +/g, ' ') || '1';
  for (let count = 1; ; count++) {
    const end = count === 1 ? '' : ` ${count}`;
    const name = `${plain.slice(0, 31 - end.length).replace(/[' ]+$/, '')}${end}`;
    if (name.toLowerCase() === 'history' || taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
