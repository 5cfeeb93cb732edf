import { dayOf, type CalendarDate } from '../../rules/calendar/date.ts';
import type { Scores } from '../../rules/form/types.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { Saying } from '../../rules/ruling.ts';
import { Defect, type Entry } from '../subject.ts';
import { changed } from './binding.ts';
import type {
  Facts,
  Form,
  FormerPosition,
  InsideStep,
  LeadershipNotes,
  OutsideComplaint,
  Quarter,
  QuarterlyNote,
  Round,
  Substitution,
  Written,
} from './facts.ts';

/** What entries carry, by field; `decide` made them, so each has those that its kind needs. */
interface Noted {
  readonly because: Saying;
  readonly on: CalendarDate;
  readonly from: string;
  readonly to: string;
  readonly goals: Form['goals'];
  readonly criteria: Form['criteria'];
  readonly reason: string;
  readonly quarter: number;
  readonly metOn?: CalendarDate;
  readonly supervisor: ServantId;
  readonly movedOn: CalendarDate;
  readonly post: FormerPosition['post'];
  readonly evaluator: ServantId;
  readonly clause: Substitution['clause'];
  readonly insteadOf: Substitution['insteadOf'];
  readonly fromNotes: boolean;
  readonly changes?: Scores;
  readonly as: 'servant' | 'evaluator';
  readonly form: string;
  readonly grounds: string;
  readonly byHead: boolean;
  readonly decision: string;
  readonly reasons: string;
  readonly final: boolean;
  readonly step: InsideStep | 'result';
  readonly official: ServantId;
  readonly text: string;
  readonly kind: OutsideComplaint['kind'];
  readonly reference: string;
  readonly outcome?: OutsideComplaint['outcome'];
  readonly round: number;
  readonly violation: string;
  readonly key: string;
  readonly roster: Facts['roster'];
  readonly seq: number;
  readonly calendar: Facts['calendar'];
  readonly version: number;
  readonly effect: string;
}

/** What an entry writes down. The values come from `decide`, which made the entry, so they are of the right shape. */
type Note = (
  facts: Facts,
  values: Noted,
  at: { readonly on: CalendarDate; readonly by: string },
  entry: Entry,
) => Partial<Facts>;

/** Days of the body's own record use the legal day of the entry. */
export function record(facts: Facts, entry: Entry): Facts {
  const note = notes[entry.kind];
  if (note === undefined) throw new Defect(`The appraisal knows no entry ${entry.kind}.`);
  const on = dayOf(entry.at);
  const change = note(facts, entry.with as unknown as Noted, { on, by: entry.actor ?? '' }, entry);
  const now = entry.at > facts.now ? entry.at : facts.now;
  const lastActAt = entry.actor !== null && entry.at > facts.lastActAt ? entry.at : facts.lastActAt;
  return changed(facts, { ...change, now, lastActAt });
}

export function knows(kind: string): boolean {
  return notes[kind] !== undefined;
}

const nothing: Note = () => ({});

const onRound =
  (
    change: (
      round: Round,
      values: Noted,
      at: { on: CalendarDate; by: string },
      facts: Facts,
      entry: Entry,
    ) => Partial<Round>,
  ): Note =>
  (facts, values, at, entry) => {
    const round = facts.rounds.at(-1);
    if (round === undefined) throw new Defect(`${entry.kind} before any round of appraisal.`);
    return { rounds: [...facts.rounds.slice(0, -1), { ...round, ...change(round, values, at, facts, entry) }] };
  };

const written: (values: object, at: { on: CalendarDate; by: string }) => Written = (values, at) => ({
  ...values,
  ...at,
});

const stageFiled = (step: InsideStep): Note =>
  onRound((round, values, at) => ({
    dispute: {
      ...round.dispute,
      [step]: { filedOn: at.on, grounds: values.grounds, byHead: values.byHead, decided: null },
    },
  }));

