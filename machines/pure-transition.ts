import {
  createActor,
  initialTransition,
  type AnyActorScope,
  type AnyStateMachine,
  type ContextFrom,
  type EventFromLogic,
  type SnapshotFrom,
  type StateValue,
} from 'xstate';

/**
 * The pure step of a chart: the snapshot after an event. It is `transition` of xstate, which builds an inert actor, with its
 * initial snapshot, for each step; here one inert actor serves every step of a chart, at a third of the time.
 */
export function pureTransition<M extends AnyStateMachine>(
  machine: M,
): (snapshot: SnapshotFrom<M>, event: EventFromLogic<M>) => SnapshotFrom<M> {
  const inert = createActor<AnyStateMachine>(machine);
  const scope: AnyActorScope = {
    self: inert,
    system: inert.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  return (snapshot, event) => machine.transition(snapshot, event, scope as never) as SnapshotFrom<M>;
}

/**
 * The first snapshot of a chart, with its context. It is `initialTransition` of xstate for a chart whose first states do not
 * depend on the context; they are found once, at a tenth of the time.
 */
export function pureInitial<M extends AnyStateMachine>(machine: M): (context: ContextFrom<M>) => SnapshotFrom<M> {
  const [first] = initialTransition<AnyStateMachine>(machine, undefined);
  const { value } = first as { readonly value: StateValue };
  return (context) => machine.resolveState({ value, context }) as SnapshotFrom<M>;
}

function nothing(): void {}
