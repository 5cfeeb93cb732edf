import { assign, setup } from 'xstate';
import type { EntryEvent } from '../reporting/pure-machine.ts';
import { termRegion } from '../reporting/term.ts';
import { factsOf, type UnitFacts, type UnitReportInput } from './facts.ts';
import { record } from './record.ts';

/** The report of one unit on a year's appraisals (Annex 2), its two signatures and its way to HR. */
export const chart = setup({
  types: {
    context: {} as UnitFacts,
    events: {} as EntryEvent,
    input: {} as UnitReportInput | undefined,
    meta: {} as { readonly clause: string; readonly term?: string },
  },
  guards: {
    concerns: ({ event }, params: { key: string }) => event.entry.with['key'] === params.key,
    isSigned: ({ context }) => context.signed !== null,
  },
  actions: {
    record: assign(({ context, event }) => record(context, event.entry)),
  },
}).createMachine({
  id: 'unit-report',
  description: '§4.25, Annex 2: the report of one unit.',
  context: ({ input }) => factsOf(input),
  type: 'parallel',
  meta: { clause: '4.25' },
  on: {
    'measure.proposed': { actions: 'record' },
    'form.awaited': { actions: 'record' },
    'form.received': { actions: 'record' },
    'form.notAwaited': { actions: 'record' },
    'result.changed': { actions: 'record' },
    'roster.changed': { actions: 'record' },
    'calendar.changed': { actions: 'record' },
  },
  states: {
    report: {
      description: '§4.25: the forms collected, the report prepared and signed by the unit head, brought to HR.',
      meta: { clause: '4.25' },
      initial: 'collecting',
      on: { 'unitReport.signed': { target: '.signed', actions: 'record' } },
      states: {
        collecting: {
          description: '§4.25: forms are still to come, or the period runs (§3.1); it may be signed as things stand.',
          meta: { clause: '4.25', term: 'unitReport' },
          on: {
            'forms.gathered': { target: 'ready', actions: 'record' },
            'unit.dissolved': { target: 'dissolved', actions: 'record' },
          },
        },
        ready: {
          description: '§4.25: every form has been handed over; the unit head prepares the report from them (I-40).',
          meta: { clause: '4.25', term: 'unitReport' },
          on: {
            'forms.reopened': { target: 'collecting', actions: 'record' },
            'unit.dissolved': { target: 'dissolved', actions: 'record' },
          },
        },
        dissolved: {
          description:
            '§4.25: the unit is no more, and it has nobody’s form: those who served in it are reported elsewhere.',
          meta: { clause: '4.25' },
          on: { 'forms.reopened': { target: 'collecting', actions: 'record' } },
        },
        signed: {
          description: '§4.25: the unit head has signed; the report is to go to HR.',
          meta: { clause: '4.25', term: 'unitReport' },
          on: { 'unitReport.handed': { target: 'withHr', actions: 'record' } },
        },
        withHr: {
          description: '§4.25: the report is with HR; a later change is signed as a correction (I-10).',
          meta: { clause: '4.25' },
        },
      },
    },
    countersignature: {
      description: 'Annex 2: the signature of the head of HR, before or after the report is with HR.',
      meta: { clause: '4.25' },
      initial: 'awaited',
      states: {
        awaited: {
          description: 'Annex 2: the head of HR has not signed.',
          meta: { clause: '4.25' },
          on: { 'unitReport.countersigned': { guard: 'isSigned', target: 'given', actions: 'record' } },
        },
        given: {
          description: 'Annex 2: the head of HR has signed what the unit head signed.',
          meta: { clause: '4.25' },
          on: { 'unitReport.signed': 'awaited' },
        },
      },
    },
    unitReport: termRegion('unitReport', 'unitReport.handed', '4.25', 'report and forms to HR by 1 February'),
  },
});
