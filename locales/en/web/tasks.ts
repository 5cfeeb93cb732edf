import type { tasksCodes } from '../../codes/web/tasks.ts';
import type { WordsFor } from '../../codes/values.ts';

export const tasksWords: WordsFor<typeof tasksCodes> = {
  'web.tasks.title': 'My tasks',
  'web.tasks.ask.none': 'Nothing is asked of you now',
  'web.tasks.late': 'Late',
  'web.tasks.week': 'This week',
  'web.tasks.later': 'Later',
  'web.tasks.waiting': 'Waiting for others',
  'web.tasks.waitingFor': 'waiting for {person}',
  'web.tasks.empty': 'There is no task here.',
  'web.tasks.nextThing': 'Next: {what}, {day} (§{clause})',
  'web.tasks.nothingComes': 'Nothing more is asked of you this year.',
  'web.tasks.drafts': 'My drafts',
  'web.tasks.draftOf': '{act}: {person}',
  'web.tasks.savedAt': 'saved at {at}',
  'web.tasks.on.body': 'the body',
  'web.tasks.forAnother': 'Tasks of HR that you do for another',
};
