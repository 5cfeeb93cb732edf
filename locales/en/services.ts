import type { serviceCodes } from '../codes/services.ts';
import type { WordsFor } from '../codes/values.ts';

export const serviceWords = {
  'setting.wanted': 'must be set.',
  'setting.notADatabase':
    'is not the address of a PostgreSQL database. Write it as postgresql://user:password@host:5432/mizan, with special letters of the password percent-encoded.',
  'setting.notAMailServer':
    'is not the address of a mail server. Write it as smtp://user:password@host:587 or smtps://user:password@host:465, with special letters of the password percent-encoded; without it mails are shown in the console only.',
  'setting.notAMailAddress': '“{given}” is not a mail address. Write it as mizan@agency.example.',
  'setting.notAnAddress':
    '“{given}” is not an address that a browser opens. Write it as https://mizan.agency.example, without a path.',
  'setting.notHttps':
    'is not an address that begins with https://. A name and a password do not belong in it: there is a setting for the token.',
  'setting.notHostAndPort': '“{given}” is not the address of a Temporal server. Write it as host:7233.',
  'setting.notTemporals': 'The settings of the Temporal client cannot be used: {because}',
  'setting.notAPort': '“{given}” is not a port. Give a number from 0 to 65535.',
  'setting.notALevel': '“{given}” is not a level of the log. Give one of {known}.',
  'setting.notAName': '“{given}” is not a name. Give up to 200 letters, digits, “.”, “_”, “/” or “-”.',
  'setting.noFile': '{given} cannot be read. Give the path of a file that this user may read.',
  'setting.keyLine':
    'Line {line} of {file} is not “<id> <32 bytes in base64>”. Restore the key file from your backup: what it encrypted needs it.',
  'setting.noKey': '{file} has no key. Restore the key file from your backup: what it encrypted needs it.',
  'unreachable.temporal': 'Temporal does not answer. Try again when it runs.',
  'unreachable.temporalAt': 'Temporal does not answer at {address}. See that it runs there, then try again.',
  'unreachable.postgres': 'PostgreSQL does not answer. Try again when it runs.',
  'unreachable.roster': '{subject} has not been told of the latest change of the roster yet. Try again in a moment.',
  'unreachable.behind': '{subject} is not written into the journal yet. Try again in a moment.',
  'unreachable.silent': '{subject} does not say how far it is. Try again in a moment.',
} as const satisfies WordsFor<typeof serviceCodes>;
