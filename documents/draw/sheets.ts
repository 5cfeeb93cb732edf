import type { Block, Paper, Table } from '../paper.ts';

/** A sheet of a workbook: at most one table, with what stands over and under it. */
export interface SheetPlan {
  readonly name: string;
  readonly over: readonly Block[];
  readonly table?: Table;
  readonly under: readonly Block[];
}

/** More lines than these over a table would fill the screen, since they stay when its rows are scrolled. */
const stayingLines = 8;

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
    const first = sheets.length === 0 ? (paper.before ?? []) : [];
    if ([...first, ...over].reduce((sum, one) => sum + linesOf(one), 0) > stayingLines) {
      sheets.push({ name: sheetName(sheets.length === 0 ? paper.title : called, names), over, under: [] });
      over = [];
    }
    sheets.push({ name: sheetName(block.caption ?? called, names), over, table: block, under: [] });
    over = [];
  }
  const last = sheets.pop();
  if (last === undefined) return [{ name: sheetName(paper.title, names), over, under: [] }];
  return [...sheets, { ...last, under: over }];
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
