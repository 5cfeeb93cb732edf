import type { SnapshotFrom } from 'xstate';
import { dayOf } from '../../rules/calendar/date.ts';
import { periodOf } from '../../rules/calendar/year-dates.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import { say } from '../../rules/ruling.ts';
import { decideBy, openActs, type ActRule } from '../reporting/act-rule.ts';
import { formIn } from '../forms.ts';
import { escalatedFrom, reportingHeadOn } from '../reporting/officials.ts';
import { pureMachine } from '../reporting/pure-machine.ts';
import { deadlinesOfTerm, markOf, termOf } from '../reporting/term.ts';
import { isDissolved, nameOf, namesAfter } from '../reporting/units.ts';
import { changeEntry, differences, isOutdated, reportedIn, type Items, type Reported } from '../reported.ts';
import type { Effect, Entry, Json, Subject } from '../subject.ts';
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
  rosterChanged({ context }, { seq, at, changes, roster }) {
    if (seq <= context.rosterSeq) return [];
    const { names, roster: before } = context;
    const unit = namesAfter(names, before, changes).at(-1) ?? context.unit;
    const ended = dayOf(at) <= periodOf(context.year).to && isDissolved(names, before, changes) ? { ended: true } : {};
    const given = { seq, roster: roster as unknown as Json, unit, ...ended };
    return [{ kind: 'roster.changed', actor: null, at, clause: '4.25', with: given }];
  },
  calendarChanged: ({ context }, { at, calendar }) =>
    calendar.version === context.calendar.version
      ? []
      : [{ kind: 'calendar.changed', actor: null, at, clause: 'I-2', with: { calendar: calendar as unknown as Json } }],
  affected: ({ context }, effect) => [...formEntry(context, effect), ...resultEntry(context, effect)],
  settle: (state, { at }) => {
    const found = following(state);
    return found === null ? null : { ...found, actor: null, at, clause: '4.25' };
  },
  deadlinesOf: ({ context, value }) =>
    value.report === 'dissolved'
      ? []
      : deadlinesOfTerm(termOf('unitReport', context.year), value.unitReport, context.body.offset),
  reached({ context: { roster, unit } }, deadline) {
    const { day } = deadline;
    return [markOf(deadline, escalatedFrom(roster, reportingHeadOn(roster, unit, day), day))];
  },
  tasksOf: ({ context, value }, at) => (value.report === 'dissolved' ? [] : tasksOf(context, at)),
  actsOf: ({ context }, actor, at) => openActs(rules, context, actor, at),
  explain: ({ context }) => [
    { clause: '4.25', because: say('unit.opened', { unit: context.unit, year: context.year }) },
    ...context.reasons,
  ],
  isClosed: ({ value, context }) =>
    value.report === 'dissolved' ||
    (!isOutdated(context.pending) &&
      !context.proposedSince &&
      value.report === 'withHr' &&
      value.countersignature === 'given' &&
      ['met', 'doneLate'].includes(value.unitReport)),
  stageOf: ({ value }) => value.report,
};

/** §4.25: what the forms lead to: a report that is ready, one that waits again, or none where the unit is no more. */
function following({ value, context }: UnitReportState): Pick<Entry, 'kind' | 'with'> | null {
  const { forms, ended } = context;
  const [awaited, received] = [forms.awaited.length, forms.received.length];
  const isBefore = value.report === 'collecting' || value.report === 'ready';
  if (isBefore && ended && awaited + received === 0) return { kind: 'unit.dissolved', with: {} };
  if (value.report === 'collecting' && value.unitReport !== 'upcoming' && awaited === 0)
    return { kind: 'forms.gathered', with: { received } };
  const isReopened =
    (value.report === 'ready' && awaited > 0) || (value.report === 'dissolved' && awaited + received > 0);
  return isReopened ? { kind: 'forms.reopened', with: { awaited } } : null;
}

/** §4.25: a form that the report waits for, that came, or that nobody waits for any more. */
function formEntry({ forms }: UnitFacts, effect: Effect): readonly Entry[] {
  const form = formIn(effect);
  if (form === null) return [];
  const { servant, standing } = form;
  const is = forms.awaited.includes(servant) ? 'awaited' : forms.received.includes(servant) ? 'received' : null;
  if (is === standing) return [];
  const kind = standing === null ? 'form.notAwaited' : (`form.${standing}` as const);
  return [{ kind, actor: null, at: effect.at, clause: '4.25', with: { servant, effect: effect.id } }];
}

/** I-10: what a report once signed no longer says rightly; whoever another unit reports now stands in it no more. */
function resultEntry({ unit, signed, pending }: UnitFacts, effect: Effect): readonly Entry[] {
  if (signed === null) return [];
  const enter = (about: Pick<Reported, 'servant' | 'seq' | 'outcome'>, said: Items, is: Items) =>
    changeEntry(effect, about, signed.seqs[about.servant] ?? 0, differences(said, is), pending[about.servant]);
  const rowOf = (servant: ServantId) => signed.rows.find((each) => each.servant === servant) ?? null;
  const told = reportedIn(effect);
  if (told !== null) return enter(told, resultItems(rowOf(told.servant)), toldItems(told));
  const form = formIn(effect);
  const row = form?.isMoved === true ? rowOf(form.servant) : null;
  return form === null || row === null ? [] : enter({ ...form, outcome: 'left' }, { unit, ...resultItems(row) }, {});
}
