import { quarters, type Facts, type Form } from '../../machines/appraisal/facts.ts';
import { owesNote } from '../../machines/appraisal/limits.ts';
import { appraisedPost, evaluatorFor, supervisorFor, unitHeadFor } from '../../machines/appraisal/roles.ts';
import type { Content } from '../../machines/journal.ts';
import { dayOf } from '../../rules/calendar/date.ts';
import { periodOf, yearDates } from '../../rules/calendar/year-dates.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { supervisorsOver } from '../../rules/roster/who-is-who.ts';
import { criteriaData, goalsData, removedGoals } from './annex1-changes.ts';
import { by, roundsData, text, textOrNull } from './annex1-rounds.ts';
import { topics, type Annex1 } from './annex1-shape.ts';
import { onPaperData, paperOf, type Entered } from './on-paper.ts';
import { naming, reasonData, type Names, type Naming } from './people.ts';

/** What Annex 1 is made from: the appraisal's state and journal, and the names of people. */
export interface Annex1Source {
  readonly subject: string;
  /** Number of the latest entry. */
  readonly seq: number;
  readonly facts: Facts;
  readonly journal: readonly Content[];
  /** I-27: every entry that came from paper, whoever looks: it is found for what is shown alone. */
  readonly papers: readonly Entered[];
  readonly names: Names;
}

/** Annex 1 as the appraisal stands at its latest entry. */
export function annex1Data({ subject, seq, facts, journal, papers, names }: Annex1Source): Annex1 {
  const { year, body, servant, now } = facts;
  const day = dayOf(now);
  const who = naming(names, facts.roster);
  const post = appraisedPost(facts, day);
  const period = periodOf(year);
  const one = (id: string | null) => (id === null ? null : who(id, day));
  const held = { position: post?.position ?? '', qualificationDegree: post?.qualificationDegree ?? '' };
  return {
    document: 'annex1',
    subject,
    seq,
    asOf: now,
    year,
    period: { from: period.from, to: period.to },
    body: { id: body.id, name: body.name },
    servant: { ...who(servant, day), ...held },
    unit: post?.unit ?? '',
    subUnit: post?.subUnit ?? '',
    appointedOn: post?.appointedOn ?? null,
    supervisor: one(supervisorFor(facts, day)),
    unitHead: one(unitHeadFor(facts, day)),
    evaluator: one(evaluatorFor(facts, day)),
    substitution: substitutionData(facts),
    form: facts.form === null ? null : drawnUpData(facts.form, servant, papers, who),
    goals: goalsData(facts, who),
    removedGoals: removedGoals(facts),
    criteria: criteriaData(facts, who),
    earlierForms: facts.earlierForms.map((form) => ({
      ...drawnUpData(form, servant, papers, who),
      goals: goalsData({ form }, who),
      removedGoals: removedGoals({ form }),
      criteria: criteriaData({ form }, who),
    })),
    rounds: roundsData(facts, papers, who),
    closed: facts.closed === null ? null : { on: facts.closed.on, reason: reasonData(facts.closed) },
    supervisors: supervisorsOver(facts.roster, servant, year).map(({ id, from, to }) => ({
      person: who(id, from),
      from,
      to,
    })),
    leadershipNotes: facts.leadershipNotes.map((note) => ({
      ...by(note, who),
      goals: note.goals,
      criteria: note.criteria,
      discipline: note.discipline,
    })),
    notesWaived: facts.notesWaived.map((id) => who(id, day)),
    moves: movesData(facts),
    former:
      facts.former === null
        ? null
        : {
            movedOn: facts.former.movedOn,
            supervisor: who(facts.former.supervisor, facts.former.movedOn),
            clause: facts.former.clause,
          },
    ...fromJournal(facts, journal, papers, who),
    quarterlyNotes: quarterlyNotes(facts, who),
    achievements: achievementsData(facts, who),
    control: facts.control.map(({ official, on, opinion }) => ({ official: who(official, on), on, opinion })),
    corrections: facts.corrections.map((one) => ({
      ...by(one, who),
      field: text(one, 'field'),
      from: text(one, 'from'),
      to: text(one, 'to'),
      reasons: text(one, 'reasons'),
      round: one['round'] as number,
    })),
  };
}

