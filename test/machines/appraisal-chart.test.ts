import { getAdjacencyMap } from '@xstate/graph';
import { describe, expect, it } from 'vitest';
import type { AnyStateNode } from 'xstate';
import { chart, type AppraisalEvent } from '../../machines/appraisal/chart.ts';
import type { AppraisalSnapshot } from '../../machines/appraisal/index.ts';
import { asState, standingOf, type Standing } from '../../machines/appraisal/standing.ts';
import type { JsonObject } from '../../machines/subject.ts';
import { completed, form, open, roster, scores } from '../support/appraisal.ts';

const because = { code: 'round.redone' };

function event(kind: string, given: JsonObject = {}): AppraisalEvent {
  return {
    type: kind,
    entry: { kind, actor: 'SUP', at: '2026-12-11T10:00:00+04:00', clause: '4.1', with: { because, ...given } },
  };
}

const post = roster.people['S']!.posts[0] as unknown as JsonObject;
const decisions = (kind: string, ...options: readonly string[]) =>
  options.map((decision) => event(kind, { decision, reasons: 'x', final: false }));
const presented = (step: string, final = false) => event('decision.presented', { step, final });
const outcomes = ['keep', 'annul'].map((outcome) => ({ kind: 'court', reference: 'M-1', round: 1, outcome }));

const admission = [
  event('appraisal.admitted', { from: '2026-01-01' }),
  event('appraisal.deferred'),
  event('appraisal.notAppraised'),
  event('appraisal.left', { on: '2026-12-10' }),
  event('appraisal.resumed'),
];
const work = [
  event('form.drawnUp', form as unknown as JsonObject),
  event('deadline.opened', { key: 'appraisal' }),
  event('scores.given', { ...(scores as unknown as JsonObject), fromNotes: true, clause: '4.1' }),
  event('position.countedAnew', { from: 'a', to: 'b' }),
  event('position.assigned', { movedOn: '2026-09-01', supervisor: 'SUP', post, from: 'a', to: 'b' }),
  event('appraisal.reopened'),
];
const withRound = [
  event('interview.held', { at: '2026-12-10T10:00' }),
  presented('result'),
  event('opinion.given', { text: 'x' }),
  event('form.completed', { on: '2026-12-10' }),
  event('result.stood'),
  event('result.withdrawn'),
  event('round.opened', { number: 2 }),
];

/** One or a few regions of the chart, walked from a real appraisal by these entries and seen apart by these words. */
interface Walk {
  readonly regions: readonly (keyof Standing)[];
  readonly from: AppraisalSnapshot;
  readonly events: (state: AppraisalSnapshot) => readonly AppraisalEvent[];
  /** What the guards of these regions ask of the facts. */
  readonly apart?: (state: AppraisalSnapshot) => unknown;
  /** Leaves from which nothing leads on, by which clause. */
  readonly final: Readonly<Record<string, string>>;
}

const round = ({ context }: AppraisalSnapshot) => context.rounds.at(-1);

