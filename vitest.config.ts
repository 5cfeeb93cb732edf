import { defineConfig } from 'vitest/config';

/** `unit` needs nothing; `live` runs against the real PostgreSQL and Temporal that `test/stack.ts` starts once. */
export default defineConfig({
  test: {
    reporters:
      process.env['CI'] === undefined ? ['default'] : ['default', ['json', { outputFile: 'coverage/tests.json' }]],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/live/**'],
          // Nothing here keeps anything between files, so modules are loaded once for all of them.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'live',
          include: ['test/live/**/*.test.ts'],
          globalSetup: ['test/stack.ts', 'test/bundle.ts'],
          pool: 'forks',
          // Most of them wait for servers, so three do not crowd two cores.
          maxWorkers: 3,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
