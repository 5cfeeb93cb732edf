import type { noticeCodes } from '../codes/notices.ts';
import type { WordsFor } from '../codes/values.ts';

const kind = '{kind, select, interview {Interview} other {Quarterly meeting}}';
const kindInside = '{kind, select, interview {interview (§4.15)} other {quarterly meeting (§3.2)}}';

export const noticeWords = {
  'mail.greeting': 'Dear {name},',
  'mail.subject.task': '{task}{on, select, _ {} other {: {on}}}{due, select, _ {} other { · due {due}}}',
  'mail.subject.overdue': 'Late: {task}{on, select, _ {} other {: {on}}}',
  'mail.subject.tasks':
    '{count, plural, one {# task} other {# tasks}} for you{late, plural, =0 {} other {, # of them late}}',
  'mail.heading.tasks': 'What you are asked for:',
  'mail.heading.overdue': 'What is late:',
  'mail.heading.escalated': 'What is late with others:',
  'mail.due':
    'due {due}{left, select, _ {} 0 {: no working day after today is left} other {{left, plural, one {: # working day left} other {: # working days left}}}}',
  'mail.wasDue': 'was due {due}; it stays to be done',
  'mail.clause': 'by §{clause}',
  'mail.lateOne': 'asked of {name}',
  'mail.whyEscalated': 'You are told because you are the superior of the one who is late, or in the HR service (I-13).',
  'mail.decided.subject': 'A decision waits for you',
  'mail.decided.text':
    'A decision on what you filed has been taken and waits to be presented to you. You may open it in Mizan yourself. What it says is not sent by mail.',
  'mail.presented.subject': 'A decision was presented to you',
  'mail.presented.text':
    'A decision in your appraisal was presented to you. From that day runs the term to go further, where the law gives one: Mizan shows its last day. What the decision says is not sent by mail.',
  'mail.digest.subject':
    '{day}: {count, plural, one {# task} other {# tasks}} with your people{late, plural, =0 {} other {, # late}}',
  'mail.digest.late': 'Late with your people:',
  'mail.digest.open': 'Open with your people:',
  'mail.digest.own': 'Your own tasks:',
  'mail.digest.more': '… and {count} more in Mizan.',
  'mail.invitation.subject': `{change, select, cancelled {Called off: } moved {Moved: } other {}}${kind}, {name} · {at}`,
  'mail.invitation.text': `The ${kindInside} with {name} {change, select, cancelled {on {at} is called off.} other {is on {at}, for {minutes} minutes. Place: {place}.}}`,
  'mail.invitation.prepare':
    'So that you can prepare (§6.4): bring what you have achieved in each goal{kind, select, interview {, and note what you want to discuss: training, promotion, difficulties, better use of your knowledge} other {}}.',
  'mail.invitation.title': `${kind}: {name}`,
  'mail.open': 'Open in Mizan',
  'mail.footer': 'Mizan, {body}. This mail was sent by itself: please do not answer it.',
  'calendar.name': 'Mizan: {name}',
  'calendar.task': '{task}{on, select, _ {} other {: {on}}}',
} as const satisfies WordsFor<typeof noticeCodes>;
