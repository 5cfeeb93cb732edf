import { ApplicationFailure, heartbeat } from '@temporalio/activity';
import { reportingUnits } from '../machines/reporting/reporting-units.ts';
import { subjectName, type SubjectParts } from '../machines/subject-name.ts';
import { dayOf, startOf, type CalendarDate, type Instant } from '../rules/calendar/date.ts';
import type { Body, Roster } from '../rules/roster/roster.ts';
import { officeIndex } from '../rules/roster/slice.ts';
import type { Opened, Pace } from '../workflows/messages.ts';
import { appraisalBegins, type SubjectOpening } from '../workflows/messages-start.ts';
import { instantAt } from '../workflows/messages-instants.ts';
import type { Reach } from './deliver.ts';
import { watched, type Observer } from './failures.ts';
import { inParallel } from './in-parallel.ts';
import { openingOf, type Ground } from './opening.ts';
import { startSubject } from './start-subject.ts';

export interface YearToOpen {
  readonly year: number;
  readonly pace?: Partial<Pace>;
}

export interface OpeningYear {
  /** Gives how many the year has. */
  openYear(what: YearToOpen): Promise<Opened>;
}

const chunk = 100;
const startsASecond = 100;
/** How long one that was started may keep the others waiting, in milliseconds. */
const patience = 10_000;

/**
 * Opens the body's year, the report of every unit, and an appraisal for everyone who is, or was in this year, on the roster.
 * Goes on where it was broken off; what has a journal is skipped, and whose workflow exists is left alone.
 */
export function openingYear(reach: Reach, observer: Observer): OpeningYear {
  const { store } = reach;
  return {
    openYear: ({ year, pace }) =>
      watched(observer, `year ${year}`, async () => {
        const owner = await store.body();
        if (owner === null) throw missing('There is no body yet whose year could be opened.');
        const { body } = owner;
        const today = dayOf(instantAt(Date.now(), body.offset));
        if (today < `${year}-01-01`)
          throw ApplicationFailure.nonRetryable(`The year ${year} has not begun.`, 'TooEarly');
        await store.yearOpened(year);
        const { seq: rosterSeq, roster } = await store.roster();
        const calendar = await store.calendar();
        if (calendar === null) throw missing('There is no work calendar yet.');
        const ground: Ground = { body, roster, rosterSeq, calendar, index: officeIndex(roster) };
        const all = subjectsOf(body, roster, year, today);
        // Names that only a past has: a unit that was renamed or came to its end before today.
        const known = new Set(all.map(({ subject }) => subject));
        const past = (await store.openingsOf(year)).filter((subject) => !known.has(subject));
        const everything = [...past.map((subject) => ({ subject, parts: null, at: null })), ...all];
        let begun: readonly string[] = [];
        for (let from = 0; from < everything.length; from += chunk) {
          const some = everything.slice(from, from + chunk);
          const there = await store.hasJournal(some.map(({ subject }) => subject));
          const fresh = some.filter(({ subject }) => !there.has(subject));
          // Started faster than the workers come to them, all would wait longer than a task may take.
          await Promise.all(begun.map((subject) => store.waitForSeq(subject, 1, patience)));
          begun = fresh.map(({ subject }) => subject);
          await inParallel(fresh, { atOnce: 10, aSecond: startsASecond }, async ({ subject, parts, at }) => {
            const kept = (await store.openingOf(subject)) as SubjectOpening | null;
            const opening = kept ?? (parts === null ? null : openingOf(ground, parts, at));
            if (opening !== null) await startSubject(reach, opening, pace);
            heartbeat(subject);
          });
          heartbeat(some.at(-1)?.subject);
        }
        const count = (kind: SubjectParts['kind']) => all.filter(({ parts }) => parts.kind === kind).length;
        return { appraisals: count('appraisal'), units: count('unit') };
      }),
  };
}

interface ToOpen {
  readonly subject: string;
  readonly parts: SubjectParts;
  readonly at: Instant;
}

function subjectsOf(body: Body, roster: Roster, year: number, today: CalendarDate): readonly ToOpen[] {
  const opening = startOf(`${year}-01-01`, body.offset);
  const named = (parts: SubjectParts, at: Instant): ToOpen => ({ subject: subjectName(parts), parts, at });
  const units = [...reportingUnits(roster, year)].sort().map((unit) => named({ kind: 'unit', unit, year }, opening));
  const appraisals = Object.values(roster.people).flatMap((person) => {
    const at = appraisalBegins(person, year, today, body.offset);
    return at === null ? [] : [named({ kind: 'appraisal', servant: person.id, year }, at)];
  });
  return [named({ kind: 'body', year }, opening), ...units, ...appraisals];
}

function missing(message: string): ApplicationFailure {
  return ApplicationFailure.retryable(message, 'Missing');
}
