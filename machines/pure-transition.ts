import { createActor, type AnyActorScope, type AnyStateMachine, type EventFromLogic, type SnapshotFrom } from 'xstate';

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
  return (snapshot, event) => machine.transition(snapshot, event, scope) as SnapshotFrom<M>;
}

function nothing(): void {}
