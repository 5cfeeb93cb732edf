import type { AnyMachineSnapshot } from 'xstate';
import type { Facts } from './facts.ts';

/** Where every region stands, as dotted paths: `appraising.scored`. */
export interface Standing {
  readonly course: string;
  readonly supervision: string;
  readonly dispute: string;
  readonly outside: string;
  readonly handing: string;
  readonly watch: string;
  readonly quarter1: string;
  readonly quarter2: string;
  readonly quarter3: string;
  readonly quarter4: string;
}

type Value = string | { readonly [region: string]: Value | undefined };

/** The state of the appraisal: the chart's snapshot with its facts. */
export interface AppraisalState {
  readonly value: { readonly [region: string]: Value | undefined };
  readonly context: Facts;
}

export function standingOf(state: AppraisalState): Standing {
  return Object.fromEntries(
    Object.entries(state.value).map(([region, value]) => [region, pathOf(value)]),
  ) as unknown as Standing;
}

function pathOf(value: Value | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  const [state, inner] = Object.entries(value)[0] ?? ['', ''];
  return `${state}.${pathOf(inner)}`;
}

export function asState(snapshot: AnyMachineSnapshot): AppraisalState {
  return snapshot;
}
