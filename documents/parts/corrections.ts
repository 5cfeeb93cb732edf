import type { Speech } from '../../locales/speak.ts';
import { fullName } from '../data/people.ts';
import type { ChangesData } from '../data/report-shapes.ts';
import type { Block } from '../paper.ts';
import { heading } from './words.ts';

/** I-10: a correction says its number, and whose items it changes from what to what; nothing in the report itself. */
export function correctionBlocks(speech: Speech, number: number, changed: ChangesData): readonly Block[] {
  if (number === 0) return [];
  const rows = changed.flatMap(({ servant, items }) =>
    items.map(({ item, before, after }) => ({
      cells: [
        { text: fullName(servant) },
        { text: speech.words('doc.changed.item', { item }) },
        { text: valueText(speech, item, before) },
        { text: valueText(speech, item, after) },
      ],
    })),
  );
  return [
    heading(speech.words('doc.corrects', { number }), 2),
    {
      kind: 'table',
      columns: [
        { header: speech.words('doc.changed.servant'), width: 28 },
        { header: speech.words('doc.changed.what'), width: 20 },
        { header: speech.words('doc.changed.from'), width: 26 },
        { header: speech.words('doc.changed.to'), width: 26 },
      ],
      rows,
    },
  ];
}

function valueText(speech: Speech, item: string, value: string | null): string {
  if (value === null || value === '') return speech.words('doc.none');
  switch (item) {
    case 'annex':
      return speech.words('doc.annexNumber', { number: value === 'annex3' ? 3 : 5 });
    case 'appraisedOn':
      return speech.date(value);
    case 'grade':
      return speech.name('grade', value);
    case 'measure':
      return speech.words('doc.measure', { measure: value, hasSubject: 'no', givenSubject: '' });
    case 'remark':
    case 'reason':
      return `§${value}`;
    default:
      return value;
  }
}
