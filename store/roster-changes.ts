import { canonical } from '../machines/journal.ts';
import { later, startOf, type CalendarDate, type Instant } from '../rules/calendar/date.ts';
import { draftOf, isApplied } from '../rules/roster/changes.ts';
import type { Body, Person, Roster, RosterChange, ServantId } from '../rules/roster/roster.ts';
import { refuse, type Refusal } from '../rules/ruling.ts';
import { Defect } from '../machines/subject.ts';
import { partsOf } from '../machines/subject-name.ts';
import { namesThrough, subjectSlice } from '../machines/subject-slice.ts';
import type { Database, Tx } from './database.ts';
import { inBatches } from './in-batches.ts';
import { openSubjectsIn, touchesIn } from './roster-touches.ts';
import { readRoster, type PersonNames, writeNames, writeOffices, writePeople } from './roster-tables.ts';

export interface RosterRows {
  readonly changes: readonly RosterChange[];
  /** Names of those who are hired. */
  readonly names: PersonNames;
  /** Names of people of the roster that are others from now on. */
  readonly renamed?: PersonNames;
  /** The roster's number that the rows were looked at on: with another one they are refused. */
  readonly onSeq?: number;
  readonly enteredBy: ServantId | null;
  readonly via: string;
}

export type RosterOutcome =
  | {
      /** Numbers of the changes that count now. */
      readonly applied: readonly number[];
      /** Waiting changes that contradicted the roster when their day came, by id: kept aside with the reason. */
      readonly setAside: readonly number[];
      /** How many were there already, and how many wait for their day. */
      readonly skipped: number;
      readonly waiting: number;
      /** The next day on which a waiting change counts. */
      readonly next: CalendarDate | null;
    }
  /** The first that contradicts the roster, by its place among those given; null for one that was waiting. Nothing changed. */
  | { readonly refusal: Refusal; readonly index: number | null };

/** A roster change as one subject is told of it. */
export interface Told {
  readonly seq: number;
  readonly at: Instant;
  readonly change: RosterChange;
}

export interface RosterNews {
  readonly subject: string;
  readonly seq: number;
  readonly at: Instant;
  readonly told: readonly Told[];
  readonly roster: Roster;
}

/** A change that the store holds. */
export interface KeptChange {
  readonly change: RosterChange;
  /** Whether its day is still to come. */
  readonly waits: boolean;
}

interface Step {
  readonly change: RosterChange;
  /** Place among the rows given; null for one that waits in the table. */
  readonly index: number | null;
  readonly id: number | null;
}

class Refused extends Error {
  readonly outcome: RosterOutcome;
  constructor(outcome: RosterOutcome) {
    super('refused');
    this.outcome = outcome;
  }
}

