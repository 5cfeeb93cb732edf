/** An ICU choice among the words of a vocabulary, by the value of one name; a value outside it is shown as it is. */
export function select(name: string, words: Readonly<Record<string, string>>): string {
  const choices = Object.entries(words).map(([value, word]) => `${value} {${word}}`);
  return `{${name}, select, ${choices.join(' ')} other {{${name}}}}`;
}
