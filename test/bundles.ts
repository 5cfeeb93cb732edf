import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import type { TestProject } from 'vitest/node';
import { bundle } from '../build/bundle.mjs';
import { bundleOptions } from '../worker/bundle.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The workflows, bundled once for the run. */
    readonly workflowBundle: string;
    /** What is started as a process of its own, bundled once for the run: each would translate its TypeScript anew. */
    readonly programs: { readonly worker: string; readonly mizan: string; readonly runStack: string };
  }
}

const nothing = () => undefined;
const quiet = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: console.warn, error: console.error };
const root = resolve(import.meta.dirname, '..');
/** Where the packages are found that a program loads. */
const cache = join(root, 'node_modules', '.cache');

/** Makes the bundles in a folder of their own; gives what removes it. */
export async function provideBundles(project: TestProject): Promise<() => Promise<void>> {
  await mkdir(cache, { recursive: true });
  const outdir = await mkdtemp(join(cache, 'mizan-test-'));
  const sources = { worker: 'worker/main.ts', mizan: 'client/cli/main.ts', runStack: 'test/run-stack.ts' };
  const entryPoints = Object.fromEntries(Object.entries(sources).map(([name, path]) => [name, join(root, path)]));
  await bundle({ entryPoints, root, outdir, outExtension: { '.js': '.mjs' } });
  const programOf = (name: keyof typeof sources) => join(outdir, `${name}.mjs`);
  project.provide('programs', {
    worker: programOf('worker'),
    mizan: programOf('mizan'),
    runStack: programOf('runStack'),
  });

  const workflows = join(outdir, 'workflow-bundle.js');
  const { code } = await bundleWorkflowCode(bundleOptions(quiet));
  await writeFile(workflows, code);
  project.provide('workflowBundle', workflows);
  return () => rm(outdir, { recursive: true });
}
