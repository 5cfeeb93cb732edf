import type { Speech } from '../../locales/speak.ts';
import type { Annex1, RoundData } from '../data/annex1-shape.ts';
import { fullName } from '../data/people.ts';
import type { Block, Fields, Row } from '../paper.ts';
import { correctedText, correctionNotes } from './annex1-corrections.ts';
import { criteriaBlocks, goalBlocks, justificationText } from './annex1-form.ts';
import { settingSignatures, signedText, unsignedText } from './annex1-signatures.ts';
import { whenDone } from '../data/on-paper.ts';
import { withPaper } from './on-paper.ts';
import { clauseText, heading, paragraph, small } from './words.ts';

/**
 * Beside the official form: what the record holds of the course of the appraisal, every round with its interview and
 * disagreement (§4.16–4.24), orders, internal control and corrections.
 */
export function courseBlocks(data: Annex1, speech: Speech): readonly Block[] {
  const word = speech.words;
  const blocks = [
    ...earlierFormBlocks(data, speech),
    ...substitutionBlocks(data, speech),
    ...achievementBlocks(data, speech),
    ...data.rounds.flatMap((round) => roundBlocks(data, round, speech)),
    ...data.orders.map(({ kind, on, by, reasons }) =>
      paragraph(word('doc.annex1.order', { kind, on, givenName: fullName(by), givenReasons: reasons })),
    ),
    ...data.control.flatMap(({ official, on, opinion }) => [
      paragraph(word('doc.annex1.control', { givenName: fullName(official), on })),
      ...(opinion === null ? [] : [paragraph(word('doc.annex1.control.opinion', { givenText: opinion }))]),
    ]),
    ...correctionNotes(data, speech),
  ];
  return blocks.length === 0 ? [] : [heading(word('doc.annex1.course')), ...blocks];
}

/** Over what stays empty: why nothing comes of the form. */
export function closedBlocks({ closed }: Annex1, speech: Speech): readonly Block[] {
  if (closed === null) return [];
  const { on, reason } = closed;
  const values = { on, clause: clauseText(speech, reason.clause), givenBecause: reason.text[speech.lang] };
  return [paragraph(speech.words('doc.annex1.closed', values))];
}

/** Goals and criteria of a form that another one replaced when the position was counted anew; its scores stay empty. */
function earlierFormBlocks(data: Annex1, speech: Speech): readonly Block[] {
  return data.earlierForms.flatMap((form, index) => {
    const { by, on, goals, removedGoals, criteria } = form;
    const earlier: Annex1 = { ...data, form, goals, removedGoals, criteria, corrections: [] };
    return [
      heading(speech.words('doc.annex1.earlierForm', { number: index + 1, on, givenName: fullName(by) })),
      ...goalBlocks(earlier, null, speech),
      ...criteriaBlocks(earlier, null, speech),
      settingSignatures(earlier, speech),
    ];
  });
}

function substitutionBlocks({ substitution, evaluator }: Annex1, speech: Speech): readonly Block[] {
  if (substitution === null || evaluator === null) return [];
  const { clause, on, reason } = substitution;
  const values = { givenName: fullName(evaluator), clause: clauseText(speech, clause), on, givenReason: reason };
  return [paragraph(speech.words('doc.annex1.substitution', values))];
}

function achievementBlocks({ achievements }: Annex1, speech: Speech): readonly Block[] {
  if (achievements === null) return [];
  const { by, on, goals, other, toDiscuss } = achievements;
  return [
    heading(speech.words('doc.annex1.achievements', { givenName: fullName(by), on }), 2),
    ...goals.map((text, index) => paragraph(`${index + 1}. ${text}`)),
    ...(other === null ? [] : [paragraph(other)]),
    ...toDiscuss.map(({ topic, text }) =>
      paragraph(`${speech.name('field', 'toDiscuss')} – ${speech.name('field', topic)}: ${text}`),
    ),
  ];
}

function roundBlocks(data: Annex1, round: RoundData, speech: Speech): readonly Block[] {
  const word = speech.words;
  const { number, openedOn, clause, scores, fromNotes, presentedOn } = round;
  const isInForce = number === data.rounds.length;
  return [
    heading(word('doc.annex1.round', { number, openedOn, clause: clauseText(speech, clause) }), 2),
    ...(scores === null
      ? []
      : [
          paragraph(
            withPaper(
              word('doc.annex1.round.scores', {
                givenName: fullName(scores.by),
                at: whenDone(scores),
                versions: scores.versions,
              }),
              scores,
              speech,
            ),
          ),
        ]),
    ...(fromNotes ? [paragraph(word('doc.annex1.round.fromNotes'))] : []),
    ...(presentedOn === null ? [] : [paragraph(word('doc.annex1.round.presented', { on: presentedOn }))]),
    // The form itself shows the round in force.
    ...(isInForce ? [] : earlierBlocks(data, round, speech)),
    ...interviewBlocks(data, round, speech),
    ...disputeBlocks(round, speech),
  ];
}

