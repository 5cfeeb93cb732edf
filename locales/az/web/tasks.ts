import type { tasksCodes } from '../../codes/web/tasks.ts';
import type { WordsFor } from '../../codes/values.ts';

export const tasksWords: WordsFor<typeof tasksCodes> = {
  'web.tasks.title': 'Tapşırıqlarım',
  'web.tasks.ask.none': 'Sizdən indi heç nə gözlənilmir',
  'web.tasks.late': 'Gecikir',
  'web.tasks.week': 'Bu həftə',
  'web.tasks.later': 'Sonra',
  'web.tasks.waiting': 'Başqaları gözlənilir',
  'web.tasks.waitingFor': '{person} gözlənilir',
  'web.tasks.empty': 'Bu bölmədə tapşırıq yoxdur.',
  'web.tasks.nextThing': 'Növbəti: {what}, {day} (§{clause})',
  'web.tasks.nothingComes': 'Bu il üçün sizdən başqa heç nə gözlənilmir.',
  'web.tasks.drafts': 'Qaralamalarım',
  'web.tasks.draftOf': '{act}: {person}',
  'web.tasks.savedAt': '{at} tarixində saxlanılıb',
  'web.tasks.on.body': 'dövlət orqanı',
  'web.tasks.forAnother': 'Əvəz etdiyiniz kadr xidməti əməkdaşının tapşırıqları',
};
