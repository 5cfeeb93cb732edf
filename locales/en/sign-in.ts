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
  'signIn.lapsed': 'The one-time password has lapsed',
  'signIn.lapsedDetail': 'Ask the administrator for a new one.',
  'signIn.notInService': 'You hold no post in the body',
  'signIn.notInServiceDetail':
    'By the roster you hold no post in the body today, so you cannot sign in. If that is not right, turn to the HR service. The results of your appraisals are kept in your personal file (§4.25).',
  'signIn.signedOut': 'You have signed out.',
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

  'signIn.signOut': 'Sign out',
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
