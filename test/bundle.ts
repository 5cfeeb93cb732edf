import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import type { TestProject } from 'vitest/node';
import { bundleOptions } from '../worker/bundle.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The workflows, bundled once for the run. */
    readonly workflowBundle: string;
  }
}

const nothing = () => undefined;
const quiet = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: console.warn, error: console.error };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'mizan-bundle-'));
  const path = join(folder, 'workflow-bundle.js');
  const { code } = await bundleWorkflowCode(bundleOptions(quiet));
  await writeFile(path, code);
  project.provide('workflowBundle', path);
  return () => rm(folder, { recursive: true });
}
