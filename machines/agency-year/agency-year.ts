import type { SnapshotFrom } from 'xstate';
import { say } from '../../rules/ruling.ts';
import { decideBy, openActs, type ActRule } from '../reporting/act-rule.ts';
import { reportsAskedOf } from '../reporting/officials.ts';
import { pureMachine } from '../reporting/pure-machine.ts';
import { deadlinesOfTerm, inOrder, markOf, termOf } from '../reporting/term.ts';
import { changeEntry, differences, isOutdated, reportedIn } from '../reported.ts';
import type { Json, Subject } from '../subject.ts';
import { approveFinalReport, attachOpinion, presentFinalReport, returnFinalReport } from './acts/final-report.ts';
import { planCourse, recordCourseCompletion } from './acts/courses.ts';
import { decideMeasure, recordMeasureDone } from './acts/measures.ts';
import { askMethodHelp, giveMethodHelp } from './acts/method-help.ts';
import { issueOrder } from './acts/order.ts';
import { prepareSubmission, recordRegistryEntry, recordSubmission } from './acts/submission.ts';
import { chart } from './chart.ts';
import { factsOf, type AgencyFacts, type AgencyYearInput } from './facts.ts';
import { record } from './record.ts';
import { placeIn, toldItems } from './report-items.ts';
import { tasksOf } from './tasks.ts';

export type AgencyYearState = SnapshotFrom<typeof chart>;

const rules: readonly ActRule<AgencyFacts>[] = [
  presentFinalReport,
  attachOpinion,
  approveFinalReport,
  returnFinalReport,
  decideMeasure,
  issueOrder,
  recordMeasureDone,
  prepareSubmission,
  recordSubmission,
  recordRegistryEntry,
  planCourse,
  recordCourseCompletion,
  askMethodHelp,
  giveMethodHelp,
];
const machine = pureMachine(chart, (input) => factsOf(input as AgencyYearInput), record);

/** §4.26, §4.27, §5: the body's year, as the clockwork sees it. */
export const agencyYear: Subject<AgencyYearState, AgencyYearInput> = {
  kind: 'body',
  begin: (input, at) => ({
    kind: 'opened',
    actor: null,
    at,
    clause: '3.1',
    with: input as unknown as { [key: string]: Json },
  }),
  initial: (opened) => machine.initial(opened.with),
  evolve: (state, entry) => machine.evolve(state, entry),
  freeze: (state) => machine.freeze(state),
  thaw: (stored) => machine.thaw(stored),
  decide: (state, act) => decideBy(rules, state.context, act),
  rosterChanged: ({ context }, { seq, at, roster }) =>
    seq <= context.rosterSeq
      ? []
      : [
          {
            kind: 'roster.changed',
            actor: null,
            at,
            clause: '1.4.1',
            with: { seq, roster: roster as unknown as Json },
          },
        ],
  calendarChanged: ({ context }, { at, calendar }) =>
    calendar.version === context.calendar.version
      ? []
      : [{ kind: 'calendar.changed', actor: null, at, clause: 'I-2', with: { calendar: calendar as unknown as Json } }],
  affected({ context: { presented, returned, pending } }, effect) {
    const told = reportedIn(effect);
    if (told === null || presented === null || presented.version === returned) return [];
    const { items, seq } = placeIn(presented, told.servant);
    return changeEntry(effect, told, seq, differences(items, toldItems(told)), pending[told.servant]);
  },
  deadlinesOf: ({ context: { year, body }, value }) =>
    inOrder([
      ...deadlinesOfTerm(termOf('finalReport', year), value.finalReport, body.offset),
      ...deadlinesOfTerm(termOf('submission', year), value.submission, body.offset),
    ]),
  reached: ({ context: { roster } }, deadline) => [markOf(deadline, reportsAskedOf(roster, deadline.day).escalatedTo)],
  tasksOf: ({ context }, at) => tasksOf(context, at),
  actsOf: ({ context }, actor, at) => openActs(rules, context, actor, at),
  explain: ({ context }) => [
    { clause: '3.1', because: say('final.opened', { year: context.year }) },
    ...context.reasons,
  ],
  isClosed: (state) => isSubmitted(state),
  stageOf: (state) => {
    if (isSubmitted(state)) return 'submitted';
    const { report } = state.value;
    return typeof report === 'string' ? report : 'presented';
  },
};

/** §4.27: the approved report, corrections included, is with the State Examination Centre. */
function isSubmitted({ value, context: { approved, submitted, pending } }: AgencyYearState): boolean {
  return value.report === 'approved' && submitted?.version === approved?.version && !isOutdated(pending);
}
