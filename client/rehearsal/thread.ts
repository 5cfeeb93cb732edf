import { parentPort, workerData } from 'node:worker_threads';
import { MissingCalendarYear } from '../../rules/calendar/work-calendar.ts';
import { collectFlaws } from '../bad-input.ts';
import { scenarioLines } from '../folder/scenario.ts';
import type { ByDayInput, ByDayOutcome } from './aside.ts';
import { rehearseByDay } from './by-day.ts';
import { groundOf } from './setting.ts';

/** What `aside.ts` runs: one rehearsal, and is over. */
function outcomeOf({ script, scriptName, ...setting }: ByDayInput): ByDayOutcome {
  const flaws = collectFlaws();
  const texts = script.split('\n').map((text, index) => ({ line: index + 1, text: text.replace(/\r$/, '') }));
  try {
    const lines = scenarioLines(texts, scriptName, groundOf(setting), flaws);
    const year = rehearseByDay(setting, lines, flaws);
    return year === null ? { flaws: flaws.list } : { year };
  } catch (error) {
    if (error instanceof MissingCalendarYear) return { missingCalendar: error.year };
    throw error;
  }
}

parentPort?.postMessage(outcomeOf(workerData as ByDayInput));
