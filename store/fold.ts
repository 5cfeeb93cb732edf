import { createHash } from 'node:crypto';
import { canonical, type Content } from '../machines/journal.ts';
import { Defect, type Entry, type JsonObject } from '../machines/subject.ts';
import type { Kind, Kinds, SubjectKind } from './publication.ts';

/** A state with its stored form: canonical JSON and the SHA-256 of it. */
export interface Folded {
  readonly state: unknown;
  /** The state right after each of the entries folded. */
  readonly states: readonly unknown[];
  readonly frozen: string;
  readonly hash: string;
}

export function kindOf(kinds: Kinds, kind: SubjectKind): Kind {
  const found = kinds[kind];
  if (found === undefined) throw new Defect(`This store knows no subjects of the kind ${kind}.`);
  return found;
}

export function entryOf({ subject: _subject, seq: _seq, prev: _prev, ...entry }: Content): Entry {
  return entry;
}

/** SHA-256 of a text in lower-case hex: what `hashOf` gives for the value whose canonical JSON it is. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The state after more entries; from nothing where the first of them is the first of all. */
export function fold({ subject }: Kind, before: unknown, contents: readonly Content[]): Folded {
  let state = before;
  const states = contents.map((content) => {
    const entry = entryOf(content);
    state = content.seq === 1 ? subject.initial(entry) : subject.evolve(state, entry);
    return state;
  });
  const frozen = canonical(subject.freeze(state));
  return { state, states, frozen, hash: hashOfText(frozen) };
}

export function thawed({ subject }: Kind, frozen: string): unknown {
  return subject.thaw(JSON.parse(frozen) as JsonObject);
}