const stageDecided = (step: InsideStep): Note =>
  onRound((round, values, at) => {
    const stage = round.dispute[step];
    if (stage === undefined) throw new Defect(`A decision of the ${step} without what it decides on.`);
    const decided = {
      ...at,
      decision: values.decision,
      reasons: values.reasons,
      final: values.final,
      presentedOn: null,
    };
    return { dispute: { ...round.dispute, [step]: { ...stage, decided } } };
  });

const because = (facts: Facts, entry: Entry): Pick<Facts, 'path'> => ({
  path: [...facts.path, { at: entry.at, clause: entry.clause, because: entry.with['because'] as never }],
});

const unsigned = { servant: null, evaluator: null } as const;
const noReport = { presented: null, approved: null, submitted: false } as const;

export function newRound(openedOn: CalendarDate, clause: string): Round {
  return {
    openedOn,
    clause,
    scores: [],
    fromNotes: false,
    interview: null,
    proposals: null,
    opinion: null,
    signatures: unsigned,
    refusedToSign: null,
    nonSigning: null,
    completedOn: null,
    stands: false,
    presentedOn: null,
    dispute: {},
    outside: [],
  };
}

const archived = (facts: Facts): Partial<Facts> => ({
  form: null,
  earlierForms: facts.form === null ? facts.earlierForms : [...facts.earlierForms, facts.form],
});

