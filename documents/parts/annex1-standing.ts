import type { Speech } from '../../locales/speak.ts';
import type { Annex1 } from '../data/annex1-shape.ts';

/** Nothing more can come of the form as it is: its result stands, or it was closed. */
export function isOver({ rounds, closed }: Annex1): boolean {
  const round = rounds.at(-1);
  return closed !== null || (round !== undefined && (round.completedOn !== null || round.stands));
}

/** What stands where there is nothing: that there is none, or none yet. */
export function none(data: Annex1, speech: Speech): string {
  return speech.words(isOver(data) ? 'doc.none' : 'doc.notYet');
}
