import type { CalendarDate } from '../calendar/date.ts';
import { refuse, type Refusal } from '../ruling.ts';
import type { Office, OfficeTerm, Person, Post, Roster, RosterChange, ServantId } from './roster.ts';
import { sameOffice, type Span } from './who-is-who.ts';

type Change<T extends RosterChange['type']> = Extract<RosterChange, { type: T }>;

/** The offices after a change of holder; the former term ends the day the new one begins. No holder leaves it vacant. */
export function officesChanged(roster: Roster, change: Change<'officeChanged'>): readonly OfficeTerm[] | Refusal {
  const { office } = change.details;
  const holders = holdersIn(change);
  const unknown = holders.find((id) => roster.people[id] === undefined);
  if (unknown !== undefined) return refuse('1.4', 'change.unknownHolder', { servant: unknown, office });
  const open = roster.offices.find((term) => term.to === null && sameOffice(term.office, office));
  if (open !== undefined && change.date < open.from) {
    return refuse('1.4', 'change.beforeTerm', { office, date: change.date, last: open.from });
  }
  if (sameHolders(open?.holders ?? [], holders)) return refuse('1.4', 'change.sameHolder', { office });
  return begun(roster.offices, { office, holders, from: change.date, to: null });
}

export function isOfficeApplied(roster: Roster, change: Change<'officeChanged'>): boolean {
  const holders = holdersIn(change);
  const terms = roster.offices.filter((term) => sameOffice(term.office, change.details.office));
  const begun = terms.find((term) => term.from === change.date);
  if (holders.length > 0) return begun !== undefined && sameHolders(begun.holders, holders);
  return begun === undefined && terms.some((term) => term.to === change.date);
}

/**
 * What a unit or sub-unit renamed, merged into another or abolished does: posts go on under the new name from that day,
 * with the day of appointment kept, and so does its head's office unless the new one has a head. An empty new name takes
 * the posts out of it and leaves no office.
 */
export function unitRenamed(
  roster: Roster,
  change: Change<'unitChanged'>,
): { readonly people: readonly Person[]; readonly offices: readonly OfficeTerm[] } | Refusal {
  const { from, to } = named(change);
  if (from === to) return refuse('1.4.7', 'change.sameName', { unit: from });
  const level = levelOf(roster, from);
  const people = Object.values(roster.people).flatMap((person) => {
    const posts = renamedPosts(person, level, { from, to }, change.date);
    return posts === null ? [] : [{ ...person, posts }];
  });
  const heads = roster.offices.filter((term) => term.to === null && isHeadOf(term.office, level, from));
  if (people.length === 0 && heads.length === 0) return refuse('1.4.7', 'change.unknownUnit', { unit: from });
  const late = heads.find((term) => term.from > change.date);
  if (late !== undefined) {
    return refuse('1.4.7', 'change.beforeTerm', { office: late.office, date: change.date, last: late.from });
  }
  return {
    people,
    offices: heads.reduce((offices, head) => headMoved(offices, head, to, change.date), roster.offices),
  };
}

/** Whether the old name ended, or the new one began, that day, and nothing is left under the old one. */
export function isUnitApplied(roster: Roster, change: Change<'unitChanged'>): boolean {
  const { from, to } = named(change);
  const posts = Object.values(roster.people).flatMap((person) => person.posts);
  return levels.some((level) => {
    const left =
      posts.some((post) => goesPast(post, change.date) && isIn(post, level, from)) ||
      roster.offices.some((term) => goesPast(term, change.date) && isHeadOf(term.office, level, from));
    const turned =
      posts.some((post) => post.to === change.date && isIn(post, level, from)) ||
      posts.some((post) => post.from === change.date && isIn(post, level, to)) ||
      roster.offices.some((term) => term.to === change.date && isHeadOf(term.office, level, from));
    return turned && !left;
  });
}

function goesPast({ from, to }: Span, date: CalendarDate): boolean {
  return from < date && (to === null || to > date);
}

/** §1.4.7, §1.4.8: a structural unit, or a sub-unit, which may lie outside units. */
type Level = 'unit' | 'subUnit';
const levels: readonly Level[] = ['unit', 'subUnit'];

/** A name that a unit bears means the unit, else a sub-unit. */
function levelOf(roster: Roster, name: string): Level {
  const ofUnit =
    Object.values(roster.people).some((person) => person.posts.some((post) => isIn(post, 'unit', name))) ||
    roster.offices.some(({ office }) => isHeadOf(office, 'unit', name));
  return ofUnit ? 'unit' : 'subUnit';
}

function headMoved(
  offices: readonly OfficeTerm[],
  head: OfficeTerm,
  to: string,
  date: CalendarDate,
): readonly OfficeTerm[] {
  const closed = begun(offices, { ...head, holders: [], from: date });
  const office: Office = head.office.startsWith('unitHead:') ? `unitHead:${to}` : `subUnitHead:${to}`;
  const headed = closed.some((term) => sameOffice(term.office, office) && term.to === null);
  return to === '' || headed ? closed : begun(closed, { ...head, office, from: date });
}

/** The terms with the open one of the office closed on the day the new term begins; a term without holders is left out. */
function begun(offices: readonly OfficeTerm[], next: OfficeTerm): readonly OfficeTerm[] {
  const kept = offices.flatMap((term) => {
    if (term.to !== null || !sameOffice(term.office, next.office)) return [term];
    return term.from === next.from ? [] : [{ ...term, to: next.from }];
  });
  return next.holders.length === 0 ? kept : [...kept, next];
}

/** Null when the person has no post under the name from that day on. */
function renamedPosts(
  person: Person,
  level: Level,
  { from, to }: { from: string; to: string },
  date: CalendarDate,
): readonly Post[] | null {
  const concerned = (post: Post) => (post.to === null || post.to > date) && isIn(post, level, from);
  if (!person.posts.some(concerned)) return null;
  return person.posts.flatMap((post) => {
    if (!concerned(post)) return [post];
    const renamed = { ...post, [level]: to };
    return post.from >= date
      ? [renamed]
      : [
          { ...post, to: date },
          { ...renamed, from: date },
        ];
  });
}

function isIn(post: Post, level: Level, name: string): boolean {
  return name !== '' && post[level].normalize('NFC') === name;
}

function isHeadOf(office: Office, level: Level, name: string): boolean {
  return sameOffice(office, `${level}Head:${name}`);
}

function named({ details }: Change<'unitChanged'>): { from: string; to: string } {
  return { from: details.from.normalize('NFC'), to: details.to.normalize('NFC') };
}

function holdersIn({ details: { holder } }: Change<'officeChanged'>): readonly ServantId[] {
  return (typeof holder === 'string' ? [holder] : holder).filter((id) => id !== '');
}

function sameHolders(a: readonly ServantId[], b: readonly ServantId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
