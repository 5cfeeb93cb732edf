import type { Codes } from './values.ts';

/** What the commands `mizan user …` say. */
export const userCodes = {
  'cli.user': [],
  'cli.userAdd': [],
  'cli.userReset': [],
  'cli.userList': [],
  'cli.userRemove': [],
  'cli.userLink': [],
  'cli.arg.person': [],
  'cli.arg.identity': [],
  'cli.option.admin': [],

  'service.notAnAccount': ['given'],
  'service.knownAccount': ['id'],
  'service.noAccount': ['id'],
  'service.noProvider': [],
  'service.linkedElsewhere': ['given'],

  'user.oneTime': ['id'],
  'user.handOver': ['days'],
  'user.removed': ['id'],
  'user.linked': ['id', 'givenSubject', 'issuer', 'claim'],
  'user.none': [],
  'user.id': [],
  'user.name': [],
  'user.how': [],
  'user.lastSignIn': [],
  'user.administrator': [],
  'user.byPassword': [],
  'user.byOneTime': [],
  'user.byLink': ['givenSubject'],
  'user.never': [],
} as const satisfies Codes;
