import type { DateWords } from '../dates.ts';
import { ordinalEnding } from './ordinals.ts';

const months = 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'.split(' ');
const weekdays = ['bazar ertəsi', 'çərşənbə axşamı', 'çərşənbə', 'cümə axşamı', 'cümə', 'şənbə', 'bazar'];

/** 14 dekabr 2026-cı il, bazar ertəsi. */
export const dateWords: DateWords = {
  date: ({ day, month, year }) => `${day} ${months[month - 1] ?? ''} ${year}-${ordinalEnding(String(year))} il`,
  weekday: (number) => weekdays[number - 1] ?? '',
  at: (date, clock) => `${date}, saat ${clock}`,
};
