import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll } from 'vitest';
import { BadInput, type Flaw } from '../../client/bad-input.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-test-'));
  made.push(folder);
  return folder;
}

/** A copy of the sample agency in which single files are changed. */
export function sampleWith(changes: Readonly<Record<string, (text: string) => string>> = {}): string {
  const folder = temporaryFolder();
  cpSync('data/agency', folder, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const file = join(folder, name);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${name} was not changed.`);
    writeFileSync(file, after);
  }
  return folder;
}

/** `body.json` with fields changed. */
export function bodyWith(change: (body: Record<string, unknown>) => void): (text: string) => string {
  return (text) => {
    const body = JSON.parse(text) as Record<string, unknown>;
    change(body);
    return `${JSON.stringify(body, null, 1)} `;
  };
}

/** Appends rows to a CSV file. */
export function plus(...rows: readonly string[]): (text: string) => string {
  return (text) => `${text.trimEnd()}\n${rows.join('\n')}\n`;
}

/** The flaws of a reading, each as `file:line:field code`, files without their folder. */
export function flawsIn(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof BadInput) return error.flaws.map(brief);
    throw error;
  }
  return [];
}

export function brief({ file, line, field, code, because }: Flaw): string {
  const place = [file === null ? '' : basename(file), line ?? '', field ?? ''].join(':');
  return `${place} ${because?.code ?? code.replace('input.', '')}`;
}
