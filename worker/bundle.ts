import { fileURLToPath } from 'node:url';
import type { BundleOptions, Logger } from '@temporalio/worker';
import { failureConverterPath } from './data-converter.ts';

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

const module = (name: string): string => fileURLToPath(new URL(`../${name}${extension}`, import.meta.url));

/** Where the build puts the bundle of the workflows, beside the compiled folders. */
export const builtBundle = fileURLToPath(new URL('../workflow-bundle.js', import.meta.url));

/** The law and the machines are pure: every workflow of a worker shares one copy of them, not one each on the heap. */
const shared = ['workflows/index', 'machines/appraisal/index', 'machines/timeline', 'machines/journal'];

/** How workflows are bundled: by the build, and once per test run. */
export function bundleOptions(logger: Logger, workflows = module('workflows/index')): BundleOptions {
  return { workflowsPath: workflows, failureConverterPath, preloadModules: shared.map(module), logger };
}
