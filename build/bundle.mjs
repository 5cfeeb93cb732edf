import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { build } from 'esbuild';

const taken = ['zod', '@hono/zod-openapi', '@hono/zod-validator', '@asteasolutions/zod-to-openapi'];

const packagesStay = (path) => !taken.some((name) => path === name || path.startsWith(`${name}/`));

/**
 * Bundles programs of ours: one that loads four hundred files spends more time on finding them than on its work. Packages
 * stay where they are, but for zod, which is a hundred files, and those that must share it. What a module below `root` reads
 * beside itself it still reads beside itself: `import.meta.url` keeps its first meaning.
 */
export async function bundle({ entryPoints, root, outdir, ...options }) {
  const ourPlaces = {
    name: 'our-places',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind !== 'entry-point' && packagesStay(path) ? { path, external: true } : undefined,
      );
      onLoad({ filter: /\.(js|tsx?)$/ }, async ({ path }) => {
        const inside = relative(root, path);
        if (inside.startsWith('..') || inside.startsWith('node_modules')) return undefined;
        const code = await readFile(path, 'utf8');
        const place = JSON.stringify(relative(outdir, path).replaceAll('\\', '/'));
        const contents = code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`);
        return { contents, loader: /[^.]+$/.exec(path)[0] };
      });
    },
  };
  await build({
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    keepNames: true,
    logLevel: 'warning',
    plugins: [ourPlaces],
    ...options,
  });
}
