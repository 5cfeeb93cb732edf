import type { Delivery } from '../machines/effects.ts';
import type { Effect } from '../machines/subject.ts';
import { partsOf, subjectName } from '../machines/subject-name.ts';
import type { Body } from '../rules/roster/roster.ts';
import { kindOf, thawed } from '../store/fold.ts';
import { updateNames } from '../workflows/messages.ts';
import { deliver, type Parcel, type Reach } from './deliver.ts';
import { watched, type Observer } from './failures.ts';
import { inOrder } from './in-order.ts';

/** Whose entries' effects are to be handed over. */
export interface Handed {
  readonly subject: string;
  readonly body: string;
  readonly offset: string;
}

export interface HandingOver {
  /** Gives how many times something was handed over. */
  handOver(what: Handed): Promise<number>;
}

const chunk = 100;

/**
 * What a subject's entries do to others, handed to each of them once by its id, in the order of the entries. Who is closed
 * and would not be changed by it stays closed.
 */
export function handingOver(reach: Reach, observer: Observer): HandingOver {
  const { store, inTurn = atOnce } = reach;
  return {
    handOver: ({ subject, body, offset }) =>
      watched(observer, subject, async () => {
        let count = 0;
        for (const { effect, ordinal, targets } of await store.effectsOwed(subject)) {
          const next = await targetsOf(reach, partsOf(subject).year, targets);
          const of = `${effect.id} ${ordinal}`;
          count += await inOrder(of, next, (target) =>
            inTurn(effect.id, target, () => hand(reach, { id: body, offset }, target, effect)),
          );
          await store.effectHanded(effect.id, ordinal);
        }
        return count;
      }),
  };
}

function atOnce<T>(_effect: string, _target: string, work: () => Promise<T>): Promise<T> {
  return work();
}

type Next = (after: string) => Promise<readonly string[]>;

/** The targets in the order of their names. */
async function targetsOf({ store }: Reach, year: number, targets: Delivery['targets']): Promise<Next> {
  if (targets === 'everyAppraisal') return (after) => store.appraisalsOf(year, after, chunk);
  const listed = await namesOf(store, year, targets);
  return (after) => Promise.resolve(listed.filter((target) => target > after).slice(0, chunk));
}

async function namesOf(
  store: Reach['store'],
  year: number,
  targets: Exclude<Delivery['targets'], 'everyAppraisal'>,
): Promise<readonly string[]> {
  if (targets === 'body') return [subjectName({ kind: 'body', year })];
  if (typeof targets === 'object' && 'unit' in targets)
    return (await store.unitRows({ year, unit: targets.unit })).map(({ subject }) => subject);
  return targets.map((servant) => subjectName({ kind: 'appraisal', servant, year })).sort();
}

async function hand(reach: Reach, body: Pick<Body, 'id' | 'offset'>, target: string, effect: Effect): Promise<boolean> {
  const parcel: Parcel = { name: updateNames.effect, updateId: `effect-${effect.id}`, message: effect };
  const outcome = await deliver(reach, body, target, parcel, false);
  if (outcome !== 'closed') return outcome !== 'unknown';
  if (!(await wouldChange(reach, target, effect))) return false;
  return (await deliver(reach, body, target, parcel, true)) !== 'unknown';
}

async function wouldChange({ store }: Reach, target: string, effect: Effect): Promise<boolean> {
  const record = await store.subjectOf(target);
  if (record?.state == null) return false;
  const kind = kindOf(store.kinds, record.kind);
  return kind.subject.affected(thawed(kind, JSON.stringify(record.state)), effect).length > 0;
}
