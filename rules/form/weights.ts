import type { CalendarDate } from '../calendar/date.ts';
import { parameter } from '../parameter.ts';
import { refuse, say, type Refusal, type Ruling } from '../ruling.ts';
import { compare, decimalOf, plus, shortTextOf, zero } from '../score/decimal.ts';

export const weightTotal = parameter({
  title: 'Total of the weights of the goals, and of the criteria',
  unit: 'percent',
  clause: '2.4',
  versions: [{ from: '2021-04-09', value: 100, source: 'Cabinet of Ministers, decision 89 of 6 April 2021' }],
});

export const weightRange = parameter({
  title: 'Least and greatest weight of one goal or criterion',
  unit: 'percent',
  clause: 'I-26',
  versions: [{ from: '2021-04-09', value: { least: 1, greatest: 100 }, source: 'interpretation I-26 of §2.4' }],
});

/** One weight and what bears it: the number of a goal, or the id of a criterion. */
export interface Weighed {
  readonly item: string;
  readonly weight: number | undefined;
}

export interface WeightRules {
  /** The day whose law is asked. */
  readonly on: CalendarDate;
  /** I-26: decimals that the body allows; 0 for whole percents. */
  readonly decimals: number;
}

/** §2.4, I-26: a weight is a whole percent from 1 to 100, or has no more decimals than the body allows. */
export function isWeight(weight: number | undefined, { on, decimals }: WeightRules): boolean {
  if (weight === undefined || !Number.isFinite(weight)) return false;
  const { least, greatest } = weightRange.on(on);
  return weight >= least && weight <= greatest && decimalOf(weight).scale <= decimals;
}

/** §2.4: the weights of the goals total 100 %, and so do those of the criteria, each on its own. */
export function weightsTotal(weights: readonly number[], of: 'goals' | 'criteria', on: CalendarDate): Ruling<boolean> {
  const total = weights.map(decimalOf).reduce(plus, zero);
  return {
    value: compare(total, decimalOf(weightTotal.on(on))) === 0,
    clause: '2.4',
    because: say('weights.total', { of, total: shortTextOf(total) }),
  };
}

/** §2.4: each weight in its range, and their total. */
export function checkWeights(
  weighed: readonly Weighed[],
  of: 'goals' | 'criteria',
  rules: WeightRules,
): Refusal | null {
  const wrong = weighed.find(({ weight }) => !isWeight(weight, rules));
  if (wrong !== undefined) {
    const { item, weight } = wrong;
    const { decimals } = rules;
    return weight === undefined
      ? refuse('2.4', 'weights.missing', { of, item })
      : refuse('2.4', 'weights.range', { of, item, weight: String(weight), decimals });
  }
  const total = weightsTotal(
    weighed.map(({ weight }) => weight ?? 0),
    of,
    rules.on,
  );
  return total.value ? null : total;
}
