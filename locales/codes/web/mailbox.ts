import type { Codes } from '../values.ts';

/** What the mailbox page says. */
export const mailboxCodes = {
  'web.mailbox.title': [],
  'web.mailbox.ask': [],
  'web.mailbox.none': [],
  'web.mailbox.waiting': [],
  'web.mailbox.mailed': [],
  'web.mailbox.refused': [],
  'web.mailbox.mailbox': [],
  'web.mailbox.feed': [],
  'web.mailbox.feedWhat': [],
  'web.mailbox.feedSince': ['day'],
  'web.mailbox.feedNone': [],
  'web.mailbox.feedMake': [],
  'web.mailbox.feedRenew': [],
  'web.mailbox.feedRevoke': [],
  'web.mailbox.feedAddress': [],
  'web.mailbox.feedOnce': [],
  'web.mailbox.refusedTitle': [],
  'web.mailbox.refusedWho': [],
  'web.mailbox.refusedSaid': [],
} as const satisfies Codes;