const notes: Readonly<Record<string, Note>> = {
  // course
  'appraisal.admitted': (facts, values, _at, entry) => ({
    admittedFrom: values.from,
    closed: null,
    ...because(facts, entry),
  }),
  'appraisal.deferred': (facts, _values, _at, entry) => ({ ...because(facts, entry) }),
  'appraisal.notAppraised': (facts, values, at, entry) => ({
    closed: { on: at.on, clause: entry.clause, because: values.because },
    ...because(facts, entry),
  }),
  'appraisal.left': (facts, values, at, entry) => ({
    closed: { on: values.on ?? at.on, clause: entry.clause, because: values.because },
    ...because(facts, entry),
  }),
  'appraisal.reopened': (facts, _values, _at, entry) => ({ closed: null, ...because(facts, entry) }),
  'appraisal.resumed': (facts, _values, _at, entry) => ({
    closed: null,
    admittedFrom: null,
    former: null,
    substitution: null,
    evaluator: null,
    rounds: [],
    ...archived(facts),
    ...because(facts, entry),
  }),
  'appraisal.declaredImpossible': nothing,

  // preparation
  'form.drawnUp': (_facts, values, at) => ({
    form: {
      drawnUpOn: at.on,
      by: at.by,
      goals: values.goals,
      criteria: values.criteria,
      acknowledgedOn: null,
      changes: [],
    },
  }),
  'form.acknowledged': (facts, _values, at) => ({ form: { ...facts.form!, acknowledgedOn: at.on } }),
  'form.changed': (facts, values, at) => {
    const { goals, criteria, changes } = facts.form!;
    const change = { ...at, reason: values.reason, before: { goals, criteria } };
    return {
      form: {
        ...facts.form!,
        goals: values.goals,
        criteria: values.criteria,
        acknowledgedOn: null,
        changes: [...changes, change],
      },
    };
  },

  // the period
  'note.written': (facts, values, at) => {
    const { quarter, metOn, ...words } = values;
    const note = { ...words, ...at, metOn: metOn ?? null } as unknown as QuarterlyNote;
    return { notes: { ...facts.notes, [String(quarter) as Quarter]: note } };
  },
  'leadershipNotes.written': (facts, values, at) => ({
    leadershipNotes: [...facts.leadershipNotes, { ...values, ...at } as unknown as LeadershipNotes],
  }),
  'leadershipNotes.waived': (facts, values, _at, entry) => ({
    notesWaived: [...facts.notesWaived, values.supervisor],
    ...because(facts, entry),
  }),
  'achievements.presented': (facts, values, at) => ({ achievements: [...facts.achievements, written(values, at)] }),
  'observation.made': (facts, values, at) => ({ observations: [...facts.observations, written(values, at)] }),

  // who appraises
  'position.noted': (facts, values, at) => ({
    moves: [...facts.moves, { on: at.on, from: values.from, to: values.to }],
  }),
  'position.assigned': (facts, values, at, entry) => ({
    former: { movedOn: values.movedOn, supervisor: values.supervisor, post: values.post, clause: entry.clause },
    moves: [...facts.moves, { on: at.on, from: values.from, to: values.to }],
    ...because(facts, entry),
  }),
  'position.countedAnew': (facts, values, at, entry) => ({
    ...archived(facts),
    admittedFrom: null,
    substitution: null,
    evaluator: null,
    rounds: [],
    moves: [...facts.moves, { on: at.on, from: values.from, to: values.to }],
    ...because(facts, entry),
  }),
  'evaluator.designated': (facts, values, at, entry) => ({
    substitution: {
      evaluator: values.evaluator,
      clause: values.clause,
      reason: values.reason,
      on: at.on,
      insteadOf: values.insteadOf,
    },
    evaluator: facts.evaluator === null ? null : values.evaluator,
    ...because(facts, entry),
  }),
  'designation.lapsed': (facts, _values, _at, entry) => ({ substitution: null, ...because(facts, entry) }),

  // the appraisal
  'scores.given': (facts, values, at, entry) => {
    const { fromNotes, clause, ...scores } = values;
    const before = facts.rounds.at(-1);
    const round = before ?? newRound(at.on, clause);
    const next: Round = {
      ...round,
      scores: [...round.scores, { ...(scores as unknown as Scores), ...at, at: entry.at }],
      fromNotes,
      signatures: unsigned,
    };
    return { evaluator: at.by, rounds: [...facts.rounds.slice(0, -1), next] };
  },
  // What was signed while the servant was away (I-21) is signed again after the interview.
  'interview.held': onRound((round, values, at, _facts, entry) => {
    const { changes, ...words } = values;
    return {
      interview: written(words, at),
      fromNotes: false,
      signatures: unsigned,
      ...(changes === undefined ? {} : { scores: [...round.scores, { ...changes, ...at, at: entry.at }] }),
    };
  }),
  'proposals.recorded': onRound((_round, values, at) => ({ proposals: written(values, at) })),
  'opinion.given': onRound((_round, values, at) => ({ opinion: written(values, at) })),
  'form.signed': onRound((round, values, at, _facts, entry) => ({
    signatures: { ...round.signatures, [values.as]: { by: at.by, at: entry.at, form: values.form } },
  })),
  'signature.refused': onRound((_round, values, at) => ({ refusedToSign: written(values, at) })),
  'nonSigning.recorded': onRound((_round, values, at) => ({ nonSigning: written(values, at) })),
  'form.completed': (facts, values, at, entry) => ({
    ...onRound(() => ({ completedOn: values.on }))(facts, values, at, entry),
    ...because(facts, entry),
  }),
  'result.stood': (facts, values, at, entry) => ({
    ...onRound(() => ({ stands: true }))(facts, values, at, entry),
    ...because(facts, entry),
  }),
  'result.withdrawn': (facts, values, at, entry) => ({
    ...onRound(() => ({ stands: false }))(facts, values, at, entry),
    ...because(facts, entry),
  }),
  'round.opened': (facts, _values, at, entry) => ({
    rounds: [...facts.rounds, newRound(at.on, entry.clause)],
    handedOver: { ...facts.handedOver, toUnitHeadOn: null, toHrOn: null },
    recommendation: null,
    ...because(facts, entry),
  }),

  // disagreement
  'objection.filed': stageFiled('supervisor'),
  'objection.decided': stageDecided('supervisor'),
  'superiorObjection.filed': stageFiled('superior'),
  'superior.decided': stageDecided('superior'),
  'complaint.filed': stageFiled('head'),
  'complaint.decided': stageDecided('head'),
  'reappraisal.ordered': nothing,
  'decision.presented': onRound((round, values, at) => {
    if (values.step === 'result') return { presentedOn: at.on };
    const { step } = values;
    const stage = round.dispute[step]!;
    return { dispute: { ...round.dispute, [step]: { ...stage, decided: { ...stage.decided!, presentedOn: at.on } } } };
  }),
  'control.involved': (facts, values, at) => ({
    control: [...facts.control, { official: values.official, on: at.on, opinion: null }],
  }),
  'control.opinionGiven': (facts, values, at) => ({
    control: facts.control.map((one) =>
      one.official === at.by && one.opinion === null ? { ...one, opinion: values.text } : one,
    ),
  }),
  'outsideComplaint.recorded': (facts, values, at) => {
    const complaint = { on: at.on, kind: values.kind, reference: values.reference, outcome: values.outcome ?? null };
    const others = (round: Round) => round.outside.filter(({ reference }) => reference !== values.reference);
    return {
      rounds: facts.rounds.map((round, index) =>
        index + 1 === values.round ? { ...round, outside: [...others(round), complaint] } : round,
      ),
    };
  },

  // handing over, HR
  'form.handedOver': (facts, values, at) => ({
    handedOver:
      values.to === 'unitHead'
        ? { ...facts.handedOver, toUnitHeadOn: at.on }
        : { ...facts.handedOver, toHrOn: at.on, firstOn: facts.handedOver.firstOn ?? at.on },
  }),
  'redo.recommended': (facts, values, at) => ({
    recommendation: { on: at.on, violation: values.violation, reasons: values.reasons },
  }),
  'redo.decided': () => ({ recommendation: null }),
  'form.corrected': (facts, values, at) => ({
    corrections: [...facts.corrections, written({ ...values, round: facts.rounds.length }, at)],
  }),

  // time, roster, calendar, the body
  'deadline.opened': (facts, values, _at, entry) => ({
    marked: { ...facts.marked, [`${values.key}:opens`]: entry.at },
  }),
  'deadline.passed': (facts, values, _at, entry) => ({
    marked: { ...facts.marked, [`${values.key}:passes`]: entry.at },
  }),
  'deadline.withdrawn': (facts, values) => {
    const { [`${values.key}:passes`]: _withdrawn, ...marked } = facts.marked;
    return { marked };
  },
  'roster.changed': (_facts, values) => ({ roster: values.roster, rosterSeq: values.seq }),
  'calendar.changed': (_facts, values) => ({ calendar: values.calendar }),
  'finalReport.presented': (facts, values) => ({
    report: { ...facts.report, presented: values.version },
    effects: [...facts.effects, values.effect],
  }),
  'finalReport.returned': (facts, values) => ({
    report: { ...facts.report, presented: null },
    effects: [...facts.effects, values.effect],
  }),
  'finalReport.approved': (facts, values) => ({
    report: { ...facts.report, approved: values.version },
    effects: [...facts.effects, values.effect],
  }),
  'submission.recorded': (facts, values) => ({
    report: { ...facts.report, submitted: true },
    effects: [...facts.effects, values.effect],
  }),
};

/** The facts an appraisal begins with. */
export function firstFacts(opened: Entry): Facts {
  const input = opened.with as unknown as Facts;
  return {
    version: input.version,
    servant: input.servant,
    year: input.year,
    body: input.body,
    roster: input.roster,
    rosterSeq: input.rosterSeq,
    calendar: input.calendar,
    openedAt: opened.at,
    now: opened.at,
    lastActAt: opened.at,
    admittedFrom: null,
    form: null,
    earlierForms: [],
    notes: {},
    leadershipNotes: [],
    notesWaived: [],
    moves: [],
    achievements: [],
    observations: [],
    former: null,
    substitution: null,
    evaluator: null,
    rounds: [],
    control: [],
    handedOver: { toUnitHeadOn: null, toHrOn: null, firstOn: null },
    recommendation: null,
    corrections: [],
    closed: null,
    report: noReport,
    effects: [],
    marked: {},
    path: [],
  };
}
