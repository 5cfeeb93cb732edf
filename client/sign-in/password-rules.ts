import type { PersonName } from '../../store/roster-tables.ts';
import { normalised } from './password.ts';

/** What is wrong with a new password. */
export type PasswordFault = 'tooShort' | 'tooLong' | 'tooSimple' | 'common' | 'ownName' | 'sameAsBefore';

export const shortestPassword = 12;
const longestPassword = 128;
const fewestCharacters = 5;

/** The stems of passwords that are tried first, folded as `folded` does. */
const commonStems = [
  'password',
  'passw0rd',
  'parol',
  'sifre',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yuxari',
  'admin',
  'administrator',
  'welcome',
  'letmein',
  'iloveyou',
  'monkey',
  'dragon',
  'football',
  'azerbaycan',
  'azerbaijan',
  'baki',
  'baku',
  'qarabag',
  'salam',
  'sevgi',
  'mizan',
  'isci',
  'dovlet',
  'qulluq',
  'qulluqcu',
  'user',
  'test',
  'changeme',
  'default',
  'secret',
  'abc',
];

/** Rows of keys and runs of letters and digits, forwards and backwards. */
const runs = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((run) => [
  run,
  [...run].reverse().join(''),
]);

const shortestOwnPart = 4;

/** Faults of a new password; none where it may be taken. */
export function passwordFault(
  password: string,
  of: { readonly id: string; readonly name: PersonName | undefined; readonly before: string | null },
): PasswordFault | null {
  const length = [...normalised(password)].length;
  if (length < shortestPassword) return 'tooShort';
  if (length > longestPassword) return 'tooLong';
  if (of.before !== null && normalised(of.before) === normalised(password)) return 'sameAsBefore';
  const text = folded(password);
  if (new Set(text).size < fewestCharacters) return 'tooSimple';
  const own = ownParts(of.id, of.name).find((part) => text.includes(part));
  if (own !== undefined && unlike(text, [own]) < shortestPassword - shortestOwnPart) return 'ownName';
  return unlike(text, commonStems) < fewestCharacters + 1 ? 'common' : null;
}

/** The person's own words: id, names and the account of the mail address. */
function ownParts(id: string, name: PersonName | undefined): readonly string[] {
  const { surname = '', givenName = '', patronymic = '', email = '' } = name ?? {};
  const words = [id, surname, givenName, ...patronymic.split(/\s+/), email.split('@')[0] ?? ''];
  return words.map(folded).filter((word) => word.length >= shortestOwnPart);
}

/** How many characters are left once the stems and every run of four or more are taken out. */
function unlike(text: string, stems: readonly string[]): number {
  let rest = text;
  for (const stem of [...stems].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(stem, ' ');
  for (let from = 0; from < rest.length; from += 1) {
    for (let to = rest.length; to >= from + 4; to -= 1) {
      const part = rest.slice(from, to);
      if (!runs.some((run) => run.includes(part))) continue;
      rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
      break;
    }
  }
  return new Set(rest.replace(/[\s\d\p{P}\p{S}]/gu, '')).size + (/\d/.test(rest) ? 1 : 0);
}

const letters: Readonly<Record<string, string>> = { ə: 'e', ı: 'i', ğ: 'g', ş: 's', ç: 'c', ö: 'o', ü: 'u' };

/** Small letters without the marks of Azerbaijani ones. */
function folded(text: string): string {
  const small = normalised(text).toLocaleLowerCase('az').normalize('NFC');
  return [...small].map((letter) => letters[letter] ?? letter).join('');
}
