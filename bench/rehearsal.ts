import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectFlaws } from '../client/bad-input.ts';
import { readCalendars } from '../client/folder/calendars.ts';
import { readFolder } from '../client/folder/folder.ts';
import { scenarioLines } from '../client/folder/scenario.ts';
import { rehearse } from '../client/rehearsal/in-memory.ts';
import { groundOf } from '../client/rehearsal/setting.ts';
import { projectRoot } from '../data/root.ts';
import { generate } from './generate.ts';

export interface RehearsalFigures {
  readonly people: number;
  readonly acts: number;
  readonly seconds: number;
  /** Of the processor's time: what it would be on a core that nobody else uses. */
  readonly processorSeconds: number;
  readonly peakMebibytes: number;
  readonly annex3: number;
}

/** A whole year of a generated body, its files and its lines read as the command reads them. */
export function benchRehearsal(people: number, year = 2026): RehearsalFigures {
  const calendar = readCalendars(join(projectRoot(), 'data', 'calendars'));
  const folderPath = mkdtempSync(join(tmpdir(), 'mizan-bench-'));
  try {
    const generated = generate(people, year, calendar);
    generated.writeFolder(folderPath);
    const begun = performance.now();
    const used = process.cpuUsage();
    const folder = readFolder(folderPath);
    const setting = { folder, year, calendar, until: `${year + 1}-03-02` };
    const flaws = collectFlaws();
    const lines = scenarioLines(generated.lines(), 'generated', groundOf(setting), flaws);
    const rehearsal = rehearse(setting, lines, flaws);
    if (rehearsal === null) throw new Error(JSON.stringify(flaws.list.slice(0, 3)));
    const [surprise] = rehearsal.surprises;
    if (surprise !== undefined)
      throw new Error(`${rehearsal.surprises.length} lines refused, the first: ${JSON.stringify(surprise)}`);
    const { user, system } = process.cpuUsage(used);
    return {
      people,
      acts: rehearsal.acts,
      seconds: Math.round((performance.now() - begun) / 100) / 10,
      processorSeconds: Math.round((user + system) / 100_000) / 10,
      peakMebibytes: Math.round(process.resourceUsage().maxRSS / 1024),
      annex3: rehearsal.reports.annex3,
    };
  } finally {
    rmSync(folderPath, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  console.log(JSON.stringify(benchRehearsal(Number(process.argv[2] ?? 30_000))));
}
