import type { Codes } from '../values.ts';

/** What the console says: My tasks. */
export const tasksCodes = {
  'web.tasks.title': [],
  'web.tasks.ask.none': [],
  'web.tasks.late': [],
  'web.tasks.week': [],
  'web.tasks.later': [],
  'web.tasks.waiting': [],
  'web.tasks.waitingFor': ['person'],
  'web.tasks.empty': [],
  'web.tasks.nextThing': ['what', 'day', 'clause'],
  'web.tasks.nothingComes': [],
  'web.tasks.drafts': [],
  'web.tasks.draftOf': ['act', 'person'],
  'web.tasks.savedAt': ['at'],
  'web.tasks.on.body': [],
  'web.tasks.forAnother': [],
} as const satisfies Codes;