export function rosterChanges(db: Database) {
  return {
    /**
     * Applies changes whose day has come and keeps the others for theirs, all or none: row, number and the subjects touched,
     * in one transaction. With no rows given it applies what has waited for this day.
     */
    async changeRoster(rows: RosterRows, today: CalendarDate): Promise<RosterOutcome> {
      try {
        return await db.transaction().execute((tx) => changed(tx, rows, today));
      } catch (error) {
        if (error instanceof Refused) return error.outcome;
        throw error;
      }
    },

    /** What `changeRoster` would answer; nothing is changed. */
    async tryRoster(rows: RosterRows, today: CalendarDate): Promise<RosterOutcome> {
      try {
        return await db.transaction().execute(async (tx) => {
          throw new Refused(await changed(tx, rows, today));
        });
      } catch (error) {
        if (error instanceof Refused) return error.outcome;
        throw error;
      }
    },

    /** Every change of the roster that counts, or waits for its day, in order of the days. */
    async keptChanges(): Promise<readonly KeptChange[]> {
      const rows = await db
        .selectFrom('roster_changes')
        .select(['seq', 'change'])
        .where('refused', 'is', null)
        .orderBy('day')
        .orderBy('seq')
        .orderBy('id')
        .execute();
      return rows.map(({ seq, change }) => ({ change: JSON.parse(change) as RosterChange, waits: seq === null }));
    },

    /** Subjects that have not been told of a change that touches them: reports of units first, each in order of name. */
    async untold(limit: number): Promise<readonly string[]> {
      const rows = await db
        .selectFrom('roster_touches')
        .select('subject')
        .where('sent_at', 'is', null)
        .groupBy('subject')
        .orderBy((touch) => touch('subject', 'like', 'unit:%'), 'desc')
        .orderBy('subject')
        .limit(limit)
        .execute();
      return rows.map(({ subject }) => subject);
    },

    /** What a subject is to be told: every change that touches it and was not told yet, and its slice as it is now. */
    async newsFor(subject: string, roster: Roster): Promise<RosterNews | null> {
      const rows = await db
        .selectFrom('roster_touches')
        .innerJoin('roster_changes', 'roster_changes.seq', 'roster_touches.seq')
        .select(['roster_touches.seq', 'change', 'known_at'])
        .where('subject', '=', subject)
        .where('sent_at', 'is', null)
        .orderBy('roster_touches.seq')
        .execute();
      return newsOf(db, subject, rows.map(toldOf), roster);
    },

    /** What a subject has missed that nobody told: every change after the number given that concerns somebody of its slice. */
    async missedBy(subject: string, after: number, roster: Roster): Promise<RosterNews | null> {
      const rows = await db
        .selectFrom('roster_changes')
        .select(['seq', 'change', 'known_at'])
        .where('seq', '>', after)
        .orderBy('seq')
        .execute();
      const told = rows.map(toldOf);
      const { people } = await sliceAfter(db, subject, told, roster);
      const concerning = told.filter(({ change }) => change.servantId === '' || people[change.servantId] !== undefined);
      return newsOf(db, subject, concerning, roster);
    },

    async markTold(subject: string, upTo: number): Promise<void> {
      await db
        .updateTable('roster_touches')
        .set({ sent_at: new Date() })
        .where('subject', '=', subject)
        .where('seq', '<=', upTo)
        .where('sent_at', 'is', null)
        .execute();
    },
  };
}

interface ToldRow {
  readonly seq: number | null;
  readonly change: string;
  readonly known_at: string | null;
}

function toldOf({ seq, change, known_at: at }: ToldRow): Told {
  return { seq: seq ?? 0, at: at ?? '', change: JSON.parse(change) as RosterChange };
}

async function newsOf(
  db: Database,
  subject: string,
  told: readonly Told[],
  roster: Roster,
): Promise<RosterNews | null> {
  const last = told.at(-1);
  if (last === undefined) return null;
  const at = told.reduce((latest, { at }) => later(latest, at), last.at);
  return { subject, seq: last.seq, at, told, roster: await sliceAfter(db, subject, told, roster) };
}

/** The slice for a subject that takes these changes. */
async function sliceAfter(db: Database, subject: string, told: readonly Told[], roster: Roster): Promise<Roster> {
  const parts = partsOf(subject);
  if (parts.kind !== 'unit') return subjectSlice(roster, parts, []);
  const row = await db.selectFrom('units').select('unit').where('subject', '=', subject).executeTakeFirst();
  const changes = told.map(({ change }) => change);
  return subjectSlice(roster, parts, namesThrough(row?.unit ?? parts.unit, changes));
}

