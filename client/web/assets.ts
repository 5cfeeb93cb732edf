import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../data/root.ts';

export interface Asset {
  /** Where it is served, with a hash of its content: `/assets/console.1a2b3c4d.css`. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export interface Assets {
  readonly style: Asset;
  readonly script: Asset;
  readonly htmx: Asset;
}

let loaded: Assets | undefined;

/** The files that a page names, read once. Whatever changes in them changes their path, so they may be kept for ever. */
export function assets(): Assets {
  loaded ??= {
    style: asset('console.css', 'text/css; charset=utf-8', ours('console.css')),
    script: asset('console.js', 'text/javascript; charset=utf-8', ours('console.js')),
    htmx: asset('htmx.js', 'text/javascript; charset=utf-8', htmxFile()),
  };
  return loaded;
}

function asset(name: string, mediaType: string, file: string): Asset {
  const content = readFileSync(file);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const [stem, ending] = name.split('.');
  return { path: `/assets/${stem}.${hash}.${ending}`, mediaType, content };
}

function ours(name: string): string {
  return join(projectRoot(), 'client', 'web', 'static', name);
}

function htmxFile(): string {
  return createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js');
}
