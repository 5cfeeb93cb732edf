import { interpretations } from '../../rules/interpretations.ts';

/** What is held where the law is silent. */
export const interpretationWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(interpretations).map(([name, { held }]) => [name, held]),
);