/** §2.1: who drew up a form, and when the servant has seen it. */
function drawnUpData(
  { by: id, drawnUpOn, acknowledgedOn }: Form,
  servant: ServantId,
  papers: readonly Entered[],
  who: Naming,
): NonNullable<Annex1['form']> {
  const paper = paperOf(papers, 'form.drawnUp', { by: id, on: drawnUpOn });
  const seen = acknowledgedOn === null ? null : { by: servant, on: acknowledgedOn };
  return {
    ...by({ by: id, on: drawnUpOn }, who),
    paper: onPaperData(paper, who, drawnUpOn),
    acknowledgedOn,
    acknowledgedPaper: seen === null ? null : onPaperData(paperOf(papers, 'form.acknowledged', seen), who, seen.on),
  };
}

/** §4.2, §4.18: by which designation another than the immediate supervisor appraises. */
function substitutionData({ substitution }: Facts): Annex1['substitution'] {
  if (substitution === null) return null;
  const { on, clause, reason } = substitution;
  return { on, clause, reason };
}

/** §4.28: a move without a position to go to leads to another state body. */
function movesData({ moves, roster, servant }: Facts): Annex1['moves'] {
  const toBody = roster.people[servant]?.departure?.note ?? null;
  return moves.map(({ on, from, to }) => ({ on, from, to, toBody: to === '' ? toBody : null }));
}

function quarterlyNotes(facts: Facts, who: Naming): Annex1['quarterlyNotes'] {
  const dates = yearDates(facts.year);
  return quarters.map((quarter) => {
    const note = facts.notes[quarter];
    const { limit } = dates[`quarterlyReview${quarter}`];
    const written =
      note === undefined
        ? null
        : {
            ...by(note, who),
            strengths: note.strengths,
            weaknesses: note.weaknesses,
            advice: note.advice,
            metOn: note.metOn,
            late: note.on > limit,
          };
    return { quarter: Number(quarter), owed: owesNote(facts, quarter), limit, note: written };
  });
}

function achievementsData({ achievements }: Facts, who: Naming): Annex1['achievements'] {
  const last = achievements.at(-1);
  if (last === undefined) return null;
  const wished = (last['toDiscuss'] ?? {}) as Readonly<Record<string, unknown>>;
  const toDiscuss = topics.flatMap((topic) => {
    const said = textOrNull(wished, topic);
    return said === null ? [] : [{ topic, text: said }];
  });
  const goals = [...(last['goals'] as readonly string[])];
  return { ...by(last, who), goals, other: textOrNull(last, 'other'), toDiscuss };
}

/** What stands in entries only: the reasons of orders, the note of §3.5, and who brought the form to HR. */
function fromJournal(
  { handedOver }: Facts,
  journal: readonly Content[],
  papers: readonly Entered[],
  who: Naming,
): Pick<Annex1, 'impossible' | 'orders' | 'handedOver'> {
  const written = ({ actor, at, with: given }: Content) => ({
    ...by({ by: actor ?? '', on: dayOf(at) }, who),
    reasons: text(given, 'reasons'),
  });
  const impossible = journal.findLast(({ kind }) => kind === 'appraisal.declaredImpossible');
  const toHr = journal.findLast(({ kind, with: given }) => kind === 'form.handedOver' && given['to'] === 'hr');
  const isWithHr = handedOver.toHrOn !== null && toHr !== undefined && toHr.actor !== null;
  return {
    impossible: impossible === undefined ? null : written(impossible),
    orders: journal.flatMap((content) => {
      const kind = orderIn(content);
      return kind === null ? [] : [{ ...written(content), kind }];
    }),
    handedOver: {
      toUnitHeadOn: handedOver.toUnitHeadOn,
      toHrOn: handedOver.toHrOn,
      by: isWithHr ? who(toHr.actor ?? '', dayOf(toHr.at)) : null,
      at: isWithHr ? toHr.at : null,
      paper: isWithHr ? handedPaper(toHr, papers, who) : null,
    },
  };
}

function handedPaper({ kind, actor, at }: Content, papers: readonly Entered[], who: Naming) {
  return onPaperData(paperOf(papers, kind, { by: actor ?? '', at }), who, dayOf(at));
}

function orderIn({ kind, with: given }: Content): Annex1['orders'][number]['kind'] | null {
  switch (kind) {
    case 'reappraisal.ordered':
      return 'ordered';
    case 'redo.recommended':
      return 'recommended';
    case 'redo.decided':
      return given['decision'] === 'redo' ? 'redo' : 'keep';
    default:
      return null;
  }
}
