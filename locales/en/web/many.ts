import type { manyCodes } from '../../codes/web/many.ts';
import type { WordsFor } from '../../codes/values.ts';

export const manyWords: WordsFor<typeof manyCodes> = {
  'web.many.title': 'Drawing up several forms at once',
  'web.many.link': 'Draw up {count} forms at once',
  'web.many.ask': '{count, plural, one {# form} other {# forms}} to be drawn up',
  'web.many.none': 'There is no form to be drawn up',
  'web.many.how':
    'Choose whose forms to draw up and where their goals are copied from; first you see what each will get. At most {most} forms at once.',
  'web.many.allFrom': 'For all: where the goals are copied from',
  'web.many.allFromHint': 'Left empty, what is chosen below for each counts.',
  'web.many.everybody': 'Choose everybody',
  'web.many.draw': 'Draw up this form',
  'web.many.goalsFrom': '{person}: where the goals are copied from',
  'web.many.weightsFrom': '{person}: the weights of the criteria',
  'web.many.weights.template': 'from the template of the position',
  'web.many.weights.source': 'from the same form as the goals',
  'web.many.noSource': 'There is no form or plan to copy from: draw this form up on its own.',
  'web.many.noTemplate': 'No template is kept for this position; one is kept when a form is drawn up on its own.',
  'web.many.nobody': 'Nobody is chosen. Choose at least one person.',
  'web.many.lookButton': 'See what each will get',
  'web.many.look': 'What each will get',
  'web.many.askLook': '{ready} of {count} forms are ready: look and confirm',
  'web.many.goalsOf': 'Goals of {person}',
  'web.many.refused': 'Refused:',
  'web.many.alone': 'Draw it up on its own',
  'web.many.consequence':
    'The chosen forms are drawn up one by one, exactly as shown here. A later change is noted in the form with its reason (§3.3).',
  'web.many.act': 'Draw up the forms',
  'web.many.back': 'Back to the choice',
  'web.many.done': 'What became of each form',
  'web.many.askDone': '{done} of {count} forms were drawn up',
  'web.many.outcomes': 'Forms',
  'web.many.outcome': 'outcome',
  'web.many.see': 'see the form',
  'web.many.away': 'A service did not answer: nothing was changed. Send it again, the form is drawn up once.',
  'web.many.mend': 'Mend it: what it held is kept',
};
