import type { AppraisalInput } from '../../machines/appraisal/index.ts';
import type { Content } from '../../machines/journal.ts';
import type { DatedEvent } from '../../machines/timeline.ts';
import type { Instant } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { Refusal } from '../../rules/ruling.ts';
import type { WorldInput } from './world.ts';

export interface RecordedEvent {
  readonly event: DatedEvent;
  /** The law's answer where it refused. */
  readonly refusal: Refusal | null;
}

/** One appraisal's year as it came to it from outside, and the journal that came of it. */
export interface Recording {
  readonly servant: ServantId;
  readonly subject: string;
  readonly input: AppraisalInput;
  readonly at: Instant;
  readonly events: readonly RecordedEvent[];
  readonly contents: readonly Content[];
}

/** Looks on while a year is rehearsed in memory. */
export function recorder(): {
  readonly onlookers: Pick<WorldInput, 'journal' | 'watch'>;
  readonly recordings: () => readonly Recording[];
} {
  const found = new Map<ServantId, Recording & { readonly events: RecordedEvent[] }>();
  const journals = new Map<string, Content[]>();
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
        opened(servant, input, at) {
          const subject = `${servant}-${input.year}`;
          found.set(servant, { servant, subject, input, at, events: [], contents: [] });
        },
        came: (servant, event, refusal) => found.get(servant)?.events.push({ event, refusal }),
      },
    },
    recordings: () => [...found.values()].map((one) => ({ ...one, contents: journals.get(one.subject) ?? [] })),
  };
}
