import { join } from 'node:path';
import type { Body } from '../../rules/roster/roster.ts';
import { projectRoot } from '../../data/root.ts';
import { collectFlaws } from '../bad-input.ts';
import { readBodyFile } from '../folder/body-file.ts';

/** The folder of the sample agency, and the scenario of its year. */
export function sampleFolder(): string {
  return join(projectRoot(), 'data', 'agency');
}

export function sampleScenario(): string {
  return join(sampleFolder(), 'scenario-2026.jsonl');
}

/** Whether a body is the invented one that comes with mizan, where anybody may act for anybody. */
export function isSample({ id, name }: Body): boolean {
  const { body } = readBodyFile(join(sampleFolder(), 'body.json'), collectFlaws());
  return id === body.id && name === body.name;
}
