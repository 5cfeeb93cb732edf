import type { HttpCode } from '../codes/http.ts';

export const httpWords = {
  'http.badInput':
    '{count, plural, one {One thing cannot be read as what it should be.} other {# things cannot be read as what they should be.}}',
  'http.refused': 'The law does not allow this (§{clause}).',
  'http.notFound': 'There is nothing here.',
  'http.notFoundDetail': 'The address leads nowhere, or what stands there is not shown to you.',
  'http.notJson': 'The body of the request cannot be read.',
  'http.notJsonDetail': 'JSON in UTF-8 is wanted. Nothing was taken over.',
  'http.moved': 'It would do something else now',
  'http.notAccepted': 'This type of content is not read here.',
  'http.notAcceptedDetail': 'What can be read: {known}.',
  'http.tooMany': 'Too many at once.',
  'http.tooManyDetail':
    'As many connections that wait for news are open as one person may have. Close some, then ask again in a minute.',
  'http.tooLarge': 'This is too large.',
  'http.tooLargeDetail': 'At most {most} KiB can be sent at once. Nothing was taken over.',
  'http.unreachable': 'The service does not answer at the moment.',
  'http.unreachableDetail':
    'Nothing was changed. Send the same again in {seconds} seconds: it is taken once, with the instant at which it is received then.',
  'http.notYet': 'The body’s data or its calendar does not reach so far.',
  'http.defect': 'Something is wrong on our side.',
  'http.defectDetail': 'Nothing was changed. Tell those who look after the service this number: {request}.',
  'http.noKey': 'The request carries no key.',
  'http.noKeyDetail':
    'The header Idempotency-Key is wanted: 8 to 100 letters, digits, points, colons, hyphens or underscores, new for each act, the same when it is sent again.',
  'http.noSuchVersion':
    'There is no version or order with the number {givenNumber}. Asked for without a number, the one that counts is given.',
  'http.nothingToOrder': 'No decided measure of {year} stands in no order yet: the head of the body decides measures.',
} as const satisfies Record<HttpCode, string>;
