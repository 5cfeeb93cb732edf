import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, so that nothing of it is begun when all else is done. */
const longest = [
  'kill',
  'console-walks',
  'reports',
  'rehearsal',
  'console-pages',
  'stack',
  'submission',
  'start',
  'notices',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.endsWith(`/live/${name}.test.ts`));
      return found < 0 ? longest.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** More of them at a time take no less, and crowd those that count seconds. */
const maxWorkers = 2;

/** `unit` needs nothing; `live` runs against the real PostgreSQL and Temporal that `test/live-setup.ts` starts once. */
export default defineConfig({
  test: {
    reporters:
      process.env['CI'] === undefined ? ['default'] : ['default', ['json', { outputFile: 'coverage/tests.json' }]],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/live/**'],
          // Nothing here keeps anything between files, so modules are loaded once for all of them.
          isolate: false,
          maxWorkers,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'live',
          include: ['test/live/**/*.test.ts'],
          globalSetup: ['test/live-setup.ts'],
          pool: 'forks',
          // What a file opens it closes: loading all modules for each takes longer than many of them run.
          isolate: false,
          maxWorkers,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
