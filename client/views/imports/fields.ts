import type { Person, Post, Roster, RosterChange } from '../../../rules/roster/roster.ts';
import { sameOffice } from '../../../rules/roster/who-is-who.ts';
import type { PersonName } from '../../../store/roster-tables.ts';
import { nameFields, postFields, type FieldChange, type ImportField } from './preview.ts';

/** What a change makes of whom or what it is about. */
export function changedFields(before: Roster, after: Roster, change: RosterChange): readonly FieldChange[] {
  if (change.type === 'officeChanged') {
    const { office } = change.details;
    return differing('holder', holdersOf(before, office), holdersOf(after, office));
  }
  if (change.type === 'unitChanged') {
    const { from, to } = change.details;
    const moved = Object.values(after.people).filter((person) => before.people[person.id] !== person).length;
    return [
      { field: 'unit', from, to: to === '' ? null : to },
      { field: 'people', from: null, to: String(moved) },
    ];
  }
  const was = before.people[change.servantId];
  const is = after.people[change.servantId];
  return [
    ...postsDiffer(openPost(was), openPost(is) ?? openPost(was)),
    ...differing('absence', absenceOf(was), absenceOf(is)),
    ...differing('departure', departureOf(was), departureOf(is)),
  ];
}

/** The fields of a post that are others in the second one. */
export function postsDiffer(was: Post | undefined, is: Post | undefined): readonly FieldChange[] {
  return postFields.flatMap((field) => differing(field, textOf(was?.[field]), textOf(is?.[field])));
}

export function namesDiffer(was: PersonName | undefined, is: PersonName): readonly FieldChange[] {
  return nameFields.flatMap((field) => differing(field, textOf(was?.[field]), textOf(is[field])));
}

/** The post that somebody holds, or will hold. */
export function openPost(person: Person | undefined): Post | undefined {
  const last = person?.posts.at(-1);
  return last?.to === null ? last : undefined;
}

export function differing(field: ImportField, from: string | null, to: string | null): readonly FieldChange[] {
  return from === to ? [] : [{ field, from, to }];
}

function textOf(value: string | boolean | null | undefined): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === undefined || value === '' ? null : value;
}

function absenceOf(person: Person | undefined): string | null {
  const last = person?.absences.at(-1);
  return last?.to === null ? last.kind : null;
}

function departureOf(person: Person | undefined): string | null {
  const departure = person?.departure;
  return departure == null ? null : departure.note || departure.on;
}

function holdersOf(roster: Roster, office: Parameters<typeof sameOffice>[0]): string | null {
  const term = roster.offices.find((one) => one.to === null && sameOffice(one.office, office));
  return term === undefined || term.holders.length === 0 ? null : term.holders.join(', ');
}
