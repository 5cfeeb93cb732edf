import type { AppraisalRow } from '../../machines/rows.ts';
import { rolesByRow, seesScoreOf } from '../access/body.ts';
import type { Onlooker, Role } from '../access/roles.ts';
import type { PersonRef } from './people.ts';
import type { Scene } from './scene.ts';

/** An appraisal as a line of a list. */
export interface ListRow extends Pick<
  AppraisalRow,
  'year' | 'outcome' | 'stage' | 'rounds' | 'appraisedOn' | 'reason' | 'unit' | 'subUnit' | 'position' | 'handedOver'
> {
  readonly subject: string;
  readonly servant: PersonRef;
  readonly evaluator: PersonRef | null;
  readonly supervisor: PersonRef | null;
  /** Null while there is no result, or it is not shown to the viewer. */
  readonly score: string | null;
  readonly grade: AppraisalRow['grade'];
  /** Limits of the law missed, done late or not at all. */
  readonly late: number;
  readonly dispute: { readonly step: string; readonly open: boolean } | null;
  /** The viewer's parts in it. */
  readonly roles: readonly Role[];
}

/** The line of an appraisal for an onlooker; null for whom it does not exist. */
export function listRow(row: AppraisalRow, viewer: Onlooker, scene: Scene): ListRow | null {
  const roles = rolesByRow(row, viewer, scene);
  if (roles.length === 0) return null;
  const { servant, evaluator, supervisor, year, outcome, stage, rounds, appraisedOn, reason, dispute } = row;
  const { unit, subUnit, position, handedOver, overdue } = row;
  const seen = seesScoreOf(row, roles);
  return {
    subject: `${servant}-${year}`,
    servant: scene.named(servant),
    evaluator: evaluator === null ? null : scene.named(evaluator),
    supervisor: supervisor === null ? null : scene.named(supervisor),
    year,
    outcome,
    stage,
    rounds,
    appraisedOn,
    reason,
    unit,
    subUnit,
    position,
    handedOver,
    score: seen ? row.score : null,
    grade: seen ? row.grade : null,
    late: overdue.length,
    dispute: dispute === null ? null : { step: dispute.step, open: dispute.open },
    roles,
  };
}
