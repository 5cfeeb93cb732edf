import type { Speech } from '../../locales/speak.ts';
import type { Instant } from '../../rules/calendar/date.ts';
import type { OnPaperData } from '../data/shapes.ts';
import { fullName } from '../data/people.ts';

/** What was done, with who entered it from which document; null for what was done electronically. */
interface DoneSomehow {
  readonly paper: OnPaperData | null;
}

/** The values of a sentence on what was done on paper; its hour stands there only where the document names it. */
export function paperValues({ reference, enteredBy, timed }: OnPaperData, at: Instant) {
  return {
    timed: timed ? 'yes' : 'no',
    at,
    givenReference: reference,
    entered: enteredBy === null ? 'no' : 'yes',
    givenEnteredBy: enteredBy === null ? '' : fullName(enteredBy),
  };
}

/** A text, and under it the document that the act was entered from, where it was (I-27). */
export function withPaper(text: string, { paper }: DoneSomehow, speech: Speech): string {
  if (paper === null) return text;
  return `${text}\n${speech.words('doc.onPaper', paperValues({ ...paper, timed: false }, ''))}`;
}
