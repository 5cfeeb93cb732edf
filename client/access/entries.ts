import type { Content } from '../../machines/journal.ts';
import type { JsonObject } from '../../machines/subject.ts';
import type { Part } from './table.ts';
import type { Look } from './cut.ts';
import { sees, seesAlways, type Moment } from './sight.ts';

/** Which part of an appraisal an entry of its journal belongs to. */
const partOfKind: Readonly<Record<string, Part>> = {
  'form.drawnUp': 'form',
  'form.acknowledged': 'form',
  'form.changed': 'form',
  'form.corrected': 'form',
  'form.signed': 'interview',
  'form.completed': 'scores',
  'note.written': 'quarterlyNotes',
  'leadershipNotes.written': 'leadershipNotes',
  'leadershipNotes.waived': 'leadershipNotes',
  'achievements.presented': 'achievements',
  'observation.made': 'observations',
  'scores.given': 'scores',
  'proposals.recorded': 'scores',
  'interview.held': 'interview',
  'opinion.given': 'interview',
  'signature.refused': 'interview',
  'nonSigning.recorded': 'interview',
  'objection.filed': 'disagreement',
  'superiorObjection.filed': 'disagreement',
  'complaint.filed': 'disagreement',
  'decision.presented': 'disagreement',
  'control.involved': 'disagreement',
  'outsideComplaint.recorded': 'disagreement',
  'objection.decided': 'decisions',
  'superior.decided': 'decisions',
  'complaint.decided': 'decisions',
  'reappraisal.ordered': 'decisions',
  'control.opinionGiven': 'controlOpinion',
  'redo.recommended': 'recommendation',
  'redo.decided': 'recommendation',
};

export function partOf({ kind }: Pick<Content, 'kind'>): Part {
  return partOfKind[kind] ?? 'course';
}

/** An entry as an onlooker has it: without what it says where he may know that it happened, but not yet what. */
export interface SeenEntry {
  readonly content: Omit<Content, 'with'>;
  /** What the entry says; null where it is not shown. */
  readonly says: JsonObject | null;
}

/** The entries of an appraisal that exist for an onlooker, in order, each with what of it is shown. */
export function seenEntries(journal: readonly Content[], { id, roles }: Look): readonly SeenEntry[] {
  if (!sees(roles, 'record')) return [];
  const rounds = roundsIn(journal);
  const begun = journal.some(begins);
  const heard = rounds.some((round) => round.heard);
  return journal.flatMap((entry, index): readonly SeenEntry[] => {
    const { with: given, ...content } = entry;
    const part = partOf(entry);
    const own = entry.actor === id;
    if (!sees(roles, part, { begun: true, heard: true, result: true, presented: true, own })) return [];
    const round = rounds.find(({ from, to }) => from <= index && index < to);
    const moment: Moment =
      part === 'observations' || round === undefined
        ? { begun, heard, own }
        : { ...momentOf(entry, round), begun, own };
    const isEarlier = entry.kind === 'scores.given' && round?.counting !== entry.seq && !seesAlways(roles, 'scores');
    const shown = !isEarlier && sees(roles, part, moment);
    if (part === 'observations' && !shown) return [];
    return [{ content, says: shown ? wordsOf(entry.kind, given) : null }];
  });
}

/** §4.1, §4.4: the appraisal has begun, or somebody was designated to carry it out. */
function begins({ kind, with: { key } }: Content): boolean {
  return (
    kind === 'scores.given' || kind === 'evaluator.designated' || (kind === 'deadline.opened' && key === 'appraisal')
  );
}

function momentOf(entry: Content, { heard, hasResult, isSuperseded, presented }: RoundSpan): Moment {
  return { heard, result: hasResult, presented: isSuperseded || presentedTo(entry, presented) };
}

/** A round in the journal, from the entry that begins it up to the one that begins the next. */
interface RoundSpan {
  readonly from: number;
  readonly to: number;
  readonly heard: boolean;
  readonly hasResult: boolean;
  /** Seq of the scores that the interview was about. */
  readonly counting: number | null;
  /** Steps whose decision was presented. */
  readonly presented: ReadonlySet<unknown>;
  readonly isSuperseded: boolean;
}

const beginning = new Set(['opened', 'round.opened', 'appraisal.resumed', 'position.countedAnew']);

function roundsIn(journal: readonly Content[]): readonly RoundSpan[] {
  const starts = journal.flatMap(({ kind }, index) => (beginning.has(kind) ? [index] : []));
  return starts.map((from, number) => {
    const to = starts[number + 1] ?? journal.length;
    const inside = journal.slice(from, to);
    const presented = inside.flatMap((one) => (one.kind === 'decision.presented' ? [one.with['step']] : []));
    return {
      from,
      to,
      heard: inside.some(({ kind }) => kind === 'interview.held') || presented.includes('result'),
      hasResult: inside.some(({ kind }) => kind === 'form.completed' || kind === 'result.stood'),
      counting: inside.findLast(({ kind }) => kind === 'scores.given')?.seq ?? null,
      presented: new Set(presented),
      isSuperseded: starts[number + 1] !== undefined,
    };
  });
}

const steps: Readonly<Record<string, readonly string[]>> = {
  'objection.decided': ['supervisor'],
  'superior.decided': ['superior'],
  'complaint.decided': ['head'],
  'control.opinionGiven': ['superior', 'head'],
};

/** The decision itself; for the opinion of internal control one of a step above the supervisor (§4.23). */
function presentedTo({ kind }: Content, presented: ReadonlySet<unknown>): boolean {
  return (steps[kind] ?? []).some((step) => presented.has(step));
}

/** The people and days of the whole body, the calendar, are no part of one subject's record. */
export function wordsOf(kind: string, values: JsonObject): JsonObject {
  switch (kind) {
    case 'opened':
      return {};
    case 'roster.changed': {
      const { roster: _roster, ...said } = values;
      return said;
    }
    case 'calendar.changed':
      return {};
    default:
      return values;
  }
}
