import { type Kysely, sql } from 'kysely';

/** What lists are searched and ordered by, kept by PostgreSQL itself so that a page of a large body reads a page's rows only. */
export async function up(db: Kysely<never>): Promise<void> {
  // In small letters, and with the letters of a foreign keyboard for those of the Azerbaijani one, whatever the locale is.
  await sql`
    create function search_text(given text) returns text language sql immutable parallel safe
    return translate(lower(translate(normalize(given, nfc), 'İIƏÖÜÇŞĞ', 'iıəöüçşğ')), 'əıöüçşğ', 'eioucsg')`.execute(
    db,
  );
  // Each letter by its place in the Azerbaijani alphabet, so that texts compare as its dictionaries order them.
  await sql`
    create function alphabetical(given text) returns text language sql immutable parallel safe
    return translate(lower(translate(normalize(given, nfc), 'İIƏÖÜÇŞĞ', 'iıəöüçşğ')),
      'abcçdeəfgğhxıijkqlmnoöprsştuüvyzw', '0123456789:;<=>?@ABCDEFGHIJKLMNOP')`.execute(db);

  await sql`
    alter table people
      add column search text not null
        generated always as (search_text(surname || ' ' || given_name || ' ' || patronymic || ' ' || id)) stored,
      add column name_key text collate "C" not null
        generated always as (alphabetical(surname || ' ' || given_name || ' ' || patronymic)) stored`.execute(db);
  await sql`create index people_by_name on people (name_key, id)`.execute(db);

  await sql`
    alter table appraisals
      add column position text not null default '',
      add column missed integer not null default 0`.execute(db);
  await sql`
    update appraisals
    set position = ("row"::json) ->> 'position', missed = json_array_length(("row"::json) -> 'overdue')`.execute(db);
  await sql`
    alter table appraisals
      alter column position drop default,
      alter column missed drop default,
      add column search text not null generated always as (search_text(position)) stored`.execute(db);
  await sql`create index appraisals_year on appraisals (year, servant)`.execute(db);
  await sql`create index appraisals_missed on appraisals (year, servant) where missed > 0`.execute(db);
  // By which clauses a year's entries were made is counted without reading the entries.
  await sql`
    alter table journal add column year integer not null generated always as (right(subject, 4)::integer) stored`.execute(
    db,
  );
  await sql`create index journal_law on journal (year, clause, kind)`.execute(db);
  await sql`create index tasks_by_due on tasks (due, subject, ordinal)`.execute(db);
  await sql`drop index tasks_due`.execute(db);
  await sql`create index tasks_on on tasks (on_whom)`.execute(db);
}
