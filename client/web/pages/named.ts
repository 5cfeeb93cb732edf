import type { PersonNames } from '../../../store/roster-tables.ts';

/** Surname and given name; the id of somebody whose name is not known. */
export function shortName(names: PersonNames, id: string): string {
  const name = names[id];
  return name === undefined || name.surname === '' ? id : `${name.surname} ${name.givenName}`;
}
