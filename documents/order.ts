import type { Speech } from '../locales/speak.ts';
import { fullName } from './data/people.ts';
import type { OrderData } from './data/report-shapes.ts';
import type { Block, Paper, SignatureLine, Table } from './paper.ts';
import { paperValues } from './parts/on-paper.ts';
import { emptyLine, heading, paragraph, placeText, scoreCell } from './parts/words.ts';

/** §5.1: the order of the head of the body; in a draft number and date are left to fill in. */
export function orderPaper(data: OrderData, speech: Speech): Paper {
  const { items, year, body, number, date, basis } = data;
  const after = items.length;
  const blocks: Block[] = [
    {
      kind: 'fields',
      rows: [
        { label: speech.words('doc.order.number'), value: number ?? '' },
        { label: speech.words('doc.order.date'), value: date === null ? '' : speech.date(date) },
      ],
    },
    heading(speech.words('doc.order.about', { year }), 2),
    paragraph(speech.words('doc.order.preamble', { year })),
    heading(speech.words('doc.order.orders'), 2),
    ...items.map((item, index) => peopleTable(item, index + 1, speech)),
    paragraph(speech.words('doc.order.carryOut', { number: after + 1 })),
    paragraph(speech.words('doc.order.registry', { number: after + 2 })),
    ...(basis === null
      ? []
      : [paragraph(speech.words('doc.order.basis', { version: basis.version, on: basis.approvedOn }))]),
    { kind: 'signatures', lines: [headLine(data, speech)] },
  ];
  return {
    title: number === null ? speech.words('doc.order.draftTitle') : speech.words('doc.order.title'),
    language: speech.lang,
    orientation: 'portrait',
    annex: [],
    before: [heading(body.name, 2)],
    blocks,
    footer: speech.words(number === null ? 'doc.footer.draft' : 'doc.footer', {
      givenSubject: data.subject,
      seq: data.seq,
    }),
    asOf: data.asOf,
  };
}

/** Where the head signs by hand, or the document that an order signed on paper was entered from (I-27). */
function headLine({ head, paper, date }: OrderData, speech: Speech): SignatureLine {
  const empty = { ...emptyLine(speech.words('doc.headOfBody'), head), seal: true };
  if (paper === null || date === null) return empty;
  const proof = speech.words('doc.order.onPaper', paperValues({ ...paper, timed: false }, ''));
  return { ...empty, on: speech.date(date), proof };
}

function peopleTable({ measure, people }: OrderData['items'][number], number: number, speech: Speech): Table {
  const hasSubject = people.some(({ subject }) => subject !== null);
  return {
    kind: 'table',
    caption: speech.words('doc.order.item', { number, measure }),
    columns: [
      { header: speech.words('doc.row.number'), width: 6, align: 'center' },
      { header: speech.words('doc.row.servant'), width: 21 },
      { header: speech.words('doc.row.position'), width: 15 },
      { header: speech.words('doc.row.place'), width: 19 },
      { header: speech.words('doc.row.score'), width: 15, align: 'center' },
      ...(hasSubject ? [{ header: speech.words('doc.order.subject'), width: 14 }] : []),
      { header: speech.words('doc.order.clause'), width: 10, align: 'center' },
    ],
    rows: people.map((one, index) => ({
      cells: [
        { text: String(index + 1), number: String(index + 1) },
        { text: fullName(one.servant) },
        { text: one.servant.position },
        { text: placeText(speech, one) },
        scoreCell(one.score, speech.words('doc.none')),
        ...(hasSubject ? [{ text: one.subject ?? speech.words('doc.none') }] : []),
        { text: `§${one.clause}` },
      ],
    })),
  };
}
