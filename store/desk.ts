import { sql } from 'kysely';
import type { Goal, Weights } from '../rules/form/types.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Database } from './database.ts';

/** What somebody has typed of an act that is none yet. */
export interface Draft {
  readonly subject: string;
  readonly act: string;
  /** Fields as the page names them: `goals[0].title`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly savedAt: Date;
}

export interface DraftKey {
  readonly viewer: ServantId;
  readonly subject: string;
  readonly act: string;
}

/** A file that belongs to an act on the subject, once the act names it. */
export interface AttachedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** §2.4: the weights that somebody keeps for the forms of one position. */
export interface WeightTemplate {
  readonly position: string;
  readonly managerial: boolean;
  readonly weights: Weights;
}

/** Drafts, files, and what forms are copied from. A draft is its author's alone: there is no reading without the author. */
export function desk(db: Database) {
  return {
    async keepDraft({ viewer, subject, act }: DraftKey, fields: Draft['fields']): Promise<void> {
      const content = JSON.stringify(fields);
      const saved = { content, saved_at: new Date() };
      await db
        .insertInto('drafts')
        .values({ viewer, subject, act, ...saved })
        .onConflict((conflict) => conflict.columns(['viewer', 'subject', 'act']).doUpdateSet(saved))
        .execute();
    },

    async draftOf({ viewer, subject, act }: DraftKey): Promise<Draft | null> {
      const row = await db
        .selectFrom('drafts')
        .selectAll()
        .where('viewer', '=', viewer)
        .where('subject', '=', subject)
        .where('act', '=', act)
        .executeTakeFirst();
      return row === undefined ? null : draftIn(row);
    },

    /** All that somebody has begun, the latest first. */
    async draftsOf(viewer: ServantId): Promise<readonly Draft[]> {
      const rows = await db
        .selectFrom('drafts')
        .selectAll()
        .where('viewer', '=', viewer)
        .orderBy('saved_at', 'desc')
        .execute();
      return rows.map(draftIn);
    },

    async dropDraft({ viewer, subject, act }: DraftKey): Promise<void> {
      await db
        .deleteFrom('drafts')
        .where('viewer', '=', viewer)
        .where('subject', '=', subject)
        .where('act', '=', act)
        .execute();
    },

    /** Keeps a file under its hash until its act is accepted or not; the same file a second time changes nothing. */
    async keepFile(subject: string, file: AttachedFile, broughtBy: ServantId): Promise<{ readonly isNew: boolean }> {
      const [kept] = await db
        .insertInto('attachments')
        .values(fileRow(subject, file, broughtBy))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return { isNew: (kept?.numInsertedOrUpdatedRows ?? 0n) > 0n };
    },

    /** The act was accepted: the file stays, though another act with the same file should have been refused meanwhile. */
    async takeFile(subject: string, file: AttachedFile, broughtBy: ServantId): Promise<void> {
      await db
        .insertInto('attachments')
        .values({ ...fileRow(subject, file, broughtBy), taken: true })
        .onConflict((conflict) => conflict.columns(['subject', 'sha256']).doUpdateSet({ taken: true }))
        .execute();
    },

    /** The act was not accepted: what came with it is gone, but for what another act names. */
    async dropFiles(subject: string, hashes: readonly string[]): Promise<void> {
      if (hashes.length === 0) return;
      await db
        .deleteFrom('attachments')
        .where('subject', '=', subject)
        .where('sha256', 'in', hashes)
        .where('taken', '=', false)
        .where(isNamed, '=', false)
        .execute();
    },

    /** What was brought before a moment, and neither taken nor dropped, since somebody was cut off: it stays where an act names it. */
    async sweepFiles(before: Date): Promise<void> {
      await db
        .updateTable('attachments')
        .set({ taken: true })
        .where('taken', '=', false)
        .where('brought_at', '<', before)
        .where(isNamed, '=', true)
        .execute();
      await db.deleteFrom('attachments').where('taken', '=', false).where('brought_at', '<', before).execute();
    },

    async fileOf(subject: string, sha256: string): Promise<AttachedFile | null> {
      const row = await db
        .selectFrom('attachments')
        .select(['name', 'media_type', 'content'])
        .where('subject', '=', subject)
        .where('sha256', '=', sha256)
        .executeTakeFirst();
      if (row === undefined) return null;
      return { name: row.name, mediaType: row.media_type, content: row.content, sha256 };
    },

    async keepWeights({ position, managerial, weights }: WeightTemplate, keptBy: ServantId): Promise<void> {
      const kept = { weights: JSON.stringify(weights), kept_by: keptBy, kept_at: new Date() };
      await db
        .insertInto('weight_templates')
        .values({ position, managerial, ...kept })
        .onConflict((conflict) => conflict.columns(['position', 'managerial']).doUpdateSet(kept))
        .execute();
    },

    async weightsFor(position: string, managerial: boolean): Promise<Weights | null> {
      const row = await db
        .selectFrom('weight_templates')
        .select('weights')
        .where('position', '=', position)
        .where('managerial', '=', managerial)
        .executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.weights) as Weights);
    },

    async keepPlan(unit: string, year: number, goals: readonly Goal[], keptBy: ServantId): Promise<void> {
      const kept = { goals: JSON.stringify(goals), kept_by: keptBy, kept_at: new Date() };
      await db
        .insertInto('unit_plans')
        .values({ unit, year, ...kept })
        .onConflict((conflict) => conflict.columns(['unit', 'year']).doUpdateSet(kept))
        .execute();
    },

    /** The goals of a unit's plan for a year; none where it has no plan. */
    async planOf(unit: string, year: number): Promise<readonly Goal[]> {
      const row = await db
        .selectFrom('unit_plans')
        .select('goals')
        .where('unit', '=', unit)
        .where('year', '=', year)
        .executeTakeFirst();
      return row === undefined ? [] : (JSON.parse(row.goals) as readonly Goal[]);
    },
  };
}

/** Whether an entry of the subject names the file. */
const isNamed = sql<boolean>`exists (
  select from journal
  where journal.subject = attachments.subject and strpos(journal.content, attachments.sha256) > 0
)`;

function fileRow(subject: string, { name, mediaType, content, sha256 }: AttachedFile, broughtBy: ServantId) {
  const brought = { name, media_type: mediaType, content: Buffer.from(content), brought_by: broughtBy };
  return { subject, sha256, ...brought };
}

function draftIn(row: {
  readonly subject: string;
  readonly act: string;
  readonly content: string;
  readonly saved_at: Date;
}): Draft {
  const fields = JSON.parse(row.content) as Draft['fields'];
  return { subject: row.subject, act: row.act, fields, savedAt: row.saved_at };
}
