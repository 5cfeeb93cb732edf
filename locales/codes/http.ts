import type { Codes } from './values.ts';

/** What the server says of a request that gives no result. */
export const httpCodes = {
  'http.badInput': ['count'],
  'http.refused': ['clause'],
  'http.notFound': [],
  'http.notFoundDetail': [],
  'http.notJson': [],
  'http.notJsonDetail': [],
  'http.moved': [],
  'http.notAccepted': [],
  'http.notAcceptedDetail': ['known'],
  'http.tooMany': [],
  'http.tooManyDetail': [],
  'http.tooLarge': [],
  'http.tooLargeDetail': ['most'],
  'http.unreachable': [],
  'http.unreachableDetail': ['seconds'],
  'http.notYet': [],
  'http.defect': [],
  'http.defectDetail': ['request'],
  'http.noKey': [],
  'http.noKeyDetail': [],
  'http.noSuchVersion': ['givenNumber'],
  'http.nothingToOrder': ['year'],
} as const satisfies Codes;

export type HttpCode = keyof typeof httpCodes;
