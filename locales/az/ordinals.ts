const ones = ['', 'ci', 'ci', 'cü', 'cü', 'ci', 'cı', 'ci', 'ci', 'cu'];
const tens = ['', 'cu', 'ci', 'cu', 'cı', 'ci', 'cı', 'ci', 'ci', 'cı'];

/** The ending of an ordinal number after its digits: 2026-cı, 2030-cu, 100-cü. */
export function ordinalEnding(digits: string): string {
  const number = Number(digits);
  if (number % 10 !== 0) return ones[number % 10] ?? 'ci';
  if (number % 100 !== 0) return tens[(number % 100) / 10] ?? 'ci';
  return number % 1000 === 0 ? (number === 0 ? 'cı' : 'ci') : 'cü';
}

/** Sentences are written with `-ci` after every number; here the ending follows the number. */
export function withOrdinals(text: string): string {
  return text.replace(/(\d+)-ci(?![a-zəğıöşüç])/g, (_, digits: string) => `${digits}-${ordinalEnding(digits)}`);
}
