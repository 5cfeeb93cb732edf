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

type Digest = (text: string) => string;

/** SHA-256 in lower-case hex; pure, so that the workflow sandbox can reckon it. */
const pureDigest: Digest = (text) => bytesToHex(sha256(utf8ToBytes(text)));
let digest = pureDigest;

/** Outside the sandbox the platform's own SHA-256 may reckon the same at a sixth of the time. Throws for another function. */
export function reckonDigestsBy(native: Digest): void {
  if (native('§4.29 Əİ') !== pureDigest('§4.29 Əİ')) throw new TypeError('This is not SHA-256.');
  digest = native;
}

/** SHA-256 of the canonical JSON, in lower-case hex. */
export function hashOf(value: unknown): string {
  return digest(canonical(value));
}

export function chain(head: Head, entry: Entry): { readonly content: Content; readonly head: Head } {
  const content: Content = { subject: head.subject, seq: head.seq + 1, prev: head.hash, ...entry };
  const at = head.at !== null && head.at > entry.at ? head.at : entry.at;
  return { content, head: { subject: head.subject, seq: content.seq, hash: hashOf(content), at } };
}
