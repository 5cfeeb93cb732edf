import { assign, setup } from 'xstate';
import { textIn } from '../reporting/given.ts';
import type { EntryEvent } from '../reporting/pure-machine.ts';
import { termRegion } from '../reporting/term.ts';
import { factsOf, type AgencyFacts, type AgencyYearInput } from './facts.ts';
import { record } from './record.ts';

/** The body's year: final report and Annex 5, approval, submission, registry and measures. */
export const chart = setup({
  types: {
    context: {} as AgencyFacts,
    events: {} as EntryEvent,
    input: {} as AgencyYearInput | undefined,
    meta: {} as { readonly clause: string; readonly term?: string },
  },
  guards: {
    concerns: ({ event }, params: { key: string }) => event.entry.with['key'] === params.key,
    isApproved: ({ context }) => context.approved !== null,
    isUndecided: ({ context, event }) => {
      const decided = context.measures[textIn(event.entry.with, 'servant')];
      return decided === undefined || (decided.done === null && event.entry.with['insteadOf'] === decided.measure);
    },
  },
  actions: {
    record: assign(({ context, event }) => record(context, event.entry)),
  },
}).createMachine({
  id: 'agency-year',
  description: '§4.26, §4.27, §5: what the body makes of a year’s appraisals.',
  context: ({ input }) => factsOf(input),
  type: 'parallel',
  meta: { clause: '4.26' },
  on: {
    'result.changed': { actions: 'record' },
    'roster.changed': { actions: 'record' },
    'calendar.changed': { actions: 'record' },
  },
  states: {
    report: {
      description: '§4.26: the final report and the report on those not appraised.',
      meta: { clause: '4.26' },
      initial: 'preparing',
      states: {
        preparing: {
          description: '§4.26: HR prepares the final report and the report on those not appraised.',
          meta: { clause: '4.26', term: 'finalReport' },
          on: { 'finalReport.presented': { target: 'presented', actions: 'record' } },
        },
        presented: {
          description: '§4.26: a numbered version lies before the head of the body.',
          meta: { clause: '4.26' },
          initial: 'withoutOpinion',
          on: {
            'finalReport.presented': { target: 'presented', actions: 'record' },
            'finalReport.approved': { target: 'approved', actions: 'record' },
            'finalReport.returned': { target: 'returned', actions: 'record' },
          },
          states: {
            withoutOpinion: {
              description: '§4.26: where there is a deputy head for HR, that opinion is awaited.',
              meta: { clause: '4.26' },
              on: { 'opinion.attached': { target: 'withOpinion', actions: 'record' } },
            },
            withOpinion: {
              description: '§4.26: the opinion of the deputy head for HR is attached.',
              meta: { clause: '4.26' },
            },
          },
        },
        returned: {
          description: '§4.26: returned with reasons; HR presents it again, with a new opinion.',
          meta: { clause: '4.26', term: 'finalReport' },
          on: { 'finalReport.presented': { target: 'presented', actions: 'record' } },
        },
        approved: {
          description: '§4.26: approved; a later change is presented as a numbered correction (I-10).',
          meta: { clause: '4.26' },
          on: { 'finalReport.presented': { target: 'presented', actions: 'record' } },
        },
      },
    },
    sending: {
      description: '§4.27: to the State Examination Centre.',
      meta: { clause: '4.27' },
      initial: 'awaited',
      states: {
        awaited: {
          description: '§4.27: nothing has been sent.',
          meta: { clause: '4.27', term: 'submission' },
          on: {
            'submission.prepared': { guard: 'isApproved', actions: 'record' },
            'submission.recorded': { guard: 'isApproved', target: 'sent', actions: 'record' },
          },
        },
        sent: {
          description: '§4.27: the approved reports are with the State Examination Centre; corrections follow them.',
          meta: { clause: '4.27' },
          on: {
            'submission.prepared': { actions: 'record' },
            'submission.recorded': { target: 'sent', actions: 'record' },
          },
        },
      },
    },
    followUp: {
      description: '§5.1, §4.27, §6.5: measures, orders, the registry, courses and method help, whenever they come.',
      meta: { clause: '5.1' },
      initial: 'open',
      states: {
        open: {
          description: '§5.1: one measure for a servant and year; §4.27: results entered in the registry.',
          meta: { clause: '5.1' },
          on: {
            'measure.decided': { guard: 'isUndecided', actions: 'record' },
            'order.issued': { actions: 'record' },
            'measure.done': { actions: 'record' },
            'registry.entered': { actions: 'record' },
            'course.planned': { actions: 'record' },
            'course.recorded': { actions: 'record' },
            'help.asked': { actions: 'record' },
            'help.given': { actions: 'record' },
          },
        },
      },
    },
    finalReport: termRegion('finalReport', 'finalReport.presented', '4.26', 'final report to the head by 20 February'),
    submission: termRegion('submission', 'submission.recorded', '4.27', 'submission by 1 March'),
  },
});
