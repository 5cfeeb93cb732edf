import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonical } from '../machines/journal.ts';
import type { CalendarDate } from '../rules/calendar/date.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import type { Database, Tx } from './database.ts';
import type { OutboxTable, TaskTable } from './tables.ts';

/** What makes a notice one and the same, whoever sends it and however often. */
type NoticeKey = Pick<OutboxTable, 'subject' | 'seq' | 'kind' | 'recipient'>;

/** Notices of these kinds to one person go together; every other kind is a mail of its own. */
const bundled = /^(task|overdue|escalated):/;
const isBundled = sql<boolean>`kind ~ '^(task|overdue|escalated):'`;

const atOnce = 500;

export function notices(db: Database) {
  return {
    /**
     * I-13: tells those above of what became overdue, each once for a task and its limit. `above` gives them for the person
     * who is late. Gives how many late tasks were looked at.
     */
    async escalate(above: (late: ServantId) => readonly ServantId[]): Promise<number> {
      return db.transaction().execute(async (tx) => {
        const late = await tx
          .selectFrom('outbox')
          .select(['subject', 'seq', 'kind', 'recipient', 'due', 'content'])
          .where('kind', 'like', 'overdue:%')
          .where('escalated_at', 'is', null)
          .orderBy('created_at')
          .limit(atOnce)
          .forUpdate()
          .skipLocked()
          .execute();
        for (const notice of late) {
          const kind = notice.kind.replace(/^overdue:/, 'escalated:');
          const content = canonical({ ...(JSON.parse(notice.content) as object), late: notice.recipient });
          for (const recipient of new Set(above(notice.recipient))) {
            const { subject, seq, due } = notice;
            if (!(await isTold(tx, subject, kind, recipient)))
              await tx.insertInto('outbox').values({ subject, seq, kind, recipient, due, content }).execute();
          }
          await withKey(tx, notice).set({ escalated_at: new Date() }).execute();
        }
        return late.length;
      });
    },

    /** Keeps each person's digest of a day, once: a second one of that day changes nothing. Gives how many are new. */
    async keepDigests(day: CalendarDate, digests: ReadonlyMap<ServantId, object>): Promise<number> {
      const seq = Number(day.replaceAll('-', ''));
      let kept = 0;
      for (const [recipient, content] of digests) {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('outbox')
          .values({ subject: 'digest', seq, kind: 'digest', recipient, due: day, content: canonical(content) })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        kept += Number(numInsertedOrUpdatedRows ?? 0);
      }
      return kept;
    },

    /**
     * Makes mails of what nobody has bundled yet: of tasks once nothing new has come for the person for some seconds, or a
     * minute after the first. Once in a mail, a notice stays in it. Gives how many mails were made.
     */
    async bundle(quietSeconds: number): Promise<number> {
      return db.transaction().execute(async (tx) => {
        const waiting = await tx
          .selectFrom('outbox')
          .select(['subject', 'seq', 'kind', 'recipient'])
          .where('mail', 'is', null)
          .where(
            sql<boolean>`(
              not ${isBundled} or created_at < now() - interval '1 minute' or not exists (
                select from outbox later where later.mail is null and later.recipient = outbox.recipient
                  and later.created_at > now() - ${quietSeconds} * interval '1 second'
              )
            )`,
          )
          .orderBy('created_at')
          .orderBy('subject')
          .limit(atOnce)
          .forUpdate()
          .skipLocked()
          .execute();
        const groups = new Map<string, NoticeKey[]>();
        for (const notice of waiting) {
          const name = bundled.test(notice.kind) ? notice.recipient : canonical({ ...notice });
          groups.set(name, [...(groups.get(name) ?? []), notice]);
        }
        for (const group of groups.values()) await makeMail(tx, group);
        return groups.size;
      });
    },

    /** How many notices are not in a mail yet. */
    async noticesGathering(): Promise<number> {
      const { count } = await db
        .selectFrom('outbox')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('mail', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    /** A person's open tasks that have a day, with the number and instant of the last entry behind each. */
    async datedTasksOf(
      person: ServantId,
    ): Promise<readonly (TaskTable & { readonly seq: number; readonly at: Date })[]> {
      return db
        .selectFrom('tasks')
        .innerJoin('subjects', 'subjects.subject', 'tasks.subject')
        .selectAll('tasks')
        .select(['subjects.seq', 'subjects.published_at as at'])
        .where('assignee', '=', person)
        .where('due', 'is not', null)
        .orderBy('due')
        .orderBy('tasks.subject')
        .orderBy('ordinal')
        .execute();
    },
  };
}

async function makeMail(tx: Tx, group: readonly NoticeKey[]): Promise<void> {
  const keys = group.map(({ subject, seq, kind, recipient }) => canonical({ subject, seq, kind, recipient })).sort();
  const id = createHash('sha256').update(keys.join('\n')).digest('hex');
  const recipient = group[0]?.recipient ?? '';
  await tx.insertInto('mails').values({ id, recipient }).execute();
  for (const notice of group) await withKey(tx, notice).set({ mail: id }).execute();
}

function withKey(tx: Tx, { subject, seq, kind, recipient }: NoticeKey) {
  return tx
    .updateTable('outbox')
    .where('subject', '=', subject)
    .where('seq', '=', seq)
    .where('kind', '=', kind)
    .where('recipient', '=', recipient);
}

async function isTold(tx: Tx, subject: string, kind: string, recipient: ServantId): Promise<boolean> {
  const found = await tx
    .selectFrom('outbox')
    .select('seq')
    .where('subject', '=', subject)
    .where('kind', '=', kind)
    .where('recipient', '=', recipient)
    .executeTakeFirst();
  return found !== undefined;
}
