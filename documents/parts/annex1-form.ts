import type { Speech } from '../../locales/speak.ts';
import { criterionIds, managerialCriteria } from '../../rules/form/criteria.ts';
import { finalShares } from '../../rules/score/final-score.ts';
import type { Annex1, ChangeData, RoundData } from '../data/annex1-shape.ts';
import { fullName } from '../data/people.ts';
import type { PersonData } from '../data/shapes.ts';
import type { Block, Fields, Row, Table } from '../paper.ts';
import { correctedText } from './annex1-corrections.ts';
import { none } from './annex1-standing.ts';
import { clauseText, heading, joined, small } from './words.ts';

/** What the form begins with: the body, the servant, the supervisor, the period. */
export function annex1Fields(data: Annex1, speech: Speech): Fields {
  const word = speech.words;
  const { body, servant, unit, subUnit, appointedOn, form, supervisor, unitHead, period } = data;
  const row = (label: string, value: string) => ({ label, value });
  return {
    kind: 'fields',
    rows: [
      row(word('doc.annex1.body'), body.name),
      row(word('doc.annex1.servant'), fullName(servant)),
      row(word('doc.annex1.unit'), unit || word('doc.noUnit')),
      row(word('doc.annex1.subUnit'), subUnit || word('doc.noSubUnit')),
      row(word('doc.annex1.position'), joined([servant.position, degreeText(servant, speech)])),
      row(word('doc.annex1.appointedOn'), appointedOn === null ? '' : speech.date(appointedOn)),
      row(word('doc.annex1.drawnUpOn'), form === null ? none(data, speech) : speech.date(form.on)),
      row(
        word('doc.annex1.supervisor'),
        supervisor === null
          ? word('doc.noSupervisor')
          : joined([fullName(supervisor), supervisor.position, degreeText(supervisor, speech)]),
      ),
      row(
        word('doc.annex1.unitHead'),
        unitHead === null ? word('doc.noUnitHead') : `${unitHead.surname} ${unitHead.givenName}`,
      ),
      row(word('doc.annex1.period'), word('doc.period', period)),
    ],
  };
}

function degreeText({ qualificationDegree }: PersonData, speech: Speech): string {
  return qualificationDegree || speech.words('doc.noDegree');
}

/** The goals with their scores in the round in force. */
export function goalBlocks(data: Annex1, round: RoundData | null, speech: Speech): readonly Block[] {
  const word = speech.words;
  const scores = round?.scores ?? null;
  const rows = data.goals.map((goal, place): Row => {
    const corrected = (field: 'title' | 'measure' | 'expectedResult') =>
      correctedText(data, `goals.${place}.${field}`, goal[field], speech);
    const given = scores?.goals[place];
    return {
      cells: [
        { text: `${place + 1}. ${corrected('title')}` },
        { text: speech.date(goal.deadline) },
        {
          text: `${corrected('expectedResult')}\n${word('doc.annex1.goal.measure', { givenMeasure: corrected('measure') })}`,
        },
        { text: `${goal.weight}%` },
        { text: given === undefined ? '' : String(given.score) },
        { text: given?.individual ?? '' },
        { text: changesText(goal.changes, speech) },
      ],
    };
  });
  const table: Table = {
    kind: 'table',
    columns: [
      { header: word('doc.annex1.goal.title'), width: 21 },
      { header: word('doc.annex1.goal.deadline'), width: 11 },
      { header: word('doc.annex1.goal.expectedResult'), width: 20 },
      { header: word('doc.annex1.goal.weight'), width: 10, align: 'center' },
      { header: word('doc.annex1.goal.score'), width: 8.5, align: 'center' },
      { header: word('doc.annex1.goal.individual'), width: 12, align: 'center' },
      { header: word('doc.annex1.goal.changes'), width: 17.5 },
    ],
    rows: rows.length > 0 ? rows : ['1.', '2.', '3.'].map((text) => blankRow(text, 7)),
    foot: [totalRow(word('doc.annex1.goal.total'), 3, round?.result?.goals.overall)],
  };
  const removed = data.removedGoals.map(({ on, title, reason }) =>
    small(word('doc.annex1.goal.removed', { on, givenTitle: title, givenReason: reason })),
  );
  return [heading(word('doc.annex1.goals')), table, ...removed];
}

