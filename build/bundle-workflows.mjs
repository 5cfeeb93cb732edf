/**
 * Bundles the compiled workflows once per build, dist/workflows/index.js -> dist/workflow-bundle.js, and puts the failure
 * converter, which is no TypeScript, beside the compiled worker.
 */
import { copyFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const quiet = { trace() {}, debug() {}, info() {}, log() {}, warn: console.warn, error: console.error };

await copyFile(at('worker/failure-converter.cjs'), at('dist/worker/failure-converter.cjs'));
const { builtBundle, bundleOptions } = await import('../dist/worker/bundle.js');
const { code } = await bundleWorkflowCode(bundleOptions(quiet));
await writeFile(builtBundle, code);
