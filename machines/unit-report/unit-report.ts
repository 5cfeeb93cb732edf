import type { SnapshotFrom } from 'xstate';
import { say } from '../../rules/ruling.ts';
import { decideBy, openActs, type ActRule } from '../reporting/act-rule.ts';
import { escalatedFrom, reportingHeadOn } from '../reporting/officials.ts';
import { pureMachine } from '../reporting/pure-machine.ts';
import { deadlinesOfTerm, markOf, termOf } from '../reporting/term.ts';
import { nameAfter, nameOf } from '../reporting/units.ts';
import { changeEntry, differences, isOutdated, reportedIn } from '../reported.ts';
import type { Json, Subject } from '../subject.ts';
import { handToHr } from './acts/hand-to-hr.ts';
import { proposeMeasure } from './acts/propose-measure.ts';
import { signUnitReport } from './acts/sign-unit-report.ts';
import { chart } from './chart.ts';
import { factsOf, type UnitFacts, type UnitReportInput } from './facts.ts';
import { record } from './record.ts';
import { resultItems, toldItems } from './rows.ts';
import { tasksOf } from './tasks.ts';

export type UnitReportState = SnapshotFrom<typeof chart>;

const rules: readonly ActRule<UnitFacts>[] = [proposeMeasure, signUnitReport, handToHr];
const machine = pureMachine(chart, (input) => factsOf(input as UnitReportInput), record);

/** §4.25: the report of one unit, as the clockwork sees it. */
export const unitReport: Subject<UnitReportState, UnitReportInput> = {
  kind: 'unit',
  begin: (input, at) => ({
    kind: 'opened',
    actor: null,
    at,
    clause: '4.25',
    with: { ...input, unit: nameOf(input.unit) } as unknown as { [key: string]: Json },
  }),
  initial: (opened) => machine.initial(opened.with),
  evolve: (state, entry) => machine.evolve(state, entry),
  freeze: (state) => machine.freeze(state),
  thaw: (stored) => machine.thaw(stored),
  decide: (state, act) => decideBy(rules, state.context, act),
  rosterChanged: ({ context }, update) =>
    update.seq <= context.rosterSeq
      ? []
      : [
          {
            kind: 'roster.changed',
            actor: null,
            at: update.at,
            clause: '4.25',
            with: {
              seq: update.seq,
              roster: update.roster as unknown as Json,
              unit: nameAfter(context.unit, context.roster, update.changes),
            },
          },
        ],
  calendarChanged: ({ context }, { at, calendar }) =>
    calendar.version === context.calendar.version
      ? []
      : [{ kind: 'calendar.changed', actor: null, at, clause: 'I-2', with: { calendar: calendar as unknown as Json } }],
  affected({ context: { signed, pending } }, effect) {
    const told = reportedIn(effect);
    if (told === null || signed === null) return [];
    const { servant } = told;
    const row = signed.rows.find((each) => each.servant === servant) ?? null;
    const items = differences(resultItems(row), toldItems(told));
    return changeEntry(effect, told, signed.seqs[servant] ?? 0, items, pending[servant]);
  },
  deadlinesOf: ({ context, value }) =>
    deadlinesOfTerm(termOf('unitReport', context.year), value.unitReport, context.body.offset),
  reached({ context: { roster, unit } }, deadline) {
    const { day } = deadline;
    return [markOf(deadline, escalatedFrom(roster, reportingHeadOn(roster, unit, day), day))];
  },
  tasksOf: ({ context }, at) => tasksOf(context, at),
  actsOf: ({ context }, actor, at) => openActs(rules, context, actor, at),
  explain: ({ context }) => [
    { clause: '4.25', because: say('unit.opened', { unit: context.unit, year: context.year }) },
    ...context.reasons,
  ],
  isClosed: ({ value, context }) =>
    !isOutdated(context.pending) &&
    value.report === 'withHr' &&
    value.countersignature === 'given' &&
    ['met', 'doneLate'].includes(value.unitReport),
  stageOf: ({ value }) => value.report,
};
