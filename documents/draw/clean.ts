import type { Paper } from '../paper.ts';

/**
 * The paper with nothing in its texts that XML and PDF cannot hold: line ends are `\n`, control characters are gone, halves of
 * a character are U+FFFD, letters are composed (NFC). Gone are also the signs that turn the direction of what follows: a text
 * that somebody wrote would turn the decision after it. Nothing that can be read is lost.
 */
export function cleanPaper(paper: Paper): Paper {
  return cleaned(paper) as Paper;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]));
}

const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g;

function cleanText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(unwritable, '')
    .normalize('NFC');
}
