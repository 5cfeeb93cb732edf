import { addDays, type CalendarDate } from '../calendar/date.ts';
import type { Post, Roster } from './roster.ts';

/** The name under which a post is reported (§4.25): its structural unit, or its sector outside units; empty outside both. */
export function reportingName({ unit, subUnit }: Pick<Post, 'unit' | 'subUnit'>): string {
  return (unit === '' ? subUnit : unit).normalize('NFC');
}

/** The names that people of each unit went on under when it was renamed or merged, and so on from there. */
export type Successors = ReadonlyMap<string, ReadonlySet<string>>;

export function successors({ people }: Pick<Roster, 'people'>): Successors {
  const next = new Map<string, Set<string>>();
  for (const { posts } of Object.values(people)) {
    for (const { from, to } of stepsOf(posts)) next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  for (const names of next.values())
    for (const name of names) for (const further of next.get(name) ?? []) names.add(further);
  return next;
}

export interface Step {
  readonly from: string;
  readonly to: string;
}

/** The other names that somebody's posts went on under, with no new appointment. */
export function stepsOf(posts: readonly Post[]): readonly Step[] {
  return posts.flatMap((post, index) => {
    const after = posts[index + 1];
    if (after === undefined || !goesOn(post, after)) return [];
    const [from, to] = [reportingName(post), reportingName(after)];
    return from !== '' && to !== '' && from !== to ? [{ from, to }] : [];
  });
}

/** Whether the next post is the same one further on: no new appointment lies between. */
export function goesOn(post: Post, next: Post): boolean {
  return next.from === post.to && next.appointedOn === post.appointedOn;
}

/** The terms of those who head a unit, or a sector, of this name in NFC. */
export function headTermsOf(offices: Roster['offices'], name: string): Roster['offices'] {
  const heads = [`unitHead:${name}`, `subUnitHead:${name}`];
  return offices.filter(({ office }) => heads.includes(office.normalize('NFC')));
}

/** A unit that goes on under another name from a day. */
export interface Renaming extends Step {
  readonly on: CalendarDate;
}

/** Units renamed, as the posts of those who stayed in them show: not those merged into one with a head, nor those abolished. */
export function renamings({ people, offices }: Roster): readonly Renaming[] {
  return Object.values(people).flatMap(({ posts }) =>
    posts.flatMap((post, index): readonly Renaming[] => {
      const next = posts[index + 1];
      // A sector of a unit that is abolished lies outside units: it is another than that unit.
      if (next === undefined || (post.unit === '') !== (next.unit === '')) return [];
      return stepsOf([post, next])
        .filter(({ to }) => !isHeadedBefore(offices, to, next.from))
        .map((step) => ({ ...step, on: next.from }));
    }),
  );
}

/**
 * §4.25: the name that a unit bears on a day, at last where none is given, which bore another until a day: the unit goes on
 * through every renaming since. One that was merged into another or abolished since keeps its name.
 */
export function nameOn(roster: Roster, name: string, since: CalendarDate, on?: CalendarDate): string {
  let [present, from] = [name, since];
  const all = renamings(roster);
  for (;;) {
    const next = all.find(
      (renaming) => renaming.from === present && from <= renaming.on && (on === undefined || renaming.on <= on),
    );
    if (next === undefined) return present;
    [present, from] = [next.to, addDays(next.on, 1)];
  }
}

function isHeadedBefore(offices: Roster['offices'], name: string, date: CalendarDate): boolean {
  return headTermsOf(offices, name).some(({ from, to }) => from < date && (to === null || to >= date));
}
