import type { SnapshotFrom } from 'xstate';
import { later } from '../../rules/calendar/date.ts';
import type { AppraisalRow } from '../rows.ts';
import { pureInitial, pureTransition } from '../pure-transition.ts';
import { Defect, type Entry, type JsonObject, type Subject } from '../subject.ts';
import { chart } from './chart.ts';
import { deadlinesOf, reached } from './deadlines.ts';
import { actsOf, decide } from './decide.ts';
import type { AppraisalInput, Facts } from './facts.ts';
import { firstFacts, knows, record } from './record.ts';
import { rosterChanged } from './roster.ts';
import { rowOf, stageOf } from './row.ts';
import { settle } from './settle.ts';
import { asState, standingOf, type Standing } from './standing.ts';
import { tasksOf } from './tasks.ts';

export type AppraisalSnapshot = SnapshotFrom<typeof chart>;

const first = pureInitial(chart);
const step = pureTransition(chart, (facts, { entry }) => record(facts, entry));

const factsOf = (state: AppraisalSnapshot): Facts => state.context;
/** States that stand at the same place of the chart share their value. */
const standings = new WeakMap<AppraisalSnapshot['value'], Standing>();

function standing(state: AppraisalSnapshot): Standing {
  const { value } = state;
  const known = standings.get(value) ?? standingOf(asState(state));
  standings.set(value, known);
  return known;
}

/** The appraisal of one civil servant for one calendar year, as the clockwork drives it. */
export const appraisal: Subject<AppraisalSnapshot, AppraisalInput> = {
  kind: 'appraisal',

  begin: (input, at) => ({ kind: 'opened', actor: null, at, clause: '3.1', with: input as unknown as JsonObject }),

  initial: (opened) => first(firstFacts(opened)),

  evolve(state, entry: Entry) {
    if (!knows(entry.kind)) throw new Defect(`The appraisal knows no entry ${entry.kind}.`);
    return step(state, { type: entry.kind, entry }) ?? state;
  },

  freeze: (state) => ({ value: state.value, context: state.context }) as unknown as JsonObject,

  thaw(stored) {
    const { value, context } = stored as unknown as { value: AppraisalSnapshot['value']; context: Facts };
    return chart.resolveState({ value, context });
  },

  decide: (state, act) => decide(factsOf(state), standing(state), act),

  rosterChanged: (state, update) => rosterChanged(factsOf(state), standing(state), update),

  calendarChanged(state, { at, calendar }) {
    const facts = factsOf(state);
    if (calendar.version === facts.calendar.version) return [];
    const values = { calendar } as unknown as JsonObject;
    return [{ kind: 'calendar.changed', actor: null, at: later(at, facts.now), clause: 'I-2', with: values }];
  },

  affected(state, effect) {
    const facts = factsOf(state);
    if (facts.effects.includes(effect.id) || !knows(effect.kind)) return [];
    const { id, kind, at, clause } = effect;
    return [{ kind, actor: null, at, clause, with: { ...effect.with, effect: id } }];
  },

  settle: (state, last) => settle(factsOf(state), standing(state), last),

  deadlinesOf: (state) => deadlinesOf(factsOf(state)),

  reached: (state, deadline) => reached(factsOf(state), deadline),

  tasksOf: (state, at) => tasksOf(factsOf(state), standing(state), at),

  actsOf: (state, actor, at) => actsOf(factsOf(state), standing(state), actor, at),

  explain: (state) => factsOf(state).path,

  isClosed(state) {
    const facts = factsOf(state);
    const { handing, dispute, outside, watch } = standing(state);
    const done = facts.closed !== null || handing === 'withHr';
    const quiet = ['quiet', 'objectable', 'answerPresented', 'superiorAnswerPresented', 'ended'].includes(dispute);
    return (
      facts.report.submitted &&
      done &&
      quiet &&
      outside !== 'pending' &&
      watch === 'quiet' &&
      deadlinesOf(facts).length === 0
    );
  },

  stageOf: (state) => stageOf(factsOf(state), standing(state)),
};

export function appraisalRow(state: AppraisalSnapshot, at: string): AppraisalRow {
  return rowOf(factsOf(state), standing(state), at);
}
