import type { Speech } from '../../locales/speak.ts';
import type { Annex1, RoundData } from '../data/annex1-shape.ts';
import { fullName } from '../data/people.ts';
import type { Block } from '../paper.ts';
import { correctedText } from './annex1-corrections.ts';
import { unsignedText } from './annex1-signatures.ts';
import { isOver, none } from './annex1-standing.ts';
import { heading, paragraph, personWithPosition, small } from './words.ts';

/** Notes on the change of supervisor, and those of the former one (§3.4). */
export function supervisorBlocks(data: Annex1, speech: Speech): readonly Block[] {
  const word = speech.words;
  const changes = data.supervisors.slice(1).map(({ person, from }, index) => {
    const former = data.supervisors[index]?.person;
    const givenFormer = former === undefined ? '' : personWithPosition(former);
    return word('doc.annex1.supervisorChange.note', { from, givenName: personWithPosition(person), givenFormer });
  });
  const notes = data.leadershipNotes.map(({ by, on, goals, criteria, discipline }) =>
    word('doc.annex1.formerNotes.note', {
      givenName: fullName(by),
      on,
      givenGoals: goals,
      givenCriteria: criteria,
      givenDiscipline: discipline,
    }),
  );
  const waived = data.notesWaived.map((person) =>
    word('doc.annex1.formerNotes.waived', { givenName: fullName(person) }),
  );
  return [
    heading(word('doc.annex1.supervisorChange')),
    ...textsOr(changes, data, speech),
    heading(word('doc.annex1.formerNotes')),
    ...textsOr([...notes, ...waived], data, speech),
  ];
}

/** Notes on the transfer to another position, and on the appraisal by the former supervisor (§3.5). */
export function transferBlocks(data: Annex1, speech: Speech): readonly Block[] {
  const word = speech.words;
  const { moves, former, impossible } = data;
  const appraises =
    former === null
      ? []
      : [
          word('doc.annex1.former.appraises', {
            movedOn: former.movedOn,
            givenName: personWithPosition(former.supervisor),
          }),
        ];
  const cannot =
    impossible === null
      ? []
      : [
          word('doc.annex1.former.impossible', {
            givenName: fullName(impossible.by),
            on: impossible.on,
            givenReasons: impossible.reasons,
          }),
        ];
  return [
    heading(word('doc.annex1.moves')),
    ...textsOr(
      moves.map((move) => moveText(move, speech)),
      data,
      speech,
    ),
    heading(word('doc.annex1.former')),
    ...textsOr([...appraises, ...cannot], data, speech),
  ];
}

function moveText({ on, from, to, toBody }: Annex1['moves'][number], speech: Speech): string {
  if (to !== '') return speech.words('doc.annex1.moves.note', { on, givenFrom: from, givenTo: to });
  const hasBody = toBody === null ? 'no' : 'yes';
  return speech.words('doc.annex1.moves.toBody', { on, givenFrom: from, hasBody, givenBody: toBody ?? '' });
}

/** The notes of the four quarters; one that is not there says why. */
export function quarterlyBlocks(data: Annex1, speech: Speech): readonly Block[] {
  const word = speech.words;
  const rows = data.quarterlyNotes.map((one) => ({
    cells: [{ text: word('doc.annex1.notes.week', { quarter: one.quarter }) }, { text: noteText(one, data, speech) }],
  }));
  return [
    heading(word('doc.annex1.notes')),
    {
      kind: 'table',
      columns: [
        { header: word('doc.annex1.notes.quarter'), width: 28 },
        { header: word('doc.annex1.notes.content'), width: 72 },
      ],
      rows,
    },
  ];
}

function noteText(
  { quarter, owed, limit, note }: Annex1['quarterlyNotes'][number],
  data: Annex1,
  speech: Speech,
): string {
  const word = speech.words;
  if (note === null) {
    if (!owed && data.form !== null) return word('doc.annex1.notes.notOwed');
    return none(data, speech);
  }
  const text = (field: 'strengths' | 'weaknesses' | 'advice') =>
    correctedText(data, `notes.${quarter}.${field}`, note[field], speech);
  return [
    word('doc.annex1.notes.note', {
      givenStrengths: text('strengths'),
      givenWeaknesses: text('weaknesses'),
      givenAdvice: text('advice'),
    }),
    word('doc.annex1.notes.by', { givenName: fullName(note.by), on: note.on }),
    ...(note.metOn === null ? [] : [word('doc.annex1.notes.metOn', { on: note.metOn })]),
    ...(note.late ? [word('doc.annex1.notes.late', { limit })] : []),
  ].join('\n');
}

/** Proposals on skills and training, and the servant's opinion, which is mandatory (§4.17). */
export function opinionBlocks(data: Annex1, round: RoundData | null, speech: Speech): readonly Block[] {
  const word = speech.words;
  const proposals = round?.proposals ?? null;
  const proposed = (field: 'skillsToImprove' | 'trainingNeeded' | 'furtherNotes') => {
    const text = proposals?.[field] ?? null;
    return text === null ? none(data, speech) : correctedText(data, `proposals.${field}`, text, speech, round?.number);
  };
  return [
    heading(word('doc.annex1.proposals')),
    {
      kind: 'fields',
      rows: [
        { label: word('doc.annex1.proposals.skills'), value: proposed('skillsToImprove') },
        { label: word('doc.annex1.proposals.training'), value: proposed('trainingNeeded') },
        { label: word('doc.annex1.proposals.further'), value: proposed('furtherNotes') },
      ],
    },
    heading(word('doc.annex1.opinion')),
    small(word('doc.annex1.opinion.mandatory')),
    paragraph(round?.opinion?.text ?? opinionMissing(data, round, speech)),
  ];
}

/** Why there is no opinion: refused, silent, away, or still to come. */
function opinionMissing(data: Annex1, round: RoundData | null, speech: Speech): string {
  const unsigned = round === null ? null : unsignedText(round, speech);
  if (unsigned !== null) return unsigned.text;
  return round?.stands === true ? speech.words('doc.annex1.notPresented') : none(data, speech);
}

function textsOr(texts: readonly string[], data: Annex1, speech: Speech): readonly Block[] {
  if (texts.length > 0) return texts.map(paragraph);
  return [paragraph(speech.words(isOver(data) ? 'doc.none.happened' : 'doc.notYet'))];
}
