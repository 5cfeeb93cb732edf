import { hashOf } from '../../machines/journal.ts';
import type { Body } from '../../rules/roster/roster.ts';
import type { Refusal } from '../../rules/ruling.ts';
import type { Import, Imported } from '../../store/body.ts';
import type { RosterOutcome } from '../../store/roster-changes.ts';
import {
  updateNames,
  workflowIds,
  workflowTypes,
  type RosterRowsMessage,
  type RosterStart,
} from '../../workflows/messages.ts';
import type { Desk } from './config.ts';
import { Unreachable } from './errors.ts';
import { sendUpdate } from './send.ts';

export type RosterAnswer =
  | Extract<RosterOutcome, { readonly applied: readonly number[] }>
  /** The row that contradicts the roster, by its place among those sent; null for one that was waiting for its day. */
  | { readonly refusal: Refusal; readonly index: number | null };

/** The first import of a body: everyone on the roster, names, offices, earlier results. */
export function importBody(desk: Desk, given: Import): Promise<Imported> {
  return desk.store.importBody(given);
}

/**
 * HR's changes, all or none; rows applied before are skipped, rows dated after today wait for their day. Every appraisal that
 * they touch is told after the answer. The key makes it happen once.
 */
export async function changeRoster(
  desk: Desk,
  body: Body,
  rows: RosterRowsMessage,
  key: string,
): Promise<RosterAnswer> {
  const input: RosterStart = { body: body.id, offset: body.offset };
  const sent = await sendUpdate<RosterOutcome>(
    desk.client,
    {
      workflowId: workflowIds.roster(body.id),
      name: updateNames.changeRoster,
      updateId: `${key}-${hashOf(rows).slice(0, 32)}`,
      message: rows,
      start: { type: workflowTypes.roster, taskQueue: desk.taskQueue, input },
    },
    desk.patience,
  );
  if ('done' in sent) return sent.done;
  throw new Unreachable('temporal', { code: 'unreachable.temporal' });
}
