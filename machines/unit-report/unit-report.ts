import type { SnapshotFrom } from 'xstate';
import { say } from '../../rules/ruling.ts';
import { decideBy, openActs, type ActRule } from '../reporting/act-rule.ts';
import type { FormTold } from '../forms.ts';
import { escalatedFrom, reportingHeadOn } from '../reporting/officials.ts';
import { pureMachine } from '../reporting/pure-machine.ts';
import { deadlinesOfTerm, markOf, termOf } from '../reporting/term.ts';
import { nameOf, namesAfter } from '../reporting/units.ts';
import { changeEntry, differences, isOutdated, reportedIn } from '../reported.ts';
import type { Effect, Entry, Json, JsonObject, Subject } from '../subject.ts';
import { handToHr } from './acts/hand-to-hr.ts';
import { proposeMeasure } from './acts/propose-measure.ts';
import { signUnitReport } from './acts/sign-unit-report.ts';
import { chart } from './chart.ts';
import { awaitedForms, factsOf, type UnitFacts, type UnitReportInput } from './facts.ts';
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
  rosterChanged({ context }, { seq, at, changes, roster }) {
    if (seq <= context.rosterSeq) return [];
    const { names, roster: before } = context;
    const unit = namesAfter(names, before, changes).at(-1) ?? context.unit;
    const given = { seq, roster: roster as unknown as Json, unit };
    return [{ kind: 'roster.changed', actor: null, at, clause: '4.25', with: given }];
  },
  calendarChanged: ({ context }, { at, calendar }) =>
    calendar.version === context.calendar.version
      ? []
      : [{ kind: 'calendar.changed', actor: null, at, clause: 'I-2', with: { calendar: calendar as unknown as Json } }],
  affected: ({ context }, effect) => [...formEntry(context, effect), ...resultEntry(context, effect)],
  settle({ value, context }, { at }) {
    const awaited = awaitedForms(context).length;
    const follows = (kind: string, given: JsonObject) => ({
      kind,
      actor: null,
      at,
      clause: '4.25' as const,
      with: given,
    });
    if (value.report === 'collecting' && value.unitReport !== 'upcoming' && awaited === 0)
      return follows('forms.gathered', { received: Object.keys(context.forms).length });
    return value.report === 'ready' && awaited > 0 ? follows('forms.reopened', { awaited }) : null;
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

/** §4.25: a form that the report waits for, that came, or that nobody waits for any more. */
function formEntry({ forms }: UnitFacts, { id, at, with: { form } }: Effect): readonly Entry[] {
  if (form === undefined) return [];
  const { servant, standing } = form as unknown as FormTold;
  if ((forms[servant] ?? null) === standing) return [];
  const kind = standing === null ? 'form.notAwaited' : (`form.${standing}` as const);
  return [{ kind, actor: null, at, clause: '4.25', with: { servant, effect: id } }];
}

/** I-10: what a report once signed no longer says rightly. */
function resultEntry({ signed, pending }: UnitFacts, effect: Effect): readonly Entry[] {
  const told = reportedIn(effect);
  if (told === null || signed === null) return [];
  const { servant } = told;
  const row = signed.rows.find((each) => each.servant === servant) ?? null;
  const items = differences(resultItems(row), toldItems(told));
  return changeEntry(effect, told, signed.seqs[servant] ?? 0, items, pending[servant]);
}
