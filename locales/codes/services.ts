import type { Codes } from './values.ts';

/** What is wrong with a setting of the environment, and which service does not answer. No value that may hold a password is said. */
export const serviceCodes = {
  'setting.wanted': [],
  'setting.notADatabase': [],
  'setting.notAMailServer': [],
  'setting.notAMailAddress': ['given'],
  'setting.notAnAddress': ['given'],
  'setting.notHttps': [],
  'setting.notHostAndPort': ['given'],
  'setting.notTemporals': ['because'],
  'setting.notAPort': ['given'],
  'setting.notALevel': ['given', 'known'],
  'setting.notAName': ['given'],
  'setting.noFile': ['given'],
  'setting.keyLine': ['file', 'line'],
  'setting.noKey': ['file'],
  'unreachable.temporal': [],
  'unreachable.temporalAt': ['address'],
  'unreachable.postgres': [],
  'unreachable.roster': ['subject'],
  'unreachable.behind': ['subject'],
  'unreachable.silent': ['subject'],
} as const satisfies Codes;

export type ServiceCode = keyof typeof serviceCodes;
