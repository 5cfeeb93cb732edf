import { basename } from 'node:path';
import { dayOf, instantOf, type Instant } from '../../rules/calendar/date.ts';
import type { WorkCalendar } from '../../rules/calendar/work-calendar.ts';
import { applyChanges } from '../../rules/roster/changes.ts';
import type { Roster, ServantId } from '../../rules/roster/roster.ts';
import { hrServiceOn } from '../../rules/roster/who-is-who.ts';
import type { SubjectOpening } from '../../workflows/messages-start.ts';
import { BadInput, collectFlaws } from '../bad-input.ts';
import type { Folder } from '../folder/folder.ts';
import { readScenario, type ScenarioLine } from '../folder/scenario.ts';
import { rehearse, type Surprise } from '../rehearsal/in-memory.ts';
import { recorder } from '../rehearsal/recording.ts';
import { groundOf, type Setting } from '../rehearsal/setting.ts';

/** A scenario that is entered as papers of a year that has begun. */
export interface PaperScenario {
  readonly folder: Folder;
  readonly script: string;
  readonly year: number;
  readonly calendar: WorkCalendar;
  /** What is later waits for its day. */
  readonly now: Instant;
}

/** A year up to now, as its subjects start with it. */
export interface PastYear {
  /** By the subject's name; each with everything that came to it, in order. */
  readonly openings: ReadonlyMap<string, SubjectOpening>;
  /** Number of the last entry of each, by the subject's name. */
  readonly entries: ReadonlyMap<string, number>;
  readonly entered: number;
  /** Lines that a scenario expects to be refused: they are no papers. */
  readonly skipped: number;
  readonly waiting: number;
}

/** A paper that the law does not allow, so that nothing of the past is entered. */
export class PastRefused extends Error {
  override readonly name = 'PastRefused';
  readonly surprise: Surprise;

  constructor(surprise: Surprise, file: string) {
    super(`${file}:${surprise.line}`);
    this.surprise = surprise;
  }
}

/**
 * I-27: the scenario's lines up to now as papers that HR enters, folded by the same clockwork that the workflows use, so
 * that every subject can start with its past in one piece. Throws BadInput, or PastRefused for a paper that the law
 * refuses.
 */
export function pastOf({ folder, script, year, calendar, now }: PaperScenario): PastYear {
  const flaws = collectFlaws();
  const until = dayOf(now);
  const setting: Setting = { folder, year, calendar, until };
  const roster = rosterUntil(folder, until);
  const count = { entered: 0, skipped: 0, waiting: 0 };
  const papers = function* (): Generator<ScenarioLine> {
    for (const line of readScenario(script, groundOf(setting), flaws)) {
      if (line.expect !== undefined) count.skipped += 1;
      else if (instantOf(line.at, folder.body.offset) > now) count.waiting += 1;
      else {
        count.entered += 1;
        yield asPaper(line, roster, script);
      }
    }
  };
  const { onlookers, recordings } = recorder();
  const outcome = rehearse(setting, papers(), flaws, onlookers);
  if (outcome === null) throw new BadInput(flaws.list);
  const [surprise] = outcome.surprises;
  if (surprise !== undefined) throw new PastRefused(surprise, script);
  const found = recordings();
  const openings = found.map(({ subject, input, at, events }): [string, SubjectOpening] => [
    subject,
    { subject, input, at, past: events.flatMap((step) => ('event' in step ? [step.event] : [])) },
  ]);
  const entries = new Map(found.map(({ subject, contents }) => [subject, contents.length]));
  return { openings: new Map(openings), entries, ...count };
}

/** The roster with every change up to a day; offices and posts keep their dates, so any earlier day can be asked. */
function rosterUntil(folder: Folder, until: string): Roster {
  const due = folder.changes.map(({ change }) => change).filter(({ date }) => date <= until);
  const outcome = applyChanges(folder.roster, due);
  return 'roster' in outcome ? outcome.roster : folder.roster;
}

/** The act on paper: entered by the first of HR who is not the servant. */
export function asPaper(line: ScenarioLine, roster: Roster, script: string): ScenarioLine {
  const { on, at, who } = line;
  if (line.paper !== undefined) return line;
  const hr = enteredBy(roster, on.kind === 'appraisal' ? on.servant : null, dayOf(at));
  const paper = { occurredOn: at, reference: `${basename(script)}:${line.line}`, actor: who };
  return { ...line, who: hr, paper };
}

export function enteredBy(roster: Roster, servant: ServantId | null, day: string): ServantId {
  return hrServiceOn(roster, day).find((id) => id !== servant) ?? '';
}
