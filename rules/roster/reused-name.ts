import { yearOf, type CalendarDate } from '../calendar/date.ts';
import { refuse, type Refusal } from '../ruling.ts';
import { peopleBy, type PeopleBy } from './people-by.ts';
import type { Person, Post, Roster, RosterChange } from './roster.ts';
import { goesOn, headTermsOf, reportingName } from './unit-names.ts';

/**
 * §4.25: a unit renamed reports under its new name in the record that was begun under the old one. So the old name is no other
 * unit's before the next year: nobody is put into it, and no head of it named. For many changes of one roster, give the
 * bearers of its names.
 */
export function againstReusedName(
  roster: Roster,
  change: RosterChange,
  bearers: Pick<PeopleBy, 'of'> = bearersIn(roster.people),
): Refusal | null {
  const unit = nameGiven(change);
  const present = unit === '' ? null : renamedTo(roster, bearers.of(unit), unit, change.date);
  if (present === null || (change.type === 'unitChanged' && nfc(change.details.from) === present)) return null;
  return refuse('4.25', 'change.nameInUse', { unit, present, year: yearOf(change.date) });
}

/** Who ever was under the name of a unit, or of a sector outside units. */
export function bearersIn(people: Roster['people']): PeopleBy {
  return peopleBy(people, ({ posts }) => posts.map(reportingName));
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
function renamedTo(roster: Roster, people: Iterable<Person>, name: string, date: CalendarDate): string | null {
  const left: { readonly post: Post; readonly next: Post | undefined }[] = [];
  for (const { posts } of people) {
    for (const [index, post] of posts.entries()) {
      if (reportingName(post) !== name) continue;
      if (post.to === null || post.to > date) return null;
      left.push({ post, next: posts[index + 1] });
    }
  }
  for (const { post, next } of left) {
    if (next === undefined || post.to === null || yearOf(post.to) !== yearOf(date)) continue;
    const present = reportingName(next);
    const isRenamed = goesOn(post, next) && present !== '' && present !== name;
    if (isRenamed && !isHeadedBefore(roster, present, post.to)) return present;
  }
  return null;
}

/** One merged into a unit that was there already keeps its own name. */
function isHeadedBefore({ offices }: Roster, name: string, date: CalendarDate): boolean {
  return headTermsOf(offices, name).some(({ from }) => from < date);
}

function nfc(text: string): string {
  return text.normalize('NFC');
}
