import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../../machines/subject.ts';

export interface Line {
  readonly at: string;
  readonly who: string;
  readonly do: string;
  readonly on: string;
  readonly with: JsonObject;
  readonly expect?: { readonly refused: string };
}

export const scenario = readFileSync('data/agency/scenario-2026.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

/** The first accepted act of the scenario with this name on this person. */
export function lineOf(on: string, name: string): Line {
  const found = scenario.find((line) => line.on === on && line.do === name && line.expect === undefined);
  if (found === undefined) throw new Error(`The scenario has no ${name} on ${on}.`);
  return found;
}
