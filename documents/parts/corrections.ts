import type { Speech } from '../../locales/speak.ts';
import type { Clause } from '../../rules/ruling.ts';
import { fullName } from '../data/people.ts';
import type { ChangesData } from '../data/report-shapes.ts';
import type { Block } from '../paper.ts';
import { clauseText, heading, paragraph } from './words.ts';

/** I-10: a correction says its number, and whose items it changes from what to what; nothing in the report itself. */
export function correctionBlocks(
  speech: Speech,
  title: 'doc.corrects' | 'doc.annex2.corrects',
  number: number,
  changed: ChangesData,
): readonly Block[] {
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
  const head = heading(speech.words(title, { number }), 2);
  if (rows.length === 0) return [head, paragraph(speech.words('doc.corrects.nothing'))];
  return [
    head,
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
      return clauseSaid(speech, value);
    default:
      return value;
  }
}

/** What the reports remark by these clauses. */
const remarks: Readonly<Record<Clause, 'annex.fromNotes' | 'annex.stillOpen' | 'annex.appraisedAndLeft'>> = {
  '4.18': 'annex.fromNotes',
  '4.25': 'annex.stillOpen',
  '4.28': 'annex.appraisedAndLeft',
};

/** A remark or reason, of which a change keeps the clause alone: what it says, or what the clause is about. */
function clauseSaid(speech: Speech, clause: Clause): string {
  const code = remarks[clause];
  const givenText = code === undefined ? speech.name('clause', clause) : speech.say({ code });
  return speech.words('doc.reason', { givenText, clause: clauseText(speech, clause) });
}
