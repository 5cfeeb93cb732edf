import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../data/root.ts';
import { built } from './built.ts';
import { median } from './figures.ts';
import { load } from './machine.ts';
import type { RehearsalFigures } from './rehearsal.ts';

const people = 30_000;

/** The sample year by the command itself, process and all; and the year of a large generated body on one core. */
export function benchYears(): void {
  const seconds = [1, 2, 3].map(sampleYear);
  console.log(
    `rehearsal: the sample year, whole process, ${median(seconds).toFixed(2)} s (target ≤ 1 s); load ${load()}`,
  );
  const script = join(import.meta.dirname, 'rehearsal.ts');
  const [program, ...args] = [...oneCore(), process.execPath, '--import', 'tsx', script, `${people}`];
  const figures = JSON.parse(output(program ?? '', args)) as RehearsalFigures;
  console.log(
    `rehearsal: ${figures.people} servants' years (${figures.acts} acts), ${figures.processorSeconds} s of one core (target ≤ 120 s), ` +
      `${figures.seconds} s by the clock, ` +
      `${figures.peakMebibytes} MiB at most (target ≤ 2048 MiB); load ${load()}`,
  );
}

function sampleYear(): number {
  const agency = join(projectRoot(), 'data', 'agency');
  const script = join(agency, 'scenario-2026.jsonl');
  const args = ['rehearse', agency, '--year', '2026', '--script', script, '--until', '2027-03-31', '--json'];
  const begun = performance.now();
  output(process.execPath, [built('bin/mizan.js'), ...args]);
  return (performance.now() - begun) / 1000;
}

/** Where the system can bind a process to one core; elsewhere JavaScript has one of its own, and its collector others. */
function oneCore(): readonly string[] {
  return spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : [];
}

function output(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
