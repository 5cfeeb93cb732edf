import type { Codes } from './values.ts';

/** What mails, invitations and calendar feeds say. */
export const noticeCodes = {
  'mail.greeting': ['name'],
  'mail.subject.task': ['task', 'on', 'due'],
  'mail.subject.overdue': ['task', 'on'],
  'mail.subject.tasks': ['count', 'late'],
  'mail.heading.tasks': [],
  'mail.heading.overdue': [],
  'mail.heading.escalated': [],
  'mail.due': ['due', 'left'],
  'mail.wasDue': ['due'],
  'mail.clause': ['clause'],
  'mail.lateOne': ['name'],
  'mail.whyEscalated': [],
  'mail.decided.subject': [],
  'mail.decided.text': [],
  'mail.presented.subject': [],
  'mail.presented.text': [],
  'mail.digest.subject': ['day', 'count', 'late'],
  'mail.digest.late': [],
  'mail.digest.open': [],
  'mail.digest.own': [],
  'mail.digest.more': ['count'],
  'mail.invitation.subject': ['kind', 'name', 'at', 'change'],
  'mail.invitation.text': ['kind', 'name', 'at', 'minutes', 'place', 'change'],
  'mail.invitation.prepare': ['kind'],
  'mail.invitation.title': ['kind', 'name'],
  'mail.open': [],
  'mail.footer': ['body'],
  'calendar.name': ['name'],
  'calendar.task': ['task', 'on'],
} as const satisfies Codes;

export type NoticeCode = keyof typeof noticeCodes;
