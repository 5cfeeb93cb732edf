import type { AnyStateMachine, ContextFrom, EventFromLogic, SnapshotFrom } from 'xstate';
import { pureInitial, pureTransition } from '../pure-transition.ts';
import { Defect, type Entry, type JsonObject } from '../subject.ts';

/** An event of a chart is an entry of the journal under the entry's own kind. */
export interface EntryEvent {
  readonly type: string;
  readonly entry: Entry;
}

/** A chart used as a value: nothing runs, every step gives a new snapshot. */
export interface PureMachine<M extends AnyStateMachine> {
  initial(input: unknown): SnapshotFrom<M>;
  /** Throws a Defect for an entry that the state does not take. */
  evolve(state: SnapshotFrom<M>, entry: Entry): SnapshotFrom<M>;
  freeze(state: SnapshotFrom<M>): JsonObject;
  thaw(stored: JsonObject): SnapshotFrom<M>;
}

/** `contextOf` gives the context that a machine begins with; `record` is the one action of its chart. */
export function pureMachine<M extends AnyStateMachine>(
  machine: M,
  contextOf: (input: unknown) => ContextFrom<M>,
  record: (context: ContextFrom<M>, entry: Entry) => ContextFrom<M>,
): PureMachine<M> {
  const first = pureInitial(machine);
  const step = pureTransition(machine, (context, event) => record(context, (event as EntryEvent).entry));
  return {
    initial: (input) => first(contextOf(input)),
    evolve(state, entry) {
      const event: EntryEvent = { type: entry.kind, entry };
      const next = step(state, event as EventFromLogic<M>);
      if (next === null) throw new Defect(`${machine.id} does not take ${entry.kind} in its present state.`);
      return next;
    },
    freeze(state) {
      const { value, context } = state as { value: unknown; context: unknown };
      return { value, context } as JsonObject;
    },
    thaw({ value, context }) {
      return machine.resolveState({ value, context } as never) as SnapshotFrom<M>;
    },
  };
}
