import { createHash } from 'node:crypto';
import type { Speech } from '../../../locales/speak.ts';
import type { AttachedFile } from '../../../store/desk.ts';
import type { Problem } from '../components/error-summary.tsx';
import { largestFile } from './act-page.tsx';

interface Kind {
  readonly mediaType: string;
  readonly begins: readonly number[];
  readonly endings: readonly string[];
}

const zip = [0x50, 0x4b, 0x03, 0x04];
const office = 'application/vnd.openxmlformats-officedocument';

/** What a file may be, by its first bytes; those that begin alike are told apart by their names. */
const kinds: readonly Kind[] = [
  { mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d], endings: ['.pdf'] },
  { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], endings: ['.png'] },
  { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff], endings: ['.jpg', '.jpeg'] },
  { mediaType: `${office}.wordprocessingml.document`, begins: zip, endings: ['.docx'] },
  { mediaType: `${office}.spreadsheetml.sheet`, begins: zip, endings: ['.xlsx'] },
  { mediaType: 'application/vnd.oasis.opendocument.text', begins: zip, endings: ['.odt'] },
];

/** The files of a form, or what is wrong with one of them. A field left empty is no file. */
export async function filesIn(
  data: FormData,
  speech: Speech,
): Promise<{ readonly files: readonly AttachedFile[] } | { readonly problem: Problem }> {
  const given = data
    .getAll('attachments')
    .filter((one) => typeof one !== 'string')
    .filter(({ name, size }) => name !== '' || size > 0);
  const files: AttachedFile[] = [];
  for (const one of given) {
    const content = new Uint8Array(await one.arrayBuffer());
    const name = one.name.normalize('NFC').slice(-200);
    const wrong = (message: string) => ({ problem: { field: 'attachments', message, clause: null } });
    if (content.length === 0) return wrong(speech.words('web.form.attach.empty', { name }));
    if (content.length > largestFile * 1024 * 1024) {
      return wrong(speech.words('web.form.attach.tooLarge', { name, most: largestFile }));
    }
    const kind = kindOf(content, name);
    if (kind === null) return wrong(speech.words('web.form.attach.wrongType', { name }));
    files.push({
      name,
      mediaType: kind.mediaType,
      content,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
  }
  return { files };
}

export function kindOf(content: Uint8Array, name: string): Kind | null {
  const lower = name.toLowerCase();
  return (
    kinds.find(
      ({ begins, endings }) =>
        begins.every((byte, index) => content[index] === byte) && endings.some((ending) => lower.endsWith(ending)),
    ) ?? null
  );
}
