import ExcelJS from 'exceljs';
import type { Paper } from '../paper.ts';
import { timeless } from './archive.ts';
import { cleanPaper } from './clean.ts';
import { sheetsOf } from './sheets.ts';
import { drawSheet } from './xlsx-sheet.ts';

/**
 * The paper as a workbook: a sheet for each table, its head frozen and printed on every page, numbers as numbers, everything
 * else as text, never as a formula. The same paper gives the same bytes.
 */
export async function drawXlsx(given: Paper): Promise<Uint8Array> {
  const paper = cleanPaper(given);
  const on = new Date(paper.asOf);
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { creator: 'Mizan', lastModifiedBy: 'Mizan', created: on, modified: on });
  Object.assign(workbook, { title: paper.title, subject: paper.footer });
  for (const [index, plan] of sheetsOf(paper).entries()) drawSheet(workbook, plan, paper, index === 0);
  return timeless(new Uint8Array(await workbook.xlsx.writeBuffer()), () => undefined);
}
