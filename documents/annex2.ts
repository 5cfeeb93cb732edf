import type { Speech } from '../locales/speak.ts';
import { fullName } from './data/people.ts';
import type { Annex2 } from './data/report-shapes.ts';
import type { Block, Paper, Row, SignatureLine, Table } from './paper.ts';
import { correctionBlocks } from './parts/corrections.ts';
import { paperValues } from './parts/on-paper.ts';
import {
  annexLines,
  dateCell,
  emptyLine,
  measureText,
  personWithPosition,
  remarkText,
  reportFooter,
  scoreCell,
  small,
  supervisorText,
} from './parts/words.ts';

/** Annex 2: the report of a structural unit, in the layout of the official form; the rows of a sub-unit stand under its name. */
export function annex2Paper(data: Annex2, speech: Speech): Paper {
  const { version, period, changed } = data;
  const blocks: Block[] = [
    {
      kind: 'fields',
      rows: [
        { label: speech.words('doc.annex2.unit'), value: unitText(data, speech) },
        { label: speech.words('doc.annex2.subUnit'), value: subUnitsText(data, speech) },
        { label: speech.words('doc.annex2.period'), value: speech.words('doc.period', period) },
      ],
    },
    ...(version === null ? [small(speech.words('doc.draft'))] : []),
    table(data, speech),
    small(speech.words('doc.annex2.footnote')),
    { kind: 'signatures', lines: signatures(data, speech) },
    ...correctionBlocks(speech, 'doc.annex2.corrects', version?.correction ?? 0, changed),
  ];
  return {
    title: speech.words('doc.annex2.title'),
    language: speech.lang,
    orientation: 'landscape',
    annex: annexLines(speech, 2),
    blocks,
    footer: reportFooter(speech, data.subject, data.seq, version),
    asOf: data.asOf,
  };
}

function unitText(data: Annex2, speech: Speech): string {
  const { unit, unitSupervisor } = data;
  if (isSubUnit(data)) return speech.words('doc.noUnit');
  if (unitSupervisor === null) return unit;
  return speech.words('doc.annex2.bySupervisor', { givenName: personWithPosition(unitSupervisor) });
}

/** Whether the report is that of a sub-unit outside units, in which everybody serves. */
function isSubUnit({ unit, rows }: Annex2): boolean {
  return rows.length > 0 && rows.every(({ subUnit }) => subUnit === unit);
}

const alphabet = new Intl.Collator('az');

function subUnitsOf({ rows }: Annex2): readonly string[] {
  return [...new Set(rows.map(({ subUnit }) => subUnit))].filter((name) => name !== '').sort(alphabet.compare);
}

function subUnitsText(data: Annex2, speech: Speech): string {
  return subUnitsOf(data).join('; ') || speech.words('doc.noSubUnit');
}

function table(data: Annex2, speech: Speech): Table {
  const word = speech.words;
  const groups = ['', ...subUnitsOf(data)].filter((name) => data.rows.some(({ subUnit }) => subUnit === name));
  let number = 0;
  const rows = groups.flatMap((name): Row[] => [
    ...(name === '' || isSubUnit(data) ? [] : [{ isHeading: true, cells: [{ text: name, span: 9 }] }]),
    ...data.rows
      .filter(({ subUnit }) => subUnit === name)
      .map((row) => {
        number += 1;
        return rowOf(row, number, speech);
      }),
  ]);
  return {
    kind: 'table',
    columns: [
      { header: word('doc.row.number'), width: 5, align: 'center' },
      { header: word('doc.row.servant'), width: 13 },
      { header: word('doc.row.position'), width: 10.5 },
      { header: word('doc.row.supervisorFull'), width: 13.5 },
      { header: word('doc.row.appraisedOn'), width: 11.5 },
      { header: word('doc.row.score'), width: 8, align: 'center' },
      { header: word('doc.row.disagreement'), width: 12 },
      { header: word('doc.row.measure'), width: 11.5 },
      { header: word('doc.row.remark'), width: 15 },
    ],
    rows: rows.length > 0 ? rows : [{ cells: [{ text: word('doc.noRows'), span: 9 }] }],
  };
}

function rowOf(row: Annex2['rows'][number], number: number, speech: Speech): Row {
  const { servant, supervisor, appraisedOn, score, disagreement, measure, remark } = row;
  // Who is not appraised at all has no result to wait for.
  const absent = speech.words(remark?.code === 'annex.stillOpen' ? 'doc.notYet' : 'doc.none');
  return {
    cells: [
      { text: String(number), number: String(number) },
      { text: fullName(servant) },
      { text: servant.position },
      { text: supervisorText(speech, supervisor, personWithPosition) },
      dateCell(speech, appraisedOn, absent),
      scoreCell(score, absent),
      { text: disagreement ?? speech.words('doc.none') },
      { text: measureText(speech, measure) },
      { text: remarkText(speech, remark) },
    ],
  };
}

function signatures({ head, hr, version }: Annex2, speech: Speech): readonly SignatureLine[] {
  const line = (role: string, { person, signed }: Annex2['head']): SignatureLine => {
    if (signed === null || version === null) return emptyLine(role, person);
    const { at, paper } = signed;
    const hash = version.sha256;
    const proof =
      paper === null
        ? speech.words('doc.signedReport', { at, hash })
        : speech.words('doc.signedReportOnPaper', { ...paperValues(paper, at), hash });
    return { role, name: fullName(signed.by), on: speech.date(signed.on), proof };
  };
  return [line(speech.words('doc.annex2.head'), head), line(speech.words('doc.hrHead'), hr)];
}
