import type { Speech } from '../locales/speak.ts';
import type { Annex1 } from './data/annex1-shape.ts';
import type { Paper } from './paper.ts';
import { closedBlocks, courseBlocks } from './parts/annex1-course.ts';
import { annex1Fields, criteriaBlocks, goalBlocks, resultBlocks } from './parts/annex1-form.ts';
import { opinionBlocks, quarterlyBlocks, supervisorBlocks, transferBlocks } from './parts/annex1-notes.ts';
import { finalSignatures, notesSignatures, settingSignatures } from './parts/annex1-signatures.ts';
import { annexLines, small } from './parts/words.ts';

/** Annex 1: the form in the order and with the labels of the official one; what else the record holds follows after it. */
export function annex1Paper(data: Annex1, speech: Speech): Paper {
  const round = data.rounds.at(-1) ?? null;
  return {
    title: speech.words('doc.annex1.title'),
    language: speech.lang,
    orientation: 'portrait',
    annex: annexLines(speech, 1),
    blocks: [
      annex1Fields(data, speech),
      ...closedBlocks(data, speech),
      ...goalBlocks(data, round, speech),
      ...criteriaBlocks(data, round, speech),
      settingSignatures(data, speech),
      ...resultBlocks(data, round, speech),
      ...supervisorBlocks(data, speech),
      notesSignatures(data, round, speech),
      ...transferBlocks(data, speech),
      notesSignatures(data, round, speech),
      ...quarterlyBlocks(data, speech),
      ...opinionBlocks(data, round, speech),
      small(speech.words('doc.annex1.people')),
      finalSignatures(data, round, speech),
      ...courseBlocks(data, speech),
    ],
    footer: speech.words('doc.footer', { givenSubject: data.subject, seq: data.seq }),
    asOf: data.asOf,
  };
}
