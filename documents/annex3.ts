import type { Speech } from '../locales/speak.ts';
import { fullName } from './data/people.ts';
import type { Annex3 } from './data/report-shapes.ts';
import type { Paper, Row } from './paper.ts';
import { approvalBlocks, endingBlocks, standingBlocks } from './parts/body-report.ts';
import {
  annexLines,
  dateCell,
  measureText,
  placeText,
  remarkText,
  reportFooter,
  scoreCell,
  shortWithPosition,
  small,
  supervisorText,
} from './parts/words.ts';

/** Annex 3: the final report of the body. Every item is filled (§4.26): what is empty says why. */
export function annex3Paper(data: Annex3, speech: Speech): Paper {
  const word = speech.words;
  const { rows, excellent, limit, version } = data;
  return {
    title: word('doc.annex3.title'),
    language: speech.lang,
    orientation: 'landscape',
    annex: annexLines(speech, 3),
    before: approvalBlocks(data, speech),
    blocks: [
      ...standingBlocks(data, speech),
      small(word('doc.period', data.period)),
      {
        kind: 'table',
        columns: [
          { header: word('doc.row.number'), width: 5, align: 'center' },
          { header: word('doc.row.place'), width: 13 },
          { header: word('doc.row.servant'), width: 11 },
          { header: word('doc.row.position'), width: 9 },
          { header: word('doc.row.supervisor'), width: 11 },
          { header: word('doc.row.appraisedOn'), width: 11.5 },
          { header: word('doc.row.score'), width: 8, align: 'center' },
          { header: word('doc.row.disagreement'), width: 11.5 },
          { header: word('doc.row.measure'), width: 11.5 },
          { header: word('doc.row.remark'), width: 8.5 },
        ],
        rows:
          rows.length > 0
            ? rows.map((row, index) => rowOf(row, index + 1, speech))
            : [{ cells: [{ text: word('doc.noRows'), span: 10 }] }],
      },
      small(word('doc.annex3.footnote')),
      small(word('doc.annex3.limit', { appraised: rows.length, excellent, limit })),
      ...endingBlocks(data, speech),
    ],
    footer: reportFooter(speech, data.subject, data.seq, version),
    asOf: data.asOf,
  };
}

function rowOf(row: Annex3['rows'][number], number: number, speech: Speech): Row {
  const { servant, supervisor, appraisedOn, score, disagreement, measure, remark } = row;
  return {
    cells: [
      { text: String(number), number: String(number) },
      { text: placeText(speech, row) },
      { text: fullName(servant) },
      { text: servant.position },
      { text: supervisorText(speech, supervisor, shortWithPosition) },
      dateCell(speech, appraisedOn, speech.words('doc.notYet')),
      scoreCell(score, speech.words('doc.notYet')),
      { text: disagreement ?? speech.words('doc.none') },
      { text: measureText(speech, measure) },
      { text: remarkText(speech, remark) },
    ],
  };
}
