import type { Speech } from '../../../locales/speak.ts';
import type { ImportKind } from '../../../store/imports.ts';
import type { Problem } from '../components/error-summary.tsx';

export interface Uploaded {
  readonly name: string;
  readonly text: string;
}

/** The one text file of a form's field, in UTF-8, or what is wrong with it. */
export async function uploadedText(
  data: FormData,
  field: string,
  speech: Speech,
): Promise<Uploaded | { readonly problem: Problem }> {
  const file = data.get(field);
  const wrong = (message: string) => ({ problem: { field, message, clause: null } });
  if (file === null || typeof file === 'string' || (file.name === '' && file.size === 0))
    return wrong(speech.words('web.file.none'));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    if (text.includes('\0')) return wrong(speech.words('input.notStorable'));
    return { name: file.name.normalize('NFC').slice(-200), text };
  } catch {
    return wrong(speech.words('input.notUtf8'));
  }
}

/** Which of HR's files a CSV is, by the names of its columns; one that is none of them is read as a roster, and says so. */
export function kindOfCsv(text: string): ImportKind {
  const head = text.slice(0, text.search(/\r|\n|$/)).split(/[,;]/);
  const columns = new Set(head.map((name) => name.trim().replace(/^"(.*)"$/, '$1')));
  if (columns.has('details') || columns.has('type')) return 'changes';
  return columns.has('score') || columns.has('grade') ? 'results' : 'roster';
}