/** The criteria, those for managers under their own heading, in the annex's words; all ten where no form is drawn up. */
export function criteriaBlocks(data: Annex1, round: RoundData | null, speech: Speech): readonly Block[] {
  const word = speech.words;
  const isManagerial = (id: string) => (managerialCriteria as readonly string[]).includes(id);
  const criteria = data.form === null ? criterionIds.map((id) => ({ id, weight: null, changes: [] })) : data.criteria;
  const common = criteria.filter(({ id }) => !isManagerial(id));
  const managerial = criteria.filter(({ id }) => isManagerial(id));
  const rowOf = ({ id, weight, changes }: (typeof criteria)[number]): Row => {
    const given = round?.scores?.criteria.find((one) => one.id === id);
    return {
      cells: [
        { text: word('doc.annex1.criterion.text', { criterion: id }) },
        { text: weight === null ? '' : `${weight}%` },
        { text: given === undefined ? '' : `${given.score} – ${justificationText(given, speech)}` },
        { text: given?.individual ?? '' },
        { text: changesText(changes, speech) },
      ],
    };
  };
  const heads: readonly Row[] =
    managerial.length === 0
      ? []
      : [{ isHeading: true, cells: [{ text: word('doc.annex1.criterion.managerial'), span: 5 }] }];
  const table: Table = {
    kind: 'table',
    columns: [
      { header: word('doc.annex1.criterion.name'), width: 34 },
      { header: word('doc.annex1.criterion.weight'), width: 11, align: 'center' },
      { header: word('doc.annex1.criterion.score'), width: 29 },
      { header: word('doc.annex1.criterion.individual'), width: 13, align: 'center' },
      { header: word('doc.annex1.criterion.changes'), width: 13 },
    ],
    rows: [...common.map(rowOf), ...heads, ...managerial.map(rowOf)],
    foot: [totalRow(word('doc.annex1.criterion.total'), 1, round?.result?.criteria.overall)],
  };
  return [heading(word('doc.annex1.criteria')), table];
}

/** §4.11: why the score was given, and what the team said where it was asked (§4.10). */
export function justificationText(
  { justification, teamOpinion }: NonNullable<RoundData['scores']>['criteria'][number],
  speech: Speech,
): string {
  if (teamOpinion === null) return justification;
  return `${justification}\n${speech.words('doc.annex1.criterion.teamOpinion', { givenText: teamOpinion })}`;
}

function blankRow(text: string, columns: number): Row {
  return { cells: [{ text }, ...Array.from({ length: columns - 1 }, () => ({ text: '' }))] };
}

function totalRow(label: string, span: number, overall: string | undefined): Row {
  return {
    cells: [
      { text: label, bold: true, span },
      { text: '100%', bold: true },
      { text: '' },
      { text: overall ?? '', bold: true },
      { text: '' },
    ],
  };
}

/** §3.3: what became of a goal or a weight, each change with its day, author and reason. */
function changesText(changes: readonly ChangeData[], speech: Speech): string {
  const written = (field: string, value: string) => (field === 'deadline' ? speech.date(value) : value);
  return changes
    .map(({ on, by, reason, of }) => {
      const what = of.map(({ field, from, to }) =>
        field === 'added'
          ? speech.words('doc.annex1.change.added')
          : speech.words('doc.annex1.change.field', {
              givenField: speech.name('field', field),
              givenFrom: written(field, from),
              givenTo: written(field, to),
            }),
      );
      const values = { on, givenName: fullName(by), givenWhat: what.join('; '), givenReason: reason };
      return speech.words('doc.annex1.change', values);
    })
    .join('\n');
}

/** Labour discipline and the final score with its shares. */
export function resultBlocks({ period }: Annex1, round: RoundData | null, speech: Speech): readonly Block[] {
  const word = speech.words;
  const discipline = round?.scores?.discipline;
  const result = round?.result ?? null;
  const shares = finalShares.on(period.to);
  const part = (label: string, of: 'goals' | 'criteria' | 'discipline'): Row => {
    const one = result?.[of];
    return {
      cells: [{ text: label }, { text: one?.overall ?? '' }, { text: `${shares[of]}%` }, { text: one?.weighed ?? '' }],
    };
  };
  const final: Table = {
    kind: 'table',
    columns: [
      { header: '', width: 46 },
      { header: word('doc.annex1.final.overall'), width: 16, align: 'center' },
      { header: word('doc.annex1.final.share'), width: 20, align: 'center' },
      { header: word('doc.annex1.final.result'), width: 18, align: 'center' },
    ],
    rows: [
      part(word('doc.annex1.final.goals'), 'goals'),
      part(word('doc.annex1.final.criteria'), 'criteria'),
      part(word('doc.annex1.final.discipline'), 'discipline'),
    ],
    foot: [
      {
        cells: [
          { text: word('doc.annex1.final.total'), bold: true },
          { text: '' },
          { text: '100%', bold: true },
          { text: result?.score ?? '', bold: true },
        ],
      },
    ],
  };
  return [
    heading(word('doc.annex1.discipline')),
    {
      kind: 'table',
      columns: [
        { header: word('doc.annex1.discipline.state'), width: 70 },
        { header: word('doc.annex1.discipline.score'), width: 30, align: 'center' },
      ],
      rows: [{ cells: [{ text: discipline?.state ?? '' }, { text: String(discipline?.score ?? '') }] }],
    },
    heading(word('doc.annex1.final')),
    final,
    ...(result === null ? [] : [small(word('doc.annex1.final.score', scoreValues(result, speech)))]),
  ];
}

function scoreValues({ score, exact, grade, clause }: NonNullable<RoundData['result']>, speech: Speech) {
  return { score, exact, grade, clause: clauseText(speech, clause) };
}
