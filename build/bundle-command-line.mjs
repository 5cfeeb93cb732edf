/**
 * Bundles the compiled command line, dist/client/cli/main.js -> dist/bin: a command that loads four hundred files spends more
 * time on finding them than on its work. Packages stay where they are, but for zod, which is a hundred files, and those that
 * must share it. What a module reads beside itself it still reads beside itself: `import.meta.url` keeps its first meaning.
 */
import { readFile, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));
const outdir = at('bin');
const taken = ['zod', '@hono/zod-openapi', '@hono/zod-validator', '@asteasolutions/zod-to-openapi'];

const packagesStay = (path) => !taken.some((name) => path === name || path.startsWith(`${name}/`));

const ourPlaces = {
  name: 'our-places',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind !== 'entry-point' && packagesStay(path) ? { path, external: true } : undefined,
    );
    onLoad({ filter: /\.js$/ }, async ({ path }) => {
      if (relative(at('.'), path).startsWith('..')) return undefined;
      const code = await readFile(path, 'utf8');
      const place = JSON.stringify(relative(outdir, path).replaceAll('\\', '/'));
      return { contents: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`), loader: 'js' };
    });
  },
};

await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: { mizan: at('client/cli/main.js') },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  keepNames: true,
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  plugins: [ourPlaces],
});
