import { machine } from './machine.ts';

/** `npm run bench [-- name …]`: measures speed and size of what was built, and prints what came of it; nothing is asserted. */
const measures: Readonly<Record<string, () => Promise<void>>> = {
  acts: async () => (await import('./acts.ts')).benchActs(),
  events: async () => (await import('./events.ts')).benchEvents(),
  heap: async () => (await import('./heap.ts')).benchHeap(),
  pages: async () => (await import('./pages.ts')).benchPages(),
  papers: async () => (await import('./papers.ts')).benchPapers(),
  present: async () => (await import('./present.ts')).benchPresent(),
  rehearsal: async () => (await import('./years.ts')).benchYears(),
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(measures);
const unknown = wanted.filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}: ${Object.keys(measures).join(', ')}.`);
  process.exit(2);
}
// The servers are told at `exit`, which a signal by itself does not bring about.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
console.log(machine());
for (const name of wanted) await measures[name]?.();
