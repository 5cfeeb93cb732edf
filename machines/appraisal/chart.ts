import { assign, setup } from 'xstate';
import type { Entry } from '../subject.ts';
import type { Facts } from './facts.ts';
import { record } from './record.ts';

/** Every event is an entry of the journal under the entry's own kind. */
export interface AppraisalEvent {
  readonly type: string;
  readonly entry: Entry;
}

const quarterlyNote = (quarter: '1' | '2' | '3' | '4') =>
  ({
    initial: 'upcoming',
    description: `§3.2: the note of quarter ${quarter}.`,
    meta: { clause: '3.2' },
    states: {
      upcoming: {
        description: '§3.2: its week has not begun (I-5).',
        meta: { clause: '3.2' },
        on: {
          'deadline.opened': {
            guard: { type: 'concerns', params: { key: `quarterlyReview${quarter}` } },
            target: 'due',
          },
          'note.written': { guard: { type: 'ofQuarter', params: { quarter } }, target: 'written' },
        },
      },
      due: {
        description: '§3.2: the immediate supervisor meets the servant and writes the note.',
        meta: { clause: '3.2', term: `quarterlyReview${quarter}` },
        on: {
          'deadline.passed': {
            guard: { type: 'concerns', params: { key: `quarterlyReview${quarter}` } },
            target: 'overdue',
          },
          'note.written': { guard: { type: 'ofQuarter', params: { quarter } }, target: 'written' },
        },
      },
      overdue: {
        description: '§3.2, I-13: the week has passed without a note; it may still be written, and is marked late.',
        meta: { clause: '3.2' },
        on: {
          'deadline.withdrawn': {
            guard: { type: 'concerns', params: { key: `quarterlyReview${quarter}` } },
            target: 'due',
          },
          'note.written': { guard: { type: 'ofQuarter', params: { quarter } }, target: 'written' },
        },
      },
      written: { description: '§3.2: the note is in the form.', meta: { clause: '3.2' } },
    },
  }) as const;

/**
 * The appraisal of one civil servant for one calendar year. Regions stand side by side where the law has things side by
 * side. Acts are checked before they become events (`decide`), so a transition only says what a fact leads to.
 */
