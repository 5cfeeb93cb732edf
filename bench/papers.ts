import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { table } from './figures.ts';
import { load } from './machine.ts';

interface Drawn {
  readonly seconds: number;
  readonly mebibytes: number;
  readonly bytes: number;
}

/** How long a report of so many people takes as XLSX and PDF, and how much memory at its peak. */
export function benchPapers(): void {
  const rows = [500, 5_000].flatMap((people) => (['xlsx', 'pdf'] as const).map((format) => measured(format, people)));
  console.log(`papers: a final report, each drawn in a process of its own; load ${load()}`);
  console.log(table([['people, format', 'seconds', 'peak MiB', 'file MiB'], ...rows]));
}

function measured(format: 'xlsx' | 'pdf', people: number): readonly string[] {
  const script = join(import.meta.dirname, 'draw.ts');
  const said = execFileSync(process.execPath, ['--import', 'tsx', script, format, String(people)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { seconds, mebibytes, bytes } = JSON.parse(said) as Drawn;
  return [`${people} ${format}`, seconds.toFixed(1), mebibytes.toFixed(0), (bytes / 2 ** 20).toFixed(1)];
}