async function changed(tx: Tx, rows: RosterRows, today: CalendarDate): Promise<RosterOutcome> {
  const owner = await tx.selectFrom('body').selectAll().forUpdate().executeTakeFirst();
  if (owner === undefined) throw new Defect('There is no body yet whose roster could change.');
  const { offset } = JSON.parse(owner.content) as Body;
  const before = await readRoster(tx);
  const waiting = await tx
    .selectFrom('roster_changes')
    .selectAll()
    .where('seq', 'is', null)
    .where('refused', 'is', null)
    .orderBy('day')
    .orderBy('id')
    .execute();
  const held = new Set(waiting.map(({ change }) => change));
  const fresh = rows.changes
    .map((change, index) => ({ change, index, id: null }))
    .filter(({ change }) => !isApplied(before, change) && !held.has(canonical(change)));
  if (rows.onSeq !== undefined && rows.onSeq !== owner.roster_seq && fresh.length > 0)
    throw new Refused({ refusal: refuse('6.5', 'change.rosterMoved'), index: null });
  const steps: readonly Step[] = [
    ...waiting.map(({ change, id }) => ({ change: JSON.parse(change) as RosterChange, index: null, id })),
    ...fresh,
  ].sort((a, b) => (a.change.date < b.change.date ? -1 : a.change.date > b.change.date ? 1 : 0));

  const draft = draftOf(before);
  const touches = touchesIn(await openSubjectsIn(tx), draft.roster.people);
  const applied: number[] = [];
  const setAside: number[] = [];
  const changeRows = inBatches((values: ReturnType<typeof rowOf>[]) =>
    tx.insertInto('roster_changes').values(values).execute(),
  );
  const touchRows = inBatches((values: { seq: number; subject: string }[]) =>
    tx.insertInto('roster_touches').values(values).execute(),
  );
  const people = new Map<ServantId, Person>();
  let offices = before.offices;
  let seq = owner.roster_seq;
  let skipped = rows.changes.length - fresh.length;
  for (const step of steps) {
    if (step.index !== null && isApplied(draft.roster, step.change)) {
      skipped += 1;
      continue;
    }
    const outcome = draft.apply(step.change);
    if ('refusal' in outcome && step.id !== null && step.change.date <= today) {
      setAside.push(step.id);
      await tx
        .updateTable('roster_changes')
        .set({ refused: canonical(outcome.refusal) })
        .where('id', '=', step.id)
        .execute();
      continue;
    }
    if ('refusal' in outcome) throw new Refused({ refusal: outcome.refusal, index: step.index });
    if (step.change.date <= today) {
      seq += 1;
      const knownAt = startOf(later(step.change.date, today), offset);
      if (step.id === null) await changeRows.add(rowOf(step.change, rows, seq, knownAt));
      else await tx.updateTable('roster_changes').set({ seq, known_at: knownAt }).where('id', '=', step.id).execute();
      for (const subject of touches(outcome.before, outcome.after, step.change)) await touchRows.add({ seq, subject });
      applied.push(seq);
      for (const person of Object.values(outcome.after.people)) people.set(person.id, person);
      offices = outcome.after.offices;
    } else if (step.id === null) await changeRows.add(rowOf(step.change, rows, null, null));
  }
  await changeRows.flush();
  await touchRows.flush();
  if (applied.length > 0) {
    await writePeople(tx, [...people.values()], rows.names);
    if (offices !== before.offices) await writeOffices(tx, offices);
    await tx.updateTable('body').set({ roster_seq: seq }).execute();
  }
  if (rows.renamed !== undefined) await writeNames(tx, Object.keys(rows.renamed), rows.renamed);
  const left = steps.filter(({ change }) => change.date > today);
  return { applied, skipped, setAside, waiting: left.length, next: left[0]?.change.date ?? null };
}

function rowOf(change: RosterChange, rows: RosterRows, seq: number | null, knownAt: Instant | null) {
  const { names, enteredBy, via } = rows;
  const name = change.type === 'hired' ? names[change.servantId] : undefined;
  return {
    seq,
    day: change.date,
    type: change.type,
    servant: change.servantId,
    change: canonical(change),
    names: name === undefined ? null : canonical(name),
    known_at: knownAt,
    refused: null,
    entered_by: enteredBy,
    via,
  };
}