export const chart = setup({
  types: {
    context: {} as Facts,
    events: {} as AppraisalEvent,
    input: {} as { readonly facts: Facts } | undefined,
    meta: {} as { readonly clause: string; readonly term?: string },
  },
  guards: {
    concerns: ({ event }, params: { key: string }) => event.entry.with['key'] === params.key,
    ofQuarter: ({ event }, params: { quarter: string }) => event.entry.with['quarter'] === Number(params.quarter),
    appraisalIsOpen: ({ context }) => context.marked['appraisal:opens'] !== undefined || context.former !== null,
    scoresWereGiven: ({ context }) => (context.rounds.at(-1)?.scores.length ?? 0) > 0,
    formWasDrawnUp: ({ context }) => context.form !== null,
    formAwaitsAppraisal: ({ context }) =>
      context.form !== null && context.marked['appraisal:opens'] === undefined && context.former === null,
    reappraises: ({ context }) => context.rounds.length > 1,
    isFounded: ({ event }) => event.entry.with['decision'] === 'founded',
    disagrees: ({ event }) => event.entry.with['decision'] === 'disagrees',
    annuls: ({ event }) => event.entry.with['decision'] === 'annul',
    isLast: ({ event }) => event.entry.with['final'] === true,
    ofTheResult: ({ event }) => event.entry.with['step'] === 'result',
    ofStandingResult: ({ context, event }) =>
      event.entry.with['step'] === 'result' && context.rounds.at(-1)?.stands === true,
    inPlaceOfFormer: ({ context }) => context.former !== null,
    toUnitHead: ({ event }) => event.entry.with['to'] === 'unitHead',
    hasOutcome: ({ event }) => event.entry.with['outcome'] !== undefined && event.entry.with['outcome'] !== null,
  },
  actions: {
    record: assign(({ context, event }) => record(context, event.entry)),
  },
}).createMachine({
  id: 'appraisal',
  description: 'Decision 89/2021: the appraisal of one civil servant for one calendar year.',
  context: ({ input }) => (input as { facts: Facts } | undefined)?.facts ?? ({} as Facts),
  type: 'parallel',
  meta: { clause: '3.1' },
  states: {
    record: {
      description: '§4.29: whatever happens is written down before anything follows from it.',
      meta: { clause: '4.29' },
      on: { '*': { actions: 'record' } },
    },

    course: {
      description: '§3.1: the year of one appraisal, from who is appraised at all to its result.',
      initial: 'examined',
      meta: { clause: '3.1' },
      states: {
        examined: {
          description: '§1.3: who is appraised at all.',
          meta: { clause: '1.3' },
          on: {
            'appraisal.admitted': 'drafting',
            'appraisal.deferred': 'expected',
            'appraisal.notAppraised': 'notAppraised',
            'appraisal.left': 'left',
          },
        },
        expected: {
          description: '§1.3 (b), I-15: an intern or one on probation, who may still become appraisable this year.',
          meta: { clause: '1.3', term: 'admission' },
          on: {
            'appraisal.admitted': 'drafting',
            'appraisal.notAppraised': 'notAppraised',
            'appraisal.left': 'left',
          },
        },
        drafting: {
          description: '§2.1: the immediate supervisor draws up the form.',
          meta: { clause: '2.1', term: 'formDrafting' },
          on: {
            'form.drawnUp': [{ guard: 'appraisalIsOpen', target: 'inForce.due' }, { target: 'inForce.underway' }],
            'position.countedAnew': 'examined',
            'appraisal.deferred': 'expected',
            'appraisal.notAppraised': 'notAppraised',
            'appraisal.left': 'left',
          },
        },
        inForce: {
          description: '§3.1: the form is in force and the year runs.',
          meta: { clause: '3.1' },
          initial: 'underway',
          on: {
            'scores.given': 'appraising.scored',
            'position.countedAnew': 'examined',
            'appraisal.deferred': 'expected',
            'appraisal.notAppraised': 'notAppraised',
            'appraisal.left': 'left',
          },
          states: {
            underway: {
              description: '§3.2: daily supervision and quarterly reviews.',
              meta: { clause: '3.2' },
              on: {
                'deadline.opened': { guard: { type: 'concerns', params: { key: 'appraisal' } }, target: 'due' },
                'position.assigned': 'due',
              },
            },
            due: {
              description: '§4.1: the appraisal has opened; the evaluator gives the scores.',
              meta: { clause: '4.1', term: 'appraisal' },
            },
          },
        },
        appraising: {
          description: '§4.1: the appraisal is being carried out.',
          meta: { clause: '4.1' },
          initial: 'scored',
          on: {
            'form.completed': 'appraised.complete',
            'result.stood': 'appraised.standing',
            'position.countedAnew': 'examined',
            'appraisal.notAppraised': 'notAppraised',
            'appraisal.left': 'left',
          },
          states: {
            ordered: {
              description: 'I-8, I-9: a new round; the evaluator appraises again.',
              meta: { clause: '4.21' },
              on: { 'scores.given': 'scored' },
            },
            scored: {
              description: '§4.15: the scores are given; the interview is to be held.',
              meta: { clause: '4.15' },
              on: {
                'scores.given': 'scored',
                'interview.held': 'discussed',
                'decision.presented': { guard: 'ofTheResult', target: 'discussed' },
              },
            },
            discussed: {
              description: '§4.17: the servant writes an opinion.',
              meta: { clause: '4.17' },
              on: { 'opinion.given': 'opinionGiven', 'interview.held': 'discussed' },
            },
            opinionGiven: {
              description: '§4.17: servant and evaluator sign, or the servant refuses with reasons.',
              meta: { clause: '4.17' },
            },
          },
        },
        appraised: {
          description: '§4.25: there is a result.',
          meta: { clause: '4.25' },
          initial: 'complete',
          on: { 'round.opened': 'appraising.ordered', 'result.withdrawn': 'appraising.scored' },
          states: {
            complete: { description: 'I-20: the form is complete.', meta: { clause: '4.17' } },
            standing: {
              description: '§4.18, I-21: the result stands from quarterly notes, not yet presented to the servant.',
              meta: { clause: '4.18' },
              on: {
                'form.completed': 'complete',
              },
            },
          },
        },
        notAppraised: {
          description: '§4.26: closed without a result, with the reason for Annex 5.',
          meta: { clause: '4.26' },
          on: {
            'appraisal.admitted': [
              { guard: 'scoresWereGiven', target: 'appraising.scored' },
              { guard: 'formAwaitsAppraisal', target: 'inForce.underway' },
              { guard: 'formWasDrawnUp', target: 'inForce.due' },
              { target: 'drafting' },
            ],
            'appraisal.reopened': [
              { guard: 'scoresWereGiven', target: 'appraising.scored' },
              { guard: 'reappraises', target: 'appraising.ordered' },
              { guard: 'formWasDrawnUp', target: 'inForce.due' },
              { target: 'drafting' },
            ],
            'appraisal.resumed': 'examined',
            'appraisal.left': 'left',
          },
        },
        left: {
          description: '§1.1, I-16: left the body without a result.',
          meta: { clause: '1.1' },
          on: { 'appraisal.resumed': 'examined' },
        },
      },
    },

    quarter1: quarterlyNote('1'),
    quarter2: quarterlyNote('2'),
    quarter3: quarterlyNote('3'),
    quarter4: quarterlyNote('4'),

    supervision: {
      description: 'Who appraises.',
      meta: { clause: '6.3' },
      initial: 'immediate',
      on: { 'position.countedAnew': '.immediate', 'appraisal.resumed': '.immediate' },
      states: {
        immediate: {
          description: '§6.3: the immediate supervisor appraises.',
          meta: { clause: '6.3' },
          on: { 'position.assigned': 'former', 'evaluator.designated': 'substituted' },
        },
        former: {
          description: '§3.5: the former supervisor appraises, or declares it impossible.',
          meta: { clause: '3.5' },
          on: { 'evaluator.designated': 'substituted', 'appraisal.declaredImpossible': 'impossible' },
        },
        substituted: {
          description: '§4.2, §4.18: the superior or a coordinating official appraises.',
          meta: { clause: '4.2' },
          on: {
            'evaluator.designated': 'substituted',
            'designation.lapsed': [{ guard: 'inPlaceOfFormer', target: 'former' }, { target: 'immediate' }],
            'appraisal.declaredImpossible': 'impossible',
          },
        },
        impossible: {
          description: '§3.5: the former supervisor noted, with reasons, that appraisal is impossible.',
          meta: { clause: '3.5' },
        },
      },
    },

    dispute: {
      description: '§4.20–4.22: the servant disagrees; every round has its own terms (I-9).',
      meta: { clause: '4.20' },
      initial: 'quiet',
      on: { 'round.opened': '.quiet' },
      states: {
        quiet: {
          description: '§4.20: no result to disagree with.',
          meta: { clause: '4.20' },
          on: {
            'form.completed': 'objectable',
            'decision.presented': { guard: 'ofStandingResult', target: 'objectable' },
          },
        },
        objectable: {
          description: '§4.20: the servant may object to the evaluator.',
          meta: { clause: '4.20', term: 'objection' },
          on: { 'objection.filed': 'objected' },
        },
        objected: {
          description: '§4.20: the evaluator decides on the objection (I-22).',
          meta: { clause: '4.20', term: 'objectionDecision' },
          on: { 'objection.decided': [{ guard: 'isFounded', target: 'quiet' }, { target: 'answered' }] },
        },
        answered: {
          description: '§4.20: the decision is to be presented to the servant; until then no term runs.',
          meta: { clause: '4.20' },
          on: { 'decision.presented': [{ guard: 'isLast', target: 'ended' }, { target: 'answerPresented' }] },
        },
        answerPresented: {
          description: '§4.20, I-24: the servant may go on to the superior.',
          meta: { clause: '4.20', term: 'superiorObjection' },
          on: { 'superiorObjection.filed': 'objectedToSuperior' },
        },
        objectedToSuperior: {
          description: '§4.21: the superior decides.',
          meta: { clause: '4.21', term: 'superiorDecision' },
          on: { 'superior.decided': [{ guard: 'disagrees', target: 'quiet' }, { target: 'superiorAnswered' }] },
        },
        superiorAnswered: {
          description: '§4.21: the decision is to be presented to the servant; until then no term runs.',
          meta: { clause: '4.21' },
          on: { 'decision.presented': [{ guard: 'isLast', target: 'ended' }, { target: 'superiorAnswerPresented' }] },
        },
        superiorAnswerPresented: {
          description: '§4.22: the servant may complain to the head of the body.',
          meta: { clause: '4.22', term: 'complaint' },
          on: { 'complaint.filed': 'complained' },
        },
        complained: {
          description: '§4.22: the head of the body examines the complaint.',
          meta: { clause: '4.22', term: 'complaintExamination' },
          on: { 'complaint.decided': [{ guard: 'annuls', target: 'quiet' }, { target: 'kept' }] },
        },
        kept: {
          description: '§4.22: the head keeps the result; the decision is to be presented to the servant.',
          meta: { clause: '4.22' },
          on: { 'decision.presented': 'ended' },
        },
        ended: { description: '§4.24: the ways inside the body are exhausted.', meta: { clause: '4.24' } },
      },
    },

    outside: {
      description: '§4.24: administrative complaint and court remain open.',
      meta: { clause: '4.24' },
      initial: 'none',
      on: { 'outsideComplaint.recorded': [{ guard: 'hasOutcome', target: '.decided' }, { target: '.pending' }] },
      states: {
        none: { description: '§4.24: nothing was brought outside the body.', meta: { clause: '4.24' } },
        pending: {
          description:
            '§4.24: an administrative complaint or a claim in court is pending, whatever the body does meanwhile.',
          meta: { clause: '4.24' },
        },
        decided: {
          description: '§4.24: decided outside the body.',
          meta: { clause: '4.24' },
          on: { 'round.opened': 'none' },
        },
      },
    },

    handing: {
      description: '§4.25: the form goes to the unit head and to HR.',
      meta: { clause: '4.25' },
      initial: 'withEvaluator',
      on: { 'round.opened': '.withEvaluator' },
      states: {
        withEvaluator: {
          description: '§4.25: the form is with the evaluator.',
          meta: { clause: '4.25', term: 'handOver' },
          on: { 'form.handedOver': [{ guard: 'toUnitHead', target: 'withUnitHead' }, { target: 'withHr' }] },
        },
        withUnitHead: {
          description: '§4.25: a sub-unit head appraised; the form is with the unit head.',
          meta: { clause: '4.25', term: 'handOver' },
          on: { 'form.handedOver': 'withHr' },
        },
        withHr: { description: '§4.25: the form is with HR and in the personal file.', meta: { clause: '4.25' } },
      },
    },

    watch: {
      description: '§6.5.4: HR watches compliance.',
      meta: { clause: '6.5' },
      initial: 'quiet',
      on: { 'round.opened': '.quiet' },
      states: {
        quiet: {
          description: '§6.5: nothing was recommended.',
          meta: { clause: '6.5' },
          on: { 'redo.recommended': 'recommended' },
        },
        recommended: {
          description: '§6.5.4: HR recommended that the appraisal be redone; the unit head decides.',
          meta: { clause: '6.5' },
          on: { 'redo.decided': 'quiet' },
        },
      },
    },
  },
});
