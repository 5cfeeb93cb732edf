import type { userCodes } from '../codes/users.ts';
import type { WordsFor } from '../codes/values.ts';

export const userWords = {
  'cli.user': 'Who may sign in',
  'cli.userAdd': 'Make a local user with a one-time password',
  'cli.userReset': 'Give a new one-time password; sessions end, a lock is lifted',
  'cli.userList': 'Local users, and those who are linked to accounts of the body',
  'cli.userRemove': 'Remove a local user with its links; the roster stays as it is',
  'cli.userLink': 'Link an account of the body’s account service to a person',
  'cli.arg.person': 'id in the roster (E005); for an administrator without a post, any name',
  'cli.arg.identity': 'what the account service calls the account (MIZAN_OIDC_CLAIM, usually sub)',
  'cli.option.admin': 'an administrator: looks after the service, sees no content of appraisals',

  'service.notAnAccount':
    '“{given}” cannot be a user name: Latin letters, digits, dot, hyphen and underscore, 40 characters at most.',
  'service.knownAccount': '{id} is there already. A new one-time password: mizan user reset {id}.',
  'service.noAccount': 'There is no user {id}. “mizan user list” shows who is there.',
  'service.noProvider': 'No account service of the body is connected: MIZAN_OIDC_ISSUER is not set.',
  'service.linkedElsewhere': '“{given}” is linked to somebody else already. “mizan user list” shows to whom.',

  'user.oneTime': 'One-time password of {id}. It is shown only now:',
  'user.handOver': 'Hand it to its owner in person. It holds for {days} days and is changed at the first sign-in.',
  'user.removed': '{id} is removed; the sessions have ended.',
  'user.linked': '{id} is now the account with {claim} = “{givenSubject}” at {issuer}.',
  'user.none': 'There are no local users and no links.',
  'user.id': 'Who',
  'user.name': 'Name',
  'user.how': 'How',
  'user.lastSignIn': 'Last sign-in',
  'user.administrator': 'administrator',
  'user.byPassword': 'password',
  'user.byOneTime': 'one-time password',
  'user.byLink': 'account “{givenSubject}”',
  'user.never': 'not yet',
} as const satisfies WordsFor<typeof userCodes>;
