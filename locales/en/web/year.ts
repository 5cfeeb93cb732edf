import type { yearCodes } from '../../codes/web/year.ts';
import type { WordsFor } from '../../codes/values.ts';

export const yearWords: WordsFor<typeof yearCodes> = {
  'web.year.opens': 'opens',
  'web.year.ends': 'ends',
};