/** Scores, proposals, opinion and signatures of a round that another one has replaced. */
function earlierBlocks(data: Annex1, round: RoundData, speech: Speech): readonly Block[] {
  const word = speech.words;
  const { scores, result, proposals, opinion, completedOn, signatures } = round;
  if (scores === null) return [];
  const rows: Row[] = [
    ...scores.goals.map(({ score }, place) => ({
      cells: [{ text: data.goals[place]?.title ?? '' }, { text: String(score) }, { text: '' }],
    })),
    ...scores.criteria.map((given) => ({
      cells: [
        { text: speech.name('criterion', given.id) },
        { text: String(given.score) },
        { text: justificationText(given, speech) },
      ],
    })),
    {
      cells: [
        { text: word('doc.annex1.discipline') },
        { text: String(scores.discipline.score) },
        { text: scores.discipline.state },
      ],
    },
  ];
  const signed = [signatures.servant, signatures.evaluator].flatMap((signature) =>
    signature === null ? [] : [small(`${fullName(signature.by)}: ${signedText(signature, speech)}`)],
  );
  const unsigned = unsignedText(round, speech);
  return [
    {
      kind: 'table',
      columns: [
        { header: word('doc.annex1.round.part'), width: 40 },
        { header: word('doc.annex1.round.score'), width: 10, align: 'center' },
        { header: word('doc.annex1.round.justification'), width: 50 },
      ],
      rows,
      ...(result === null
        ? {}
        : { foot: [{ cells: [{ text: word('doc.annex1.final.total') }, { text: result.score }, { text: '' }] }] }),
    },
    fieldsOf([
      [word('doc.annex1.proposals.skills'), proposals?.skillsToImprove ?? null],
      [word('doc.annex1.proposals.training'), proposals?.trainingNeeded ?? null],
      [word('doc.annex1.proposals.further'), proposals?.furtherNotes ?? null],
      [word('doc.annex1.round.opinion'), opinion?.text ?? null],
      [word('doc.annex1.round.completed'), completedOn === null ? null : speech.date(completedOn)],
    ]),
    ...signed,
    ...(unsigned === null ? [] : [small(unsigned.text)]),
  ];
}

function interviewBlocks(data: Annex1, { interview, number }: RoundData, speech: Speech): readonly Block[] {
  const word = speech.words;
  if (interview === null) return [];
  const { at, place, by, servantViews, servantObjection, answer, nextYear } = interview;
  const givenPlace = correctedText(data, 'interview.place', place, speech, number);
  const answered =
    answer === null
      ? null
      : word('doc.annex1.interview.answered', {
          founded: answer.founded ? 'yes' : 'no',
          givenReasons: answer.reasons,
        });
  const goals = nextYear.map(({ title, deadline, expectedResult, weight }) =>
    word('doc.annex1.interview.nextGoal', { givenTitle: title, deadline, givenResult: expectedResult, weight }),
  );
  return [
    paragraph(word('doc.annex1.interview', { at, givenPlace, givenName: fullName(by) })),
    fieldsOf([
      [word('doc.annex1.interview.views'), servantViews],
      [word('doc.annex1.interview.objection'), servantObjection],
      [word('doc.annex1.interview.answer'), answered],
      [word('doc.annex1.interview.nextYear'), goals.length === 0 ? null : goals.join('\n')],
    ]),
  ];
}

function disputeBlocks({ dispute, outside }: RoundData, speech: Speech): readonly Block[] {
  const word = speech.words;
  if (dispute.length + outside.length === 0) return [];
  const steps = dispute.map(({ step, filedOn, grounds, decided }): readonly [string, string] => {
    const filed = word('doc.annex1.dispute.filed', { on: filedOn, givenGrounds: grounds });
    const after =
      decided === null
        ? [word('doc.annex1.dispute.undecided')]
        : [
            word('doc.annex1.dispute.decided', {
              on: decided.on,
              givenName: fullName(decided.by),
              decision: decided.decision,
              givenReasons: decided.reasons,
            }),
            ...(decided.presentedOn === null
              ? []
              : [word('doc.annex1.dispute.presented', { on: decided.presentedOn })]),
          ];
    return [word('doc.annex1.dispute.step', { step }), [filed, ...after].join('\n')];
  });
  const complaints = outside.map(({ kind, on, reference, outcome }) =>
    paragraph(word('doc.annex1.outside', { kind, on, givenReference: reference, outcome: outcome ?? 'open' })),
  );
  return [heading(word('doc.annex1.dispute'), 2), ...(steps.length === 0 ? [] : [fieldsOf(steps)]), ...complaints];
}

/** Lines of label and value; those without a value are left out. */
function fieldsOf(rows: readonly (readonly [string, string | null])[]): Fields {
  return {
    kind: 'fields',
    rows: rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
  };
}
