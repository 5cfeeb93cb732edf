import { sights, type Part, type Sight } from './table.ts';
import type { Role } from './roles.ts';

/** What of a part's story has happened, as far as seeing it depends on it; what is not said has not happened. */
export interface Moment {
  /** The appraisal has begun, or a substitute was designated to carry it out. */
  readonly begun?: boolean;
  /** Discussed in the interview, or presented to the servant. */
  readonly heard?: boolean;
  /** The result stands. */
  readonly result?: boolean;
  /** The decision was presented to the servant, or has opened a new round. */
  readonly presented?: boolean;
  /** Written by the onlooker. */
  readonly own?: boolean;
}

/** Whether somebody in these parts sees the part of an appraisal at this moment of it. */
export function sees(roles: readonly Role[], part: Part, moment: Moment = {}): boolean {
  return roles.some((role) => {
    const sight = sights[role][part];
    return sight !== undefined && isOpen(sight, moment);
  });
}

/** Whether somebody in these parts sees it whenever it exists, earlier versions included. */
export function seesAlways(roles: readonly Role[], part: Part): boolean {
  return roles.some((role) => sights[role][part] === 'always');
}

/** Whether an appraisal exists at all for somebody in these parts. */
export function mayOpen(roles: readonly Role[]): boolean {
  return sees(roles, 'course');
}

function isOpen(sight: Sight, moment: Moment): boolean {
  const { begun = false, heard = false, result = false, presented = false, own = false } = moment;
  switch (sight) {
    case 'always':
      return true;
    case 'fromAppraisal':
      return begun || own;
    case 'fromInterview':
      return heard || own;
    case 'fromResult':
      return heard || result || own;
    case 'fromPresentation':
      return presented || own;
    case 'own':
      return own;
  }
}
