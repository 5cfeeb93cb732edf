/** Codes of sentences, each with the names of the values that its sentence needs. */
export type Codes = Readonly<Record<string, readonly string[]>>;

/** The values a sentence takes, as the arguments that follow its code: none for a sentence without any. */
export type ValuesOf<Names extends readonly string[]> = Names extends readonly []
  ? readonly []
  : readonly [values: Readonly<Record<Names[number], string | number>>];

/** One sentence for each code: a language that lacks one does not compile. */
export type WordsFor<T extends Codes> = Readonly<Record<keyof T, string>>;
