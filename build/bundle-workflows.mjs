/**
 * Bundles the compiled workflows once per build: dist/workflows/index.js -> dist/workflow-bundle.js.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const entry = fileURLToPath(new URL('../dist/workflows/index.js', import.meta.url));
const bundle = fileURLToPath(new URL('../dist/workflow-bundle.js', import.meta.url));
const quiet = { trace() {}, debug() {}, info() {}, log() {}, warn: console.warn, error: console.error };

if (existsSync(entry)) {
  const { code } = await bundleWorkflowCode({ workflowsPath: entry, logger: quiet });
  await writeFile(bundle, code);
} else {
  console.warn('bundle-workflows: dist/workflows/index.js does not exist yet, nothing to bundle.');
}
