import type { Codes } from '../values.ts';

/** What the console says of papers to keep. */
export const papersCodes = {
  'web.papers.heading': [],
  'web.papers.title': ['paper'],
  'web.papers.form': [],
  'web.papers.latest': ['paper', 'versions'],
  'web.papers.none': [],
  'web.papers.versions': ['count'],
  'web.papers.version': ['number', 'correction', 'on', 'standing'],
  'web.papers.order': ['givenNumber', 'on'],
  'web.papers.file': ['kind', 'lang'],
} as const satisfies Codes;
