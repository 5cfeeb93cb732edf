import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawDocx } from '../../documents/draw/docx.ts';
import { drawPdf } from '../../documents/draw/pdf/pdf.ts';
import { drawXlsx } from '../../documents/draw/xlsx.ts';
import { speak } from '../../locales/speak.ts';

export const drawings = { pdf: drawPdf, docx: drawDocx, xlsx: drawXlsx } as const;
export type Format = keyof typeof drawings;

/** What somebody else's reader finds in a drawn paper: its texts in order, by page, paragraph or cell. */
export async function textsIn(bytes: Uint8Array, format: Format): Promise<readonly string[]> {
  switch (format) {
    case 'pdf':
      return (await pagesOf(bytes)).map((words) => words.join(' '));
    case 'docx':
      return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.split('\n\n');
    case 'xlsx':
      return cellsOf(bytes);
  }
}

/** The words of each page, each as it is drawn. */
export async function pagesOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.flatMap((item) => ('str' in item ? [item.str] : [])));
  }
  return pages;
}

async function cellsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const texts: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master !== cell) return;
        texts.push(textOf(cell));
      });
    });
  }
  return texts;
}

/** As a spreadsheet shows it; a day in the words of its language, as the paper has it. */
function textOf({ value, numFmt, text }: ExcelJS.Cell): string {
  if (value instanceof Date)
    return speak(numFmt.startsWith('[$-42C]') ? 'az' : 'en').date(value.toISOString().slice(0, 10));
  return typeof value === 'number' ? value.toFixed(decimals(numFmt)) : text;
}

function decimals(format: string): number {
  return format.split('.')[1]?.length ?? 0;
}

/** Without spaces, which lines and cells put elsewhere. */
export const squeezed = (texts: readonly string[]): string => texts.join('').replaceAll(/\s/g, '');
