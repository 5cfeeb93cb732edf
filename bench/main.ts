import { benchActs } from './acts.ts';
import { benchEvents } from './events.ts';
import { benchHeap } from './heap.ts';
import { machine } from './machine.ts';
import { benchYears } from './years.ts';

/** `npm run bench [-- name …]`: measures speed and size of what was built, and prints what came of it; nothing is asserted. */
const measures: Readonly<Record<string, () => Promise<void> | void>> = {
  acts: benchActs,
  events: benchEvents,
  heap: benchHeap,
  rehearsal: benchYears,
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(measures);
const unknown = wanted.filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}: ${Object.keys(measures).join(', ')}.`);
  process.exit(2);
}
console.log(machine());
for (const name of wanted) await measures[name]?.();
