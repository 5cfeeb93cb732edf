import { drawingWords as az } from '../../locales/az/drawing.ts';
import { drawingWords as en } from '../../locales/en/drawing.ts';
import type { Paper } from '../paper.ts';

/** Words that a paper bears whatever stands on it, in its language. */
export const words: Readonly<Record<Paper['language'], typeof az & typeof en>> = { az, en };

/** Which language and country a program reads or checks the paper by. */
export const locales: Readonly<Record<Paper['language'], string>> = { az: 'az-Latn-AZ', en: 'en-GB' };
