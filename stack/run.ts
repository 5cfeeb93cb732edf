import { spawn } from 'node:child_process';

/** How a program that was run to its end did. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  readonly signal?: AbortSignal | undefined;
  /** Each whole line of standard error, as it comes. */
  readonly onLine?: (line: string) => void;
}

/** Runs a program to its end without a shell. Throws only when it cannot be started or was aborted. */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { onLine, signal, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...rest,
      ...(signal === undefined ? {} : { signal }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let line = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      if (onLine) lines.forEach(onLine);
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** The last lines of a text, for messages: long lines are cut. */
export function lastLines(text: string, count = 12): string {
  const lines = text.trimEnd().split('\n').slice(-count);
  return lines.map((line) => (line.length > 300 ? `${line.slice(0, 300)}…` : line)).join('\n');
}
