import { announcer, listener, type Hearer } from './announce.ts';
import { bodyStore } from './body.ts';
import { catchingUp } from './catch-up.ts';
import { appointments } from './appointments.ts';
import { openDatabase } from './database.ts';
import { earlierResults } from './earlier-results.ts';
import { lists } from './lists.ts';
import { maintaining } from './maintenance.ts';
import { deputies } from './deputies.ts';
import { desk } from './desk.ts';
import { shielded } from './faults.ts';
import { feeds } from './feeds.ts';
import { fold, kindOf } from './fold.ts';
import { importedFiles } from './imports.ts';
import { mails } from './mails.ts';
import { notices } from './notices.ts';
import { preferences } from './preferences.ts';
import type { Kinds, Publication, Receipt } from './publication.ts';
import { publish } from './publish.ts';
import { reading } from './read.ts';
import { recentlyPublished } from './recent.ts';
import { refusals } from './refusals.ts';
import { registryEntries } from './registry-entries.ts';
import { rosterChanges } from './roster-changes.ts';
import { signInStore } from './sign-in.ts';
import { submissions } from './submissions.ts';
import { taskLists } from './task-lists.ts';

export interface StoreOptions {
  readonly kinds: Kinds;
  /** How many connections at most. */
  readonly connections?: number;
  /** How many folded states are kept in memory. */
  readonly states?: number;
}

/** The record and what people query, in one PostgreSQL database. Every function rejects with StoreUnreachable, StoreFault or Defect. */
export type Store = ReturnType<typeof openStore>;

/** Opens the store; nothing is asked of the server yet. `migrate` must have run. */
export function openStore(url: string, { kinds, connections = 10, states = 500 }: StoreOptions) {
  const connection = openDatabase(url, connections);
  const { db } = connection;
  const listening = listener(url);
  const publishing = { connection, kinds, recent: recentlyPublished(states), announce: announcer(db) };
  const stores = { ...bodyStore(db), ...rosterChanges(db), ...desk(db), ...deputies(db), ...submissions(db) };
  const functions = {
    publish: (publication: Publication): Promise<Receipt> => publish(publishing, publication),
    ...reading(db, listening),
    ...lists(db),
    ...taskLists(db),
    ...stores,
    ...catchingUp(db, stores),
    ...earlierResults(db),
    ...signInStore(db),
    ...notices(db),
    ...mails(db),
    ...preferences(db),
    ...feeds(db),
    ...appointments(db),
    ...registryEntries(db),
    ...importedFiles(db),
    ...refusals(db),
    ...maintaining(db, kinds),

    /** The state of a subject as its journal alone gives it, with its hash; null where there is no journal. */
    async foldFromJournal(subject: string, kind: Publication['kind']) {
      const entries = await reading(db, listening).journalOf(subject);
      if (entries.length === 0) return null;
      return fold(
        kindOf(kinds, kind),
        undefined,
        entries.map(({ content }) => content),
      );
    },

    async ping(): Promise<void> {
      await db.selectNoFrom((eb) => eb.lit(1).as('one')).execute();
    },
  };
  return {
    ...shielded(functions),
    kinds,
    /** Tells of every publication, of whatever subject. */
    hearAll: (hearer: Hearer): (() => void) => listening.hearAll(hearer),
    async close(): Promise<void> {
      await listening.close();
      await connection.close();
    },
  };
}
