import type { Content } from '../../machines/journal.ts';
import type { DatedEvent } from '../../machines/timeline.ts';
import type { Instant } from '../../rules/calendar/date.ts';
import type { Refusal } from '../../rules/ruling.ts';
import type { SubjectInput } from '../../workflows/messages-start.ts';
import type { Asking, WorldInput } from './world.ts';

/** Something that came to a subject from outside, in the order of all that came to any. */
export interface RecordedEvent {
  readonly order: number;
  readonly event: DatedEvent;
  /** The law's answer where it refused. */
  readonly refusal: Refusal | null;
  /** For an act on a unit or on the body. */
  readonly asking: Asking | null;
}

/** Time that passed for a subject, since it had something to tell to reports. */
export interface RecordedTime {
  readonly order: number;
  readonly until: Instant;
  /** Number of the last entry then. */
  readonly seq: number;
}

/** One subject's year as it came to it from outside, and the journal that came of it. */
export interface Recording {
  readonly subject: string;
  readonly input: SubjectInput;
  readonly at: Instant;
  /** Place of its beginning in the order of all that came. */
  readonly order: number;
  readonly events: readonly (RecordedEvent | RecordedTime)[];
  readonly contents: readonly Content[];
}

/** Looks on while a year is rehearsed in memory. */
export function recorder(): {
  readonly onlookers: Pick<WorldInput, 'journal' | 'watch'>;
  readonly recordings: () => readonly Recording[];
} {
  const found = new Map<string, Recording & { readonly events: (RecordedEvent | RecordedTime)[] }>();
  const journals = new Map<string, Content[]>();
  let order = 0;
  return {
    onlookers: {
      journal(contents) {
        for (const content of contents) {
          const journal = journals.get(content.subject);
          if (journal === undefined) journals.set(content.subject, [content]);
          else journal.push(content);
        }
      },
      watch: {
        opened(subject, input, at) {
          found.set(subject, { subject, input, at, order: order++, events: [], contents: [] });
        },
        came(subject, event, refusal, asking) {
          found.get(subject)?.events.push({ order: order++, event, refusal, asking: asking ?? null });
        },
        passed(subject, until, seq) {
          found.get(subject)?.events.push({ order: order++, until, seq });
        },
      },
    },
    recordings: () => [...found.values()].map((one) => ({ ...one, contents: journals.get(one.subject) ?? [] })),
  };
}
