/**
 * Effects are handed over by the workflows themselves; a rehearsal only says when each has its turn, so that every subject
 * gets what comes to it in the order in which it came in memory.
 */
export interface Turns {
  /** What a worker's activities ask before they hand an effect over. */
  inTurn<T>(effect: string, target: string, hand: () => Promise<T>): Promise<T>;
  /** Lets an effect be handed to a target; resolves when that is done, false where it does not come in time. */
  take(effect: string, target: string, milliseconds: number): Promise<boolean>;
  /** Nothing has a turn any more: whatever waits for one fails. */
  end(): void;
}

interface Signal {
  readonly given: Promise<void>;
  give(): void;
}

function signal(): Signal {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}

interface Turn {
  readonly come: Signal;
  readonly done: Signal;
}

/** `expected` are all that came in memory, as `effect target`: whatever else is handed over has no turn to wait for. */
export function turns(expected: ReadonlySet<string>): Turns {
  const known = new Map<string, Turn>();
  const over = signal();
  const ended = over.given.then(() => {
    throw new Error('The rehearsal is over.');
  });
  ended.catch(() => undefined);
  const turnOf = (key: string): Turn => {
    const turn = known.get(key) ?? { come: signal(), done: signal() };
    known.set(key, turn);
    return turn;
  };
  return {
    async inTurn(effect, target, hand) {
      const key = turnKey(effect, target);
      if (!expected.has(key)) return hand();
      const turn = turnOf(key);
      await Promise.race([turn.come.given, ended]);
      const outcome = await hand();
      turn.done.give();
      return outcome;
    },
    async take(effect, target, milliseconds) {
      const { come, done } = turnOf(turnKey(effect, target));
      come.give();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), milliseconds)));
      const inTime = await Promise.race([done.given.then(() => true), late]);
      clearTimeout(timer);
      return inTime;
    },
    end: () => over.give(),
  };
}

export function turnKey(effect: string, target: string): string {
  return `${effect} ${target}`;
}
