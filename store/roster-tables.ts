import type { Office, OfficeTerm, Person, Roster, ServantId } from '../rules/roster/roster.ts';
import type { Database, Tx } from './database.ts';
import type { PersonTable } from './tables.ts';

/** Who a person is, for pages and documents: the roster itself knows ids only. */
export interface PersonName {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly email: string;
}

export type PersonNames = Readonly<Record<ServantId, PersonName>>;

/** Names of these people, or of everybody. */
export async function namesIn(db: Database | Tx, ids?: readonly ServantId[]): Promise<PersonNames> {
  let query = db.selectFrom('people').select(['id', 'surname', 'given_name', 'patronymic', 'email']);
  if (ids !== undefined) query = query.where('id', 'in', ids.length === 0 ? [''] : ids);
  const rows = await query.execute();
  const name = (row: (typeof rows)[number]): PersonName => ({
    surname: row.surname,
    givenName: row.given_name,
    patronymic: row.patronymic,
    email: row.email,
  });
  return Object.fromEntries(rows.map((row) => [row.id, name(row)]));
}

/** The whole dated roster, people in order of id. */
export async function readRoster(db: Database | Tx): Promise<Roster> {
  const people = await db.selectFrom('people').selectAll().execute();
  const posts = groupedBy(await db.selectFrom('posts').selectAll().orderBy('from_day').execute());
  const absences = groupedBy(await db.selectFrom('absences').selectAll().orderBy('from_day').execute());
  const offices = await db.selectFrom('office_terms').selectAll().orderBy('ordinal').execute();
  const officials = await db.selectFrom('coordinating_officials').selectAll().execute();
  people.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    people: Object.fromEntries(
      people.map((row) => [
        row.id,
        {
          id: row.id,
          posts: (posts.get(row.id) ?? []).map((post) => ({
            from: post.from_day,
            to: post.to_day,
            appointedOn: post.appointed_on,
            unit: post.unit,
            subUnit: post.sub_unit,
            position: post.position,
            qualificationDegree: post.qualification_degree,
            supervisorId: post.supervisor,
            managerial: post.managerial,
            status: post.status as 'permanent',
            positionClass: post.position_class,
          })),
          absences: (absences.get(row.id) ?? []).map((absence) => ({
            from: absence.from_day,
            to: absence.to_day,
            kind: absence.kind,
            countsAsService: absence.counts_as_service,
          })),
          departure: departureOf(row),
        } satisfies Person,
      ]),
    ),
    offices: offices.map(({ office, holders, from_day: from, to_day: to }) => ({
      office: office as Office,
      holders,
      from,
      to,
    })),
    coordinatingOfficials: Object.fromEntries(officials.map(({ servant, officials: ids }) => [servant, ids])),
  };
}

function departureOf({
  departed_on: on,
  departure_kind: kind,
  departure_note: note,
}: Pick<PersonTable, 'departed_on' | 'departure_kind' | 'departure_note'>): Person['departure'] {
  return on === null ? null : { on, kind: kind as 'left', note: note ?? '' };
}

function groupedBy<T extends { readonly servant: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.servant);
    if (group === undefined) groups.set(row.servant, [row]);
    else group.push(row);
  }
  return groups;
}

const atOnce = 1_000;

/** Writes people whole, in place of what was there; a name that is not given stays as it was. */
export async function writePeople(tx: Tx, people: readonly Person[], names: PersonNames): Promise<void> {
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce);
    const ids = some.map(({ id }) => id);
    await tx
      .insertInto('people')
      .values(
        some.map(({ id, departure }) => ({
          id,
          surname: names[id]?.surname ?? '',
          given_name: names[id]?.givenName ?? '',
          patronymic: names[id]?.patronymic ?? '',
          email: names[id]?.email ?? '',
          departed_on: departure?.on ?? null,
          departure_kind: departure?.kind ?? null,
          departure_note: departure?.note ?? null,
        })),
      )
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          departed_on: eb.ref('excluded.departed_on'),
          departure_kind: eb.ref('excluded.departure_kind'),
          departure_note: eb.ref('excluded.departure_note'),
        })),
      )
      .execute();
    await tx.deleteFrom('posts').where('servant', 'in', ids).execute();
    await tx.deleteFrom('absences').where('servant', 'in', ids).execute();
    const posts = some.flatMap(({ id, posts }) => posts.map((post) => ({ servant: id, ...postColumns(post) })));
    const absences = some.flatMap(({ id, absences }) =>
      absences.map(({ from, to, kind, countsAsService }) => ({
        servant: id,
        from_day: from,
        to_day: to,
        kind,
        counts_as_service: countsAsService,
      })),
    );
    if (posts.length > 0) await tx.insertInto('posts').values(posts).execute();
    if (absences.length > 0) await tx.insertInto('absences').values(absences).execute();
  }
  await writeNames(
    tx,
    people.filter(({ id }) => names[id] !== undefined).map(({ id }) => id),
    names,
  );
}

function postColumns(post: Person['posts'][number]) {
  return {
    from_day: post.from,
    to_day: post.to,
    appointed_on: post.appointedOn,
    unit: post.unit,
    sub_unit: post.subUnit,
    position: post.position,
    qualification_degree: post.qualificationDegree,
    supervisor: post.supervisorId,
    managerial: post.managerial,
    status: post.status,
    position_class: post.positionClass,
  };
}

/** Writes the names of people who are there already. */
export async function writeNames(tx: Tx, ids: readonly ServantId[], names: PersonNames): Promise<void> {
  for (const id of ids) {
    const name = names[id];
    if (name === undefined) continue;
    const { surname, givenName, patronymic, email } = name;
    await tx
      .updateTable('people')
      .set({ surname, given_name: givenName, patronymic, email })
      .where('id', '=', id)
      .where((eb) =>
        eb.or([
          eb('surname', '!=', surname),
          eb('given_name', '!=', givenName),
          eb('patronymic', '!=', patronymic),
          eb('email', '!=', email),
        ]),
      )
      .execute();
  }
}

export async function writeOffices(tx: Tx, offices: readonly OfficeTerm[]): Promise<void> {
  await tx.deleteFrom('office_terms').execute();
  if (offices.length === 0) return;
  await tx
    .insertInto('office_terms')
    .values(
      offices.map(({ office, holders, from, to }) => ({ office, holders: [...holders], from_day: from, to_day: to })),
    )
    .execute();
}

export async function writeCoordinatingOfficials(tx: Tx, officials: Roster['coordinatingOfficials']): Promise<void> {
  await tx.deleteFrom('coordinating_officials').execute();
  const rows = Object.entries(officials).map(([servant, ids]) => ({ servant, officials: [...ids] }));
  if (rows.length > 0) await tx.insertInto('coordinating_officials').values(rows).execute();
}
