import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Instant } from '../rules/calendar/date.ts';
import type { ServantId } from '../rules/roster/roster.ts';
import { canonical } from './canonical.ts';
import type { Entry } from './subject.ts';

export { canonical } from './canonical.ts';

/** What the journal proves: the entry, whose it is, its number and the hash of the one before. */
export interface Content extends Entry {
  readonly subject: string;
  readonly seq: number;
  readonly prev: string | null;
}

/** How the entry came in: kept beside the content, in a chain of its own. */
export interface Envelope {
  readonly recordedAt: Instant;
  readonly enteredBy: ServantId | null;
  readonly via: string;
  readonly reference: string | null;
  readonly updateId: string | null;
}

/** Where a subject's chain stands. */
export interface Head {
  readonly subject: string;
  readonly seq: number;
  readonly hash: string | null;
  /** Latest instant of any entry. */
  readonly at: Instant | null;
}

/** SHA-256 of the canonical JSON, in lower-case hex; pure, so that the workflow sandbox can reckon it. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value))));
}

export function chain(head: Head, entry: Entry): { readonly content: Content; readonly head: Head } {
  const content: Content = { subject: head.subject, seq: head.seq + 1, prev: head.hash, ...entry };
  const at = head.at !== null && head.at > entry.at ? head.at : entry.at;
  return { content, head: { subject: head.subject, seq: content.seq, hash: hashOf(content), at } };
}