const walks: readonly Walk[] = [
  {
    regions: ['course'],
    from: open().kept.state,
    events: (state) => [...admission, ...work, ...(round(state) === undefined ? [] : withRound)],
    apart: ({ context }) => [
      context.form !== null,
      context.marked['appraisal:opens'] !== undefined || context.former !== null,
      (context.rounds.at(-1)?.scores.length ?? 0) > 0,
      Math.min(context.rounds.length, 2),
    ],
    final: {},
  },
  {
    regions: ['dispute', 'outside'],
    from: completed().kept.state,
    events: (state) => {
      const { supervisor, superior, head } = round(state)?.dispute ?? {};
      return [
        event('form.completed', { on: '2026-12-11' }),
        event('result.stood'),
        presented('result'),
        ...(supervisor === undefined ? [event('objection.filed', { grounds: 'x', byHead: false })] : []),
        ...(supervisor?.decided === null ? decisions('objection.decided', 'founded', 'unfounded') : []),
        ...(supervisor?.decided ? [presented('supervisor'), presented('supervisor', true)] : []),
        ...(supervisor?.decided && !superior
          ? [event('superiorObjection.filed', { grounds: 'x', byHead: false })]
          : []),
        ...(superior?.decided === null ? decisions('superior.decided', 'agrees', 'disagrees') : []),
        ...(superior?.decided ? [presented('superior'), presented('superior', true)] : []),
        ...(superior?.decided && !head ? [event('complaint.filed', { grounds: 'x', byHead: true })] : []),
        ...(head?.decided === null ? decisions('complaint.decided', 'keep', 'annul') : []),
        ...(head?.decided ? [presented('head', true)] : []),
        event('outsideComplaint.recorded', { kind: 'court', reference: 'M-1', round: 1 }),
        ...outcomes.map((given) => event('outsideComplaint.recorded', given)),
        event('round.opened', { number: 2 }),
      ];
    },
    apart: (state) => [
      round(state)?.stands,
      (['supervisor', 'superior', 'head'] as const).map(
        (step) => round(state)?.dispute[step]?.decided?.decision ?? step in (round(state)?.dispute ?? {}),
      ),
    ],
    final: {},
  },
  {
    regions: ['handing', 'watch'],
    from: completed().kept.state,
    events: () => [
      event('form.handedOver', { to: 'unitHead' }),
      event('form.handedOver', { to: 'hr' }),
      event('redo.recommended', { violation: '5.2', reasons: 'x' }),
      event('redo.decided', { decision: 'keep' }),
      event('round.opened', { number: 2 }),
    ],
    final: {},
  },
  {
    regions: ['supervision'],
    from: open().kept.state,
    events: () => [
      ...work.slice(3, 5),
      event('evaluator.designated', { evaluator: 'HEAD', clause: '4.18', reason: 'x', insteadOf: 'SUP' }),
      event('designation.lapsed'),
      event('appraisal.declaredImpossible', { reasons: 'x' }),
      event('appraisal.resumed'),
    ],
    apart: ({ context }) => context.former !== null,
    final: {},
  },
  ...(['1', '2', '3', '4'] as const).map((quarter): Walk => ({
    regions: [`quarter${quarter}`],
    from: open().kept.state,
    events: () => [
      ...['deadline.opened', 'deadline.passed', 'deadline.withdrawn'].map((kind) =>
        event(kind, { key: `quarterlyReview${quarter}` }),
      ),
      event('note.written', { quarter: Number(quarter), strengths: 'x', weaknesses: 'y', advice: 'z' }),
    ],
    final: { written: '3.2' },
  })),
];

function standing(state: AppraisalSnapshot): Standing {
  return standingOf(asState(state));
}

function inWords({ regions, apart }: Walk, state: AppraisalSnapshot): string {
  return JSON.stringify([regions.map((region) => standing(state)[region]), apart?.(state)]);
}

interface Visited {
  readonly state: AppraisalSnapshot;
  readonly transitions: Readonly<Record<string, { readonly state: AppraisalSnapshot }>>;
}

function visit(walk: Walk): readonly Visited[] {
  const map = getAdjacencyMap(chart, {
    fromState: walk.from,
    events: (state) => [...walk.events(state as unknown as AppraisalSnapshot)],
    serializeState: (state) => inWords(walk, state as unknown as AppraisalSnapshot),
    limit: 20_000,
  });
  return Object.values(map as unknown as Record<string, Visited>);
}

function nodesOf(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

function leavesIn(region: string): readonly string[] {
  const node = (chart.root as AnyStateNode).states[region]!;
  return nodesOf(node)
    .filter(({ type }) => type === 'atomic')
    .map(({ path }) => path.slice(1).join('.'));
}

describe('the chart of the appraisal', () => {
  it('gives every state a description that begins with its clause', () => {
    for (const node of nodesOf(chart.root as AnyStateNode)) {
      expect(node.meta as unknown, node.id).toMatchObject({ clause: expect.stringMatching(/^\d+\.\d+$/) as unknown });
      expect(node.description, node.id).toMatch(/\S/);
    }
  });

  it('is walked region by region, every region of it', () => {
    const walked = walks.flatMap(({ regions }) => regions);
    expect(Object.keys((chart.root as AnyStateNode).states).sort()).toEqual([...walked, 'record'].sort());
  });
});

describe.each(walks.map((walk) => ({ name: walk.regions.join(' and '), walk })))('$name', ({ walk }) => {
  const visited = visit(walk);

  it('reaches every state of it', () => {
    for (const region of walk.regions) {
      const reached = new Set(visited.map(({ state }) => standing(state)[region]));
      expect(leavesIn(region).filter((leaf) => !reached.has(leaf))).toEqual([]);
    }
  });

  it('has no dead end but what the law ends', () => {
    const stuck = visited.filter(({ state, transitions }) =>
      Object.values(transitions).every((next) => inWords(walk, next.state) === inWords(walk, state)),
    );
    const ends = stuck.flatMap(({ state }) => walk.regions.map((region) => standing(state)[region]));
    expect([...new Set(ends)].sort()).toEqual(Object.keys(walk.final).sort());
  });

  it('keeps its facts as plain JSON in every state', () => {
    for (const { state } of visited) {
      const { value, context } = state;
      expect(JSON.parse(JSON.stringify({ value, context }))).toEqual({ value, context });
    }
  });
});
