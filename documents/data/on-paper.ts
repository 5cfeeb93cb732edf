import type { Content, Envelope } from '../../machines/journal.ts';
import { dayOf, type CalendarDate, type Instant } from '../../rules/calendar/date.ts';
import type { ServantId } from '../../rules/roster/roster.ts';
import type { Naming } from './people.ts';
import type { OnPaperData } from './shapes.ts';

/** I-27: the document that HR entered an act from. */
export interface OnPaper {
  readonly reference: string;
  readonly enteredBy: ServantId | null;
  /** Whether the document names the hour; where it does not, only the day of the act is known. */
  readonly timed: boolean;
}

interface FromPaper {
  readonly paper?: OnPaper;
}

/** An entry of a journal, with the document that it was entered from. */
export type Entered = Content & FromPaper;

/** What of an entry tells which act it is. */
type Act = Pick<Content, 'kind' | 'actor' | 'at'>;

/** Who did what when, and from which document it was entered. */
export type Papered = Act & FromPaper;

/** An entry as it is kept; without an envelope nothing is known of how it came in. */
interface Kept<Of extends Act> {
  readonly content: Of;
  readonly envelope?: Pick<Envelope, 'reference' | 'enteredBy'>;
}

/**
 * The entries of a whole journal, each with the document that it was entered from. The instant of one that names the day alone is
 * 00:00, or that of the last act on that day (I-27), so it is not the hour of the act.
 */
export function enteredIn<Of extends Act>(journal: readonly Kept<Of>[]): readonly (Of & FromPaper)[] {
  const before = new Set<Instant>();
  let timed = true;
  return journal.map(({ content, envelope }) => {
    // What follows from an act, and is nobody's own, is of its hour.
    if (content.actor !== null) timed = content.at.slice(11, 19) !== '00:00:00' && !before.has(content.at);
    before.add(content.at);
    if (envelope === undefined || envelope.reference === null) return content;
    const { reference, enteredBy } = envelope;
    return { ...content, paper: { reference, enteredBy, timed } };
  });
}

/** The document of what somebody did on a day or at an instant; null for what was done electronically. */
export function paperOf(
  papers: readonly Papered[],
  kind: string,
  { by, on, at }: { readonly by: ServantId; readonly on?: CalendarDate; readonly at?: Instant },
): OnPaper | null {
  const found = papers.findLast(
    (entry) =>
      entry.kind === kind && entry.actor === by && (at === undefined ? dayOf(entry.at) === on : entry.at === at),
  );
  return found?.paper ?? null;
}

/** The instant of an act, or its day alone where no hour is known of it. */
export function whenDone({
  at,
  paper,
}: {
  readonly at: Instant;
  readonly paper: Pick<OnPaper, 'timed'> | null;
}): string {
  return paper?.timed === false ? dayOf(at) : at;
}

/** The same with the name of who entered it. */
export function onPaperData(paper: OnPaper | null | undefined, who: Naming, on: CalendarDate): OnPaperData | null {
  if (paper == null) return null;
  const { reference, enteredBy, timed } = paper;
  return { reference, enteredBy: enteredBy === null ? null : who(enteredBy, on), timed };
}
