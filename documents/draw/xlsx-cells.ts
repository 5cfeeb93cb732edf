import type { Cell, Paper } from '../paper.ts';

/** What a cell of a workbook holds; a date is midnight in UTC. */
export type CellValue = string | number | Date | null;

/** The longest text of a cell: what is longer goes on in the row below. */
const longest = 32_767;

/** A text in pieces that each fit a cell; no character is cut in two. */
export function partsOf(text: string): readonly string[] {
  if (text.length <= longest) return [text];
  const end = longest - (/[\ud800-\udbff]/.test(text[longest - 1] ?? '') ? 1 : 0);
  return [text.slice(0, end), ...partsOf(text.slice(end))];
}

/** A spreadsheet reads `_x0041_` as the letter of that number: written so by somebody, it is to stay as it is. */
export function spelt(value: CellValue): CellValue {
  return typeof value === 'string' ? value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : value;
}

export function valueOf({ text, number, date }: Cell, part: number): CellValue {
  if (number !== undefined) return part === 0 ? Number(number) : null;
  if (date !== undefined) return part === 0 ? new Date(`${date}T00:00:00Z`) : null;
  return partsOf(text)[part] || null;
}

/** At most 255 characters make up a footer, those for size and page number among them. */
export function footerOf({ footer }: Paper): string {
  const escaped = [...footer].map((sign) => (sign === '&' ? '&&' : sign));
  let length = 0;
  const fitting = escaped.filter((sign) => (length += sign.length) <= 220).join('');
  return fitting.length < escaped.join('').length ? `${fitting}…` : fitting;
}

/** Days with the name of the month in the paper's language: az-Latn-AZ and en-GB by their Windows numbers. */
export const dateFormats = { az: '[$-42C]d mmmm yyyy', en: '[$-809]d mmmm yyyy' } as const;

/** As many decimals as the number is written with; text that begins like a formula stays text when someone edits it. */
export function formatOf({ text, number, date }: Cell, dateFormat: string): string {
  if (date !== undefined) return dateFormat;
  if (number === undefined) return /^[=+\-@\t]/.test(text) ? '@' : 'General';
  const decimals = number.split('.')[1]?.length ?? 0;
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
