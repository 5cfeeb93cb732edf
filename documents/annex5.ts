import type { Speech } from '../locales/speak.ts';
import { fullName } from './data/people.ts';
import type { Annex5 } from './data/report-shapes.ts';
import type { Paper, Row } from './paper.ts';
import { approvalBlocks, endingBlocks, standingBlocks } from './parts/body-report.ts';
import {
  annexLines,
  placeText,
  reasonText,
  remarkText,
  reportFooter,
  shortWithPosition,
  small,
  supervisorText,
} from './parts/words.ts';

/** Annex 5: the report on those not appraised, each with the reason and its clause. */
export function annex5Paper(data: Annex5, speech: Speech): Paper {
  const word = speech.words;
  const { rows } = data;
  return {
    title: word('doc.annex5.title'),
    language: speech.lang,
    orientation: 'landscape',
    annex: annexLines(speech, 5),
    before: approvalBlocks(data, speech),
    blocks: [
      ...standingBlocks(data, speech),
      small(word('doc.period', data.period)),
      {
        kind: 'table',
        columns: [
          { header: word('doc.row.number'), width: 5, align: 'center' },
          { header: word('doc.row.place'), width: 17 },
          { header: word('doc.row.servant'), width: 16 },
          { header: word('doc.row.position'), width: 14 },
          { header: word('doc.row.supervisor'), width: 16 },
          { header: word('doc.row.reason'), width: 22 },
          { header: word('doc.row.remark'), width: 10 },
        ],
        rows:
          rows.length > 0
            ? rows.map((row, index) => rowOf(row, index + 1, speech))
            : [{ cells: [{ text: word('doc.noRows'), span: 7 }] }],
      },
      ...endingBlocks(data, speech),
    ],
    footer: reportFooter(speech, data.subject, data.seq, data.version),
    asOf: data.asOf,
  };
}

function rowOf(row: Annex5['rows'][number], number: number, speech: Speech): Row {
  const { servant, supervisor, reason, remark } = row;
  return {
    cells: [
      { text: String(number), number: String(number) },
      { text: placeText(speech, row) },
      { text: fullName(servant) },
      { text: servant.position },
      { text: supervisorText(speech, supervisor, shortWithPosition) },
      { text: reasonText(speech, reason) },
      { text: remarkText(speech, remark) },
    ],
  };
}
