import { getAdjacencyMap } from '@xstate/graph';
import { transition, type AnyStateMachine, type AnyStateNode } from 'xstate';
import { describe, expect, it } from 'vitest';
import { agencyYear, type AgencyYearState } from '../../machines/agency-year/agency-year.ts';
import { chart as bodyChart } from '../../machines/agency-year/chart.ts';
import type { AgencyYearInput } from '../../machines/agency-year/facts.ts';
import { finalReport } from '../../machines/agency-year/final-report.ts';
import { asFindings, type Findings } from '../../machines/findings.ts';
import type { EntryEvent } from '../../machines/reporting/pure-machine.ts';
import type { Entry, Json, JsonObject } from '../../machines/subject.ts';
import { chart as unitChart } from '../../machines/unit-report/chart.ts';
import type { UnitReportInput } from '../../machines/unit-report/facts.ts';
import { unitReport, type UnitReportState } from '../../machines/unit-report/unit-report.ts';
import { body, calendar, law, roster, row } from '../support/agency.ts';

const input: AgencyYearInput = { version: 1, year: 2026, body, roster, rosterSeq: 0, calendar };
const unitInput: UnitReportInput = { ...input, unit: law };

function event(kind: string, given: JsonObject = {}, actor: string | null = 'E1'): EntryEvent {
  return { type: kind, entry: { kind, actor, at: '2027-02-01T10:00:00+04:00', clause: '4.26', with: given } };
}

function clock(...keys: readonly string[]): EntryEvent[] {
  const kinds = ['deadline.opened', 'deadline.passed', 'deadline.withdrawn'];
  return keys.flatMap((key) => kinds.map((kind) => event(kind, { key, day: '2027-02-01' }, null)));
}

const unitEvents: readonly EntryEvent[] = [
  event('unitReport.signed', { version: 1, correction: 0, rows: [], sha256: 'a' }, 'E3'),
  event('unitReport.countersigned', {}, 'E4'),
  event('unitReport.handed', { version: 1 }, 'E3'),
  event('form.awaited', { servant: 'E6' }, null),
  event('form.received', { servant: 'E6' }, null),
  event('form.notAwaited', { servant: 'E6' }, null),
  event('forms.gathered', { received: 1 }, null),
  event('forms.reopened', { awaited: 1 }, null),
  event('unit.dissolved', {}, null),
  ...clock('unitReport'),
];

const report = finalReport(asFindings({ rows: [row()], holders: ['E6'] }) as unknown as Findings, 2026);

const bodyEvents: readonly EntryEvent[] = [
  event('finalReport.presented', { version: 1, correction: 0, changed: [], report: report as unknown as Json }, 'E4'),
  event('opinion.attached', { text: 'Doldurulub.' }, 'E2'),
  event('finalReport.approved', { version: 1 }),
  event('finalReport.returned', { version: 1, reasons: 'Hədd aşılıb.' }),
  event('submission.prepared', { version: 1, files: [], manifest: 'a' }, 'E4'),
  event('submission.recorded', { version: 1, on: '2027-02-25', reference: 'D' }, 'E4'),
  ...clock('finalReport', 'submission'),
];

/** States apart by their value and by what guards ask; what is only written down does not multiply them. */
const unitStates = statesOf<UnitReportState>(
  getAdjacencyMap(unitChart, {
    input: unitInput,
    events: [...unitEvents],
    serializeState: ({ value, context }) => JSON.stringify([value, context.signed !== null]),
  }),
);
const bodyStates = statesOf<AgencyYearState>(
  getAdjacencyMap(bodyChart, {
    input,
    events: [...bodyEvents],
    serializeState: ({ value, context }) => JSON.stringify([value, context.approved !== null]),
  }),
);

function statesOf<State>(map: unknown): readonly State[] {
  return Object.values(map as Readonly<Record<string, { readonly state: State }>>).map(({ state }) => state);
}

function idsIn(state: UnitReportState | AgencyYearState): readonly string[] {
  return (state as { readonly _nodes: readonly AnyStateNode[] })._nodes.map(({ id }) => id);
}

function leavesOf(node: AnyStateNode): readonly string[] {
  const children = Object.values(node.states);
  return children.length === 0 ? [node.id] : children.flatMap(leavesOf);
}

function nodesOf(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

type Evolve = (state: unknown, entry: Entry) => { readonly value: unknown; readonly context: unknown };

const charts: readonly {
  id: string;
  chart: AnyStateMachine;
  root: AnyStateNode;
  states: readonly (UnitReportState | AgencyYearState)[];
  events: readonly EntryEvent[];
  evolve: Evolve;
}[] = [
  {
    id: 'unit-report',
    chart: unitChart as AnyStateMachine,
    root: unitChart.root as AnyStateNode,
    states: unitStates,
    events: unitEvents,
    evolve: (state, entry) => unitReport.evolve(state as UnitReportState, entry),
  },
  {
    id: 'agency-year',
    chart: bodyChart as AnyStateMachine,
    root: bodyChart.root as AnyStateNode,
    states: bodyStates,
    events: bodyEvents,
    evolve: (state, entry) => agencyYear.evolve(state as AgencyYearState, entry),
  },
];

describe.each(charts)('the chart of $id', ({ chart, root, states, events, evolve }) => {
  it('gives every state a description and a clause', () => {
    for (const node of nodesOf(root)) {
      expect(node.description, node.id).toMatch(/\S/);
      expect(node.meta as unknown, node.id).toMatchObject({ clause: expect.stringMatching(/^(\d|I-)/) as unknown });
    }
  });

  it('reaches every state', () => {
    const reached = new Set(states.flatMap(idsIn));
    expect(leavesOf(root).filter((id) => !reached.has(id))).toEqual([]);
  });

  it('has no dead end: something always leads on', () => {
    for (const state of states) {
      const taken = events.filter((each) => state.can(each));
      expect(taken, JSON.stringify(state.value)).not.toEqual([]);
    }
  });

  it('leads where xstate leads, by every event from every state', () => {
    for (const state of states) {
      for (const each of events.filter((one) => state.can(one))) {
        const [{ value, context }] = transition(chart, state, each);
        expect(evolve(state, each.entry), each.type).toMatchObject({ value, context: context as object });
      }
    }
  });

  it('keeps its facts as plain JSON in every state', () => {
    for (const state of states) {
      const { value, context } = state;
      expect(JSON.parse(JSON.stringify({ value, context }))).toEqual({ value, context });
    }
  });
});

describe('what the charts can never be', () => {
  it('a unit report with HR, or countersigned, that the unit head has not signed', () => {
    for (const state of unitStates) {
      const { report: stage, countersignature } = state.value;
      const isSigned = stage === 'signed' || stage === 'withHr';
      if (!isSigned) expect(countersignature).toBe('awaited');
      if (isSigned) expect(state.context.signed).not.toBeNull();
    }
  });

  it('a report sent that was never approved', () => {
    for (const state of bodyStates) {
      if (state.value.sending === 'sent') expect(state.context.approved).not.toBeNull();
    }
  });

  it('a report approved or returned without being presented', () => {
    for (const state of bodyStates) {
      const takes = (kind: string) => state.can(bodyEvents.find(({ type }) => type === kind)!);
      const presented = typeof state.value.report !== 'string';
      expect(takes('finalReport.approved')).toBe(presented);
      expect(takes('finalReport.returned')).toBe(presented);
    }
  });
});
