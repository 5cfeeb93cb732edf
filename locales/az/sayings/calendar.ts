import type { calendarSayings } from '../../../rules/sayings/calendar.ts';

export const calendarWords = {
  'interviewTime.within': 'Saat {at} iş vaxtıdır.',
  'interviewTime.dayOff': '{date} iş günü deyil: müsahibə yalnız iş vaxtı aparılır.',
  'interviewTime.lunch': 'Saat {at} nahar fasiləsinə düşür ({from}–{to}): müsahibə yalnız iş vaxtı aparılır.',
  'interviewTime.outside': 'Saat {at} iş vaxtından kənardır ({from}–{to}).',
  'interviewTime.shortDay': 'Saat {at} gecdir: bayramqabağı iş günü bir saat qısadır ({from}–{to}).',
} as const satisfies Record<keyof typeof calendarSayings, string>;
