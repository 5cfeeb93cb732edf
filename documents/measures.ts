import type { Speech } from '../locales/speak.ts';
import { fullName } from './data/people.ts';
import type { MeasuresData } from './data/report-shapes.ts';
import type { Paper, Row } from './paper.ts';
import { dateCell, emptyLine, measureText, placeText, scoreCell } from './parts/words.ts';

/** §4.27, I-39: what became of the measures of the year before; goes to the State Examination Centre with the reports. */
export function measuresPaper(data: MeasuresData, speech: Speech): Paper {
  const word = speech.words;
  const { rows, ofYear, body, head, hr } = data;
  return {
    title: word('doc.measures.title', { year: ofYear }),
    language: speech.lang,
    orientation: 'landscape',
    annex: [],
    before: [{ kind: 'fields', rows: [{ label: word('doc.bodyName'), value: body.name }] }],
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: word('doc.row.number'), width: 5, align: 'center' },
          { header: word('doc.row.place'), width: 16 },
          { header: word('doc.row.servant'), width: 17 },
          { header: word('doc.row.position'), width: 13 },
          { header: word('doc.row.score'), width: 9, align: 'center' },
          { header: word('doc.measures.measure'), width: 16 },
          { header: word('doc.measures.decidedOn'), width: 11 },
          { header: word('doc.measures.done'), width: 13 },
        ],
        rows:
          rows.length > 0
            ? rows.map((row, index) => rowOf(row, index + 1, speech))
            : [{ cells: [{ text: word('doc.measures.none', { year: ofYear }), span: 8 }] }],
      },
      {
        kind: 'signatures',
        lines: [emptyLine(word('doc.hrHead'), hr), { ...emptyLine(word('doc.headOfBody'), head), seal: true }],
      },
    ],
    footer: word('doc.footer', { givenSubject: data.subject, seq: data.seq }),
    asOf: data.asOf,
  };
}

function rowOf(row: MeasuresData['rows'][number], number: number, speech: Speech): Row {
  const { servant, score, measure, decidedOn, done } = row;
  // Somebody of whom only the result of that year was imported had a place, but nobody knows which.
  const isKnown = servant.position !== '';
  return {
    cells: [
      { text: String(number), number: String(number) },
      { text: isKnown ? placeText(speech, row) : speech.words('doc.measures.earlier') },
      { text: fullName(servant) },
      { text: isKnown ? servant.position : speech.words('doc.measures.earlier') },
      scoreCell(score, speech.words('doc.notYet')),
      { text: measureText(speech, measure) },
      dateCell(speech, decidedOn, speech.words('doc.measures.earlier')),
      { text: doneText(done, speech) },
    ],
  };
}

function doneText(done: MeasuresData['rows'][number]['done'], speech: Speech): string {
  if (done === null) return speech.words('doc.measures.notDone');
  const { on, reference } = done;
  if (on === null) return speech.words('doc.measures.doneUndated');
  const hasReference = reference === null ? 'no' : 'yes';
  return speech.words('doc.measures.doneOn', { on, hasReference, givenReference: reference ?? '' });
}
