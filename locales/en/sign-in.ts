import type { signInCodes } from '../codes/sign-in.ts';
import type { WordsFor } from '../codes/values.ts';

export const signInWords = {
  'signIn.skip': 'Skip to the content',
  'signIn.title': 'Sign in',
  'signIn.faultTitle': 'Error: {title}',
  'signIn.toMend': 'There is something to mend',
  'signIn.byProvider': 'Sign in with the account of the body',
  'signIn.byPassword': 'With name and password',
  'signIn.id': 'User name',
  'signIn.idHint': 'Your id in the roster, such as E005',
  'signIn.password': 'Password',
  'signIn.enter': 'Sign in',
  'signIn.again': 'Back to sign-in',
  'signIn.idMissing': 'Write your user name.',
  'signIn.passwordMissing': 'Write your password.',
  'signIn.wrong':
    'User name or password is not right. After five wrong tries in 15 minutes sign-in closes for a while.',
  'signIn.locked':
    'After too many wrong tries sign-in is closed until {until}. If you are in a hurry, ask the administrator for a new one-time password.',
  'signIn.busy': 'Many people are signing in at once',
  'signIn.busyDetail': 'Your password was not looked at and the try was not counted. Sign in again in a minute.',
  'signIn.lapsed': 'The one-time password has lapsed',
  'signIn.lapsedDetail': 'Ask the administrator for a new one.',
  'signIn.notInService': 'You hold no post in the body',
  'signIn.notInServiceDetail':
    'By the roster you hold no post in the body today, so you cannot sign in. If that is not right, turn to the HR service. The results of your appraisals are kept in your personal file (§4.25).',
  'signIn.signedOut': 'You have signed out.',
  'signIn.kept':
    'Your session has ended. What you typed is kept as a draft: sign in, and it will be there. Choose the files again that you attached.',
  'signIn.sessionEnded': 'Your session has ended. Sign in again; you come back to the same page.',
  'signIn.required': 'Sign-in is required',
  'signIn.requiredDetail': 'Sign in at /sign-in first, or again if your session has ended.',
  'signIn.foreign': 'What was sent has not been taken',
  'signIn.foreignDetail':
    'It did not come from an open page of this site, or the page was too old; nothing has changed. Go back, load the page anew and send it again.',

  'signIn.sample': 'The people of the sample',
  'signIn.sampleHint': 'This body is invented: choose through whose eyes you want to look.',
  'signIn.notSample': 'There is no sign-in without a password here',
  'signIn.notSampleDetail':
    'One click signs in only with the sample body, on your own machine, and while no accounts of a body are connected.',
  'signIn.office.head': 'head of the body',
  'signIn.office.hrDeputy': 'deputy head for HR',
  'signIn.office.hr': 'HR service',
  'signIn.office.control': 'internal control',

  'signIn.providerAway': 'The account service of the body does not answer',
  'signIn.providerAwayDetail':
    'Sign-in depends on the account service of the body, and it does not answer now. Try again in some minutes. If today is the last day, turn to the HR service on paper: a paper counts with the day on which it happened (I-27).',
  'signIn.stale': 'This sign-in does not hold any more',
  'signIn.staleDetail':
    'It was begun in another browser or more than ten minutes ago, or was used already. Begin again.',
  'signIn.providerRefused': 'Sign-in did not come about',
  'signIn.providerRefusedDetail':
    'The account service of the body did not let you through, or you said no. You can begin again; if it happens again, tell the administrator.',
  'signIn.unexpected': 'The answer of the account service was not taken',
  'signIn.unexpectedDetail':
    'It was not as expected, so you are not signed in. Begin again; if it happens again, tell the administrator, who looks at the log of the service and at the settings that begin with MIZAN_OIDC_.',
  'signIn.unknown': 'Your account is not on the roster of the body',
  'signIn.unknownDetail':
    'The account service of the body knows you, but this account belongs to nobody on the roster: “{givenSubject}”. Nothing has been made. Send this to the administrator, who can link the account to you.',
  'signIn.claimMissing':
    'The account service of the body knows you, but its answer lacks “{claim}”, which says who you are. Nothing has been made. Tell the administrator.',
  'signIn.otherAccount': 'Sign in with another account',

  'signIn.signOut': 'Sign out',
  'signIn.signOutElsewhere': 'Now you sign out at the account service of the body too.',
  'signIn.goOn': 'Go on',
  'signIn.signOutTitle': 'Sign out',
  'signIn.signOutDetail': 'Afterwards you will have to sign in again in every tab of this browser.',

  'signIn.newPasswordTitle': 'Change of password',
  'signIn.mustChange': 'You signed in with a one-time password. Choose one of your own to go on.',
  'signIn.currentPassword': 'Present password',
  'signIn.newPassword': 'New password',
  'signIn.newPasswordHint':
    'At least {shortestPassword} characters. A phrase of several words is strong and easy to keep in mind.',
  'signIn.repeatedPassword': 'New password again',
  'signIn.changePassword': 'Change the password',
  'signIn.othersEnd': 'Your sessions on other devices will end.',
  'signIn.currentWrong': 'The present password is not right.',
  'signIn.notRepeated': 'The repeated password is another one.',
  'signIn.tooShort': 'The password is too short: at least {shortestPassword} characters are wanted.',
  'signIn.tooLong': 'The password is too long: 128 characters at most.',
  'signIn.tooSimple': 'The password has too few different characters. Write several different words.',
  'signIn.common': 'This password is easily guessed: very common words, keys in a row, or digits alone.',
  'signIn.ownName': 'The password must not be made of your name or id.',
  'signIn.sameAsBefore': 'The new password must differ from the one before.',
  'signIn.noPasswordHere': 'Your password is not here',
  'signIn.noPasswordHereDetail':
    'You did not sign in with a password here. The password of the body’s account is changed at the body’s own service.',
} as const satisfies WordsFor<typeof signInCodes>;
