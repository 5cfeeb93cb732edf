import { enteredIn } from '../../documents/data/on-paper.ts';
import type { JsonObject } from '../../machines/subject.ts';
import type { Instant } from '../../rules/calendar/date.ts';
import type { Clause, Saying } from '../../rules/ruling.ts';
import type { Roster } from '../../rules/roster/roster.ts';
import type { JournalRecord } from '../../store/read.ts';
import type { Look } from '../access/cut.ts';
import { seenEntries, wordsOf, type SeenEntry } from '../access/entries.ts';
import { personsIn, type Naming, type PersonRef } from './people.ts';

/** One entry of a record, in order of the journal. */
export interface RecordEntry {
  readonly seq: number;
  /** `form.drawnUp`, `deadline.passed`: its name stands in `locales/` under `entry`. */
  readonly kind: string;
  /** The legal instant. */
  readonly at: Instant;
  /** Whether its hour is known: a paper may name the day alone (I-27). */
  readonly timed: boolean;
  readonly clause: Clause;
  /** Who acted; null for time, the roster, or another subject. */
  readonly actor: PersonRef | null;
  /** Who entered it, where it is another than who acted: HR for paper (I-27), or whoever acted for one of HR. */
  readonly enteredBy: PersonRef | null;
  /** `web`, `api`, `cli`, `past`, `roster`, `clock`. */
  readonly via: string;
  /** Of the paper it was entered from. */
  readonly reference: string | null;
  readonly because: Saying | null;
  /** What it says, by field; null where that is not shown to the viewer. */
  readonly says: JsonObject | null;
  /** Hash of the entry in the chain. */
  readonly hash: string;
}

export interface RecordView {
  readonly subject: string;
  readonly entries: readonly RecordEntry[];
  /** Seq after which the next page goes on; null at the end. */
  readonly next: number | null;
  readonly persons: Readonly<Record<string, PersonRef>>;
}

interface Page {
  readonly after: number;
  readonly limit: number;
}

interface Named {
  readonly roster: Roster;
  readonly named: Naming;
}

/** A page of the record of an appraisal, as an onlooker sees it, from the entry after a number. */
export function recordView(
  subject: string,
  journal: readonly JournalRecord[],
  look: Look,
  page: Page,
  scene: Named,
): RecordView {
  const contents = journal.map(({ content }) => content);
  return pageOf(subject, journal, seenEntries(contents, look), page, scene);
}

/** A page of the record of a unit's report or of the body's year, for whoever sees the report: what it says is in its versions. */
export function reportRecordView(
  subject: string,
  journal: readonly JournalRecord[],
  page: Page,
  scene: Named,
): RecordView {
  const seen = journal.map(({ content: { with: given, ...content } }): SeenEntry => {
    const { report: _report, rows: _rows, seqs: _seqs, ...says } = wordsOf(content.kind, given);
    return { content, says };
  });
  return pageOf(subject, journal, seen, page, scene);
}

function pageOf(
  subject: string,
  journal: readonly JournalRecord[],
  all: readonly SeenEntry[],
  { after, limit }: Page,
  scene: Named,
): RecordView {
  const { named } = scene;
  const records = new Map(journal.map((one) => [one.content.seq, one]));
  const papers = new Map(enteredIn(journal).map(({ seq, paper }) => [seq, paper]));
  const seen = all.filter(({ content }) => content.seq > after);
  const entries = seen.slice(0, limit).map(({ content, says }): RecordEntry => {
    const { envelope, hash } = records.get(content.seq)!;
    const { enteredBy } = envelope;
    return {
      seq: content.seq,
      kind: content.kind,
      at: content.at,
      timed: papers.get(content.seq)?.timed ?? true,
      clause: content.clause,
      actor: content.actor === null ? null : named(content.actor),
      enteredBy: enteredBy === null || enteredBy === content.actor ? null : named(enteredBy),
      via: envelope.via,
      reference: envelope.reference,
      because: (says?.['because'] ?? null) as Saying | null,
      says,
      hash,
    };
  });
  const next = seen.length > limit ? (entries.at(-1)?.seq ?? null) : null;
  return { subject, entries, next, persons: personsIn(entries, scene) };
}
