import type { BuildOptions } from 'esbuild';

export function bundle(
  options: BuildOptions & {
    readonly entryPoints: Readonly<Record<string, string>>;
    readonly root: string;
    readonly outdir: string;
  },
): Promise<void>;
