/** What the mailbox page says. */
export const mailboxWords = {
  'web.mailbox.title': 'My letters',
  'web.mailbox.ask': 'Notices that were sent to you, or will be',
  'web.mailbox.none': 'There is no notice yet. When a task arises, it appears here.',
  'web.mailbox.waiting': 'waiting to be sent',
  'web.mailbox.mailed': 'sent',
  'web.mailbox.refused': 'the address does not take it',
  'web.mailbox.mailbox': 'shown here only',
  'web.mailbox.feed': 'An address for your calendar program',
  'web.mailbox.feedWhat':
    'Give this address to your calendar program to see the due days of your tasks and your interviews there. Whoever knows the address can read it.',
  'web.mailbox.feedSince': 'The address was made on {day} and is not shown a second time.',
  'web.mailbox.feedNone': 'There is no address yet.',
  'web.mailbox.feedMake': 'Make an address',
  'web.mailbox.feedRenew': 'Make a new address and end the old one',
  'web.mailbox.feedRevoke': 'End the address',
  'web.mailbox.feedAddress': 'Your address',
  'web.mailbox.feedOnce': 'Copy this address now: it will not be shown again.',
  'web.mailbox.refusedTitle': 'Addresses that take no mail',
  'web.mailbox.refusedWho': 'Person',
  'web.mailbox.refusedSaid': 'What the server said',
};
