import { refuse, type Refusal } from '../ruling.ts';
import { commonCriteria, criteriaFor, managerialCriteria } from './criteria.ts';
import type { GivenForm } from './types.ts';
import { checkGoals, checkYearOfGoals } from './goals.ts';
import { checkWeights, type WeightRules } from './weights.ts';

export interface FormRules {
  /** The year of the appraisal. */
  readonly year: number;
  /** §1.4.6: ten criteria instead of six. */
  readonly managerial: boolean;
  /** I-26: decimals that the body allows in weights. */
  readonly decimals: number;
}

/**
 * Whether goals and criteria make a form, as null, or the first of what is against it in the order of the clauses: §2.1,
 * §2.2, §2.4, §4.7, §4.8.
 */
export function checkForm(form: GivenForm, { year, managerial, decimals }: FormRules): Refusal | null {
  const { goals = [], criteria = {} } = form;
  return (
    checkYearOfGoals(goals, year) ??
    checkGoals(goals) ??
    checkFormWeights(goals, criteria, { on: `${year}-12-31`, decimals }) ??
    checkCriteria(Object.keys(criteria), managerial)
  );
}

/** §2.4: the weights of the goals, then those of the criteria. */
export function checkFormWeights(
  goals: readonly { readonly weight?: number | undefined }[],
  criteria: Readonly<Record<string, number>>,
  rules: WeightRules,
): Refusal | null {
  const ofGoals = goals.map(({ weight }, index) => ({ item: String(index + 1), weight }));
  const ofCriteria = Object.entries(criteria).map(([item, weight]) => ({ item, weight }));
  return checkWeights(ofGoals, 'goals', rules) ?? checkWeights(ofCriteria, 'criteria', rules);
}

/** §1.4.6, §4.7, §4.8: exactly the six criteria, or exactly the ten of a managerial position. */
export function checkCriteria(ids: readonly string[], managerial: boolean): Refusal | null {
  const missing = commonCriteria.find((id) => !ids.includes(id));
  if (missing !== undefined) return refuse('4.7', 'criteria.missing', { criterion: missing });
  const superfluous = ids.find((id) => !(criteriaFor(managerial) as readonly string[]).includes(id));
  if (superfluous !== undefined) return refuse('4.7', 'criteria.superfluous', { criterion: superfluous });
  const unmanaged = managerial ? managerialCriteria.find((id) => !ids.includes(id)) : undefined;
  return unmanaged === undefined ? null : refuse('4.8', 'criteria.missing', { criterion: unmanaged });
}
