import type { Goal, Weights } from '../../../rules/form/types.ts';
import { unitsHeadedBy } from '../../access/body.ts';
import { readAct } from '../forms/read.ts';
import type { Values } from '../forms/values.ts';
import type { WebParts } from '../parts.ts';
import type { ActAtHand } from './desk.ts';

/**
 * Keeps the weights as the template of the position, and the goals as the unit's plan, where that was ticked. A unit's plan
 * is its head's alone (§6.2).
 */
export async function keepForLater({ acts }: WebParts, at: ActAtHand, values: Values): Promise<void> {
  const { act, view, viewer } = at;
  if (act !== 'drawUpForm' || view?.post == null) return;
  const { position, managerial, unit } = view.post;
  const { goals, criteria } = readAct(act, values) as unknown as { goals: readonly Goal[]; criteria: Weights };
  if (values['keepWeights'] === 'yes') {
    await acts.store.keepWeights({ position, managerial, weights: criteria }, viewer.id);
  }
  if (values['keepPlan'] !== 'yes' || unit === '') return;
  const { roster } = await acts.store.roster();
  const headed = unitsHeadedBy(viewer.id, { roster, deputies: [], day: view.day });
  if (headed.includes(unit)) await acts.store.keepPlan(unit, view.year, goals, viewer.id);
}
