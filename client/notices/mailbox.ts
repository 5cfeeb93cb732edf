import { letterOf } from '../../documents/letters/draw.ts';
import { readerFor } from '../../documents/letters/reader.ts';
import type { Lang } from '../../locales/language.ts';
import { dayOf, type Instant } from '../../rules/calendar/date.ts';
import { hrServiceOn } from '../../rules/roster/who-is-who.ts';
import type { MailRecord, RefusedMail } from '../../store/mails.ts';
import { instantAt } from '../../workflows/messages-instants.ts';
import type { Acts } from '../acts/acts.ts';
import type { Viewer } from '../http/viewer.ts';

/** A mail as the mailbox page shows it, in the language of the page. */
export interface MailboxLetter {
  readonly id: string;
  readonly at: Instant;
  /** `waiting`: still to be sent; `mailbox`: shown here only, for there is no mail server or no address. */
  readonly state: NonNullable<MailRecord['outcome']> | 'waiting';
  readonly subject: string;
  readonly text: string;
}

export interface MailboxOptions {
  readonly language: Lang;
  /** Address of the console without a slash at its end, for the links in the letters. */
  readonly console: string | null;
  readonly limit?: number;
  /** Only letters older than this one, for the next page. */
  readonly before?: Date;
}

/** What was or is to be mailed to the viewer, the newest first. */
export async function mailbox(
  { store, body: bodyOf }: Pick<Acts, 'store' | 'body'>,
  viewer: Viewer,
  { language, console, limit = 50, before }: MailboxOptions,
): Promise<readonly MailboxLetter[]> {
  const body = await bodyOf();
  if (body === null) return [];
  const letters: MailboxLetter[] = [];
  for (const { id, madeAt, outcome, told } of await store.mailboxOf(viewer.id, limit, before)) {
    const at = instantAt(madeAt.getTime(), body.offset);
    const reader = await readerFor(store, { body, person: viewer.id, told, today: dayOf(at), console, language });
    const { subject, text } = await letterOf(told, reader);
    letters.push({ id, at, state: outcome ?? 'waiting', subject, text });
  }
  return letters;
}

/** Addresses that refuse mail for good, with what their server said: for HR alone; nothing for anyone else. */
export async function refusedAddresses(
  { store, body: bodyOf }: Pick<Acts, 'store' | 'body'>,
  viewer: Viewer,
): Promise<readonly RefusedMail[]> {
  const body = await bodyOf();
  if (body === null) return [];
  const { roster } = await store.roster();
  const isHr = hrServiceOn(roster, dayOf(instantAt(Date.now(), body.offset))).includes(viewer.id);
  return isHr ? store.refusedMails(200) : [];
}
