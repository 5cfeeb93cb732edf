import type { Speech } from '../../locales/speak.ts';
import type { Annex1 } from '../data/annex1-shape.ts';
import { fullName } from '../data/people.ts';
import type { Block } from '../paper.ts';
import { small } from './words.ts';

/** A text of the form as HR last put it right, visibly: with the number of the correction (§6.5). */
export function correctedText(
  { corrections }: Pick<Annex1, 'corrections'>,
  field: string,
  text: string,
  speech: Speech,
  round?: number,
): string {
  const place = corrections.findLastIndex((one) => one.field === field && (round === undefined || one.round === round));
  const correction = corrections[place];
  if (correction === undefined) return text;
  return speech.words('doc.annex1.corrected', { givenText: correction.to, number: place + 1 });
}

/** Every correction with what stood there before, and why. */
export function correctionNotes({ corrections }: Annex1, speech: Speech): readonly Block[] {
  return corrections.map(({ by, on, field, from, to, reasons }, index) =>
    small(
      speech.words('doc.annex1.correction', {
        number: index + 1,
        on,
        givenName: fullName(by),
        givenField: fieldText(field, speech),
        givenFrom: from,
        givenTo: to,
        givenReasons: reasons,
      }),
    ),
  );
}

/** `goals.0.title` as the name of the field with the number of the goal or quarter. */
function fieldText(field: string, speech: Speech): string {
  const [root = '', number = '', leaf] = field.split('.');
  if (leaf === undefined) return speech.name('field', number);
  const place = root === 'goals' ? Number(number) + 1 : number;
  return `${speech.name('field', root === 'notes' ? 'quarter' : 'goal')} ${place}: ${speech.name('field', leaf)}`;
}
