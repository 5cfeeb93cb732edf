import { yearOf, type CalendarDate } from '../calendar/date.ts';
import { refuse, type Refusal } from '../ruling.ts';
import type { Post, Roster, RosterChange } from './roster.ts';

/**
 * §4.25: a unit renamed reports under its new name in the record that was begun under the old one. So the old name is no other
 * unit's before the next year: nobody is put into it, and no head of it named.
 */
export function againstReusedName(roster: Roster, change: RosterChange): Refusal | null {
  const unit = nameGiven(change);
  const present = unit === '' ? null : renamedTo(roster, unit, change.date);
  if (present === null || (change.type === 'unitChanged' && nfc(change.details.from) === present)) return null;
  return refuse('4.25', 'change.nameInUse', { unit, present, year: yearOf(change.date) });
}

/** The name of a unit, or of a sector outside units, that a change puts somebody into; empty for none. */
function nameGiven(change: RosterChange): string {
  switch (change.type) {
    case 'hired':
    case 'moved':
      return reportingName({ unit: change.details.unit, subUnit: change.details.subUnit ?? '' });
    case 'officeChanged':
      return nfc(/^(?:unit|subUnit)Head:(.+)$/su.exec(change.details.office)?.[1] ?? '');
    case 'unitChanged':
      return nfc(change.details.to);
    default:
      return '';
  }
}

/** The present name of a unit that gave this one up within the year; null where it did not, or the name is borne still. */
function renamedTo(roster: Roster, name: string, date: CalendarDate): string | null {
  const borne = Object.values(roster.people).flatMap(({ posts }) =>
    posts.flatMap((post, index) => (reportingName(post) === name ? [{ post, next: posts[index + 1] }] : [])),
  );
  if (borne.some(({ post: { to } }) => to === null || to > date)) return null;
  for (const { post, next } of borne) {
    if (next === undefined || post.to === null || yearOf(post.to) !== yearOf(date)) continue;
    const present = reportingName(next);
    const goesOn = next.from === post.to && next.appointedOn === post.appointedOn && present !== '' && present !== name;
    if (goesOn && !isHeadedBefore(roster, present, post.to)) return present;
  }
  return null;
}

/** One merged into a unit that was there already keeps its own name. */
function isHeadedBefore({ offices }: Roster, name: string, date: CalendarDate): boolean {
  return offices.some(({ office, from }) => {
    const headed = nfc(office);
    return from < date && (headed === `unitHead:${name}` || headed === `subUnitHead:${name}`);
  });
}

function reportingName({ unit, subUnit }: Pick<Post, 'unit' | 'subUnit'>): string {
  return nfc(unit === '' ? subUnit : unit);
}

function nfc(text: string): string {
  return text.normalize('NFC');
}
