/** Bundles the compiled command line, dist/client/cli/main.js -> dist/bin. */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const at = (path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));
const outdir = at('bin');

await rm(outdir, { recursive: true, force: true });
await bundle({
  entryPoints: { mizan: at('client/cli/main.js') },
  root: at('.'),
  outdir,
  sourcemap: true,
  sourcesContent: false,
});
