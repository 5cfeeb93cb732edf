import type { Speech } from '../../locales/speak.ts';
import type { CalendarDate } from '../../rules/calendar/date.ts';
import type { Clause } from '../../rules/ruling.ts';
import { fullName } from '../data/people.ts';
import type { MeasureData, PersonData, ReasonData } from '../data/shapes.ts';
import type { Annex2 } from '../data/report-shapes.ts';
import type { Block, Cell, SignatureLine } from '../paper.ts';

/** What the composing of every paper needs: how things are put in the reader's language, and that what is empty says so. */

export function annexLines(speech: Speech, number: number): readonly string[] {
  return speech.words('doc.annex', { number }).split('\n');
}

/** Surname, name, patronymic, and the position. */
export function personWithPosition(person: PersonData): string {
  return joined([fullName(person), person.position]);
}

/** Surname, name and the position, as Annex 3 and 5 have the supervisor. */
export function shortWithPosition({ surname, givenName, position }: PersonData): string {
  return joined([`${surname} ${givenName}`.trim(), position]);
}

export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

export function reasonText(speech: Speech, { clause, text }: ReasonData): string {
  return speech.words('doc.reason', { givenText: text[speech.lang], clause: clauseText(speech, clause) });
}

/** A clause as the language cites it; an interpretation, such as I-18, is none of the Regulation's. */
export function clauseText(speech: Speech, clause: Clause): string {
  const depth = /^\d/.test(clause) ? clause.split('.').length : 0;
  const kind = depth === 0 ? 'interpretation' : depth < 3 ? 'point' : 'subPoint';
  return speech.words('doc.clause', { kind, clause });
}

/** The column "remark": what is empty says that there is none. */
export function remarkText(speech: Speech, remark: ReasonData | null): string {
  return remark === null ? speech.words('doc.noRemark') : reasonText(speech, remark);
}

/** The column "measure intended". */
export function measureText(speech: Speech, measure: MeasureData | null): string {
  if (measure === null) return speech.words('doc.noneIntended');
  const { measure: code, subject } = measure;
  const hasSubject = subject === null ? 'no' : 'yes';
  return speech.words('doc.measure', { measure: code, hasSubject, givenSubject: subject ?? '' });
}

export function placeText(
  speech: Speech,
  { unit, subUnit }: { readonly unit: string; readonly subUnit: string },
): string {
  return joined([unit, subUnit]) || speech.words('doc.noUnit');
}

export function supervisorText(
  speech: Speech,
  supervisor: PersonData | null,
  write: (one: PersonData) => string,
): string {
  return supervisor === null ? speech.words('doc.noSupervisor') : write(supervisor);
}

/** A day, which a spreadsheet has as a date; `absent` stands where there is none. */
export function dateCell(speech: Speech, date: CalendarDate | null, absent: string): Cell {
  return date === null ? { text: absent } : { text: speech.date(date), date };
}

/** A score, which a spreadsheet has as a number; `absent` stands where there is none. */
export function scoreCell(score: string | null, absent: string): Cell {
  return score === null ? { text: absent } : { text: score, number: score };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

export function small(text: string): Block {
  return { kind: 'paragraph', text, size: 'small' };
}

export function heading(text: string, level: 1 | 2 = 1): Block {
  return { kind: 'heading', level, text };
}

/** A line to sign on by hand. */
export function emptyLine(role: string, person: PersonData | null): SignatureLine {
  return { role, name: person === null ? '' : fullName(person), on: '', proof: '' };
}

type Version = Annex2['version'];

/** Beside the page number: which record, and which version of it. */
export function reportFooter(speech: Speech, subject: string, seq: number, version: Version): string {
  if (version === null) return speech.words('doc.footer.draft', { givenSubject: subject, seq });
  const { number, correction, sha256 } = version;
  return speech.words('doc.footer.version', {
    givenSubject: subject,
    version: number,
    correction,
    hash: sha256.slice(0, 16),
  });
}
