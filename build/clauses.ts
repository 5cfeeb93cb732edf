import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { chart as agencyYear } from '../machines/agency-year/chart.ts';
import { chart as appraisal } from '../machines/appraisal/chart.ts';
import { acts } from '../machines/appraisal/decide.ts';
import { chart as unitReport } from '../machines/unit-report/chart.ts';
import { clauses } from '../rules/clauses.ts';
import { interpretations } from '../rules/interpretations.ts';
import type { Clause } from '../rules/ruling.ts';

const root = new URL('..', import.meta.url).pathname;

/** What stands for one clause: functions and parameters that cite it, states under it, tests named after it. */
export interface Traced {
  readonly clause: Clause;
  readonly title: string;
  readonly rules: readonly string[];
  readonly states: readonly string[];
  readonly tests: readonly string[];
}

/** Every clause in scope with what stands for it in the project. */
export function traced(): readonly Traced[] {
  const rules = filesBelow('rules').concat(filesBelow('machines')).flatMap(citing);
  const states = [appraisal, unitReport, agencyYear].flatMap((machine) => statesOf(machine as AnyStateMachine));
  const tests = filesBelow('test')
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => [file, read(file)] as const);
  return Object.entries(clauses).map(([clause, title]) => ({
    clause,
    title,
    rules: unique([
      ...rules.filter(({ cites }) => cites(clause)).map(({ name }) => name),
      ...Object.entries(acts).flatMap(([act, rule]) => (rule.clause === clause ? [act] : [])),
    ]),
    states: unique(states.filter((state) => state.clause === clause).map(({ name }) => name)),
    tests: tests.filter(([file, text]) => namedAfter(clause, file, text)).map(([file]) => file),
  }));
}

/** The table as Markdown. */
export function clausesPage(): string {
  const rows = traced().map(({ clause, title, rules, states, tests }) => {
    const name = clause.startsWith('I-') ? clause : `§${clause}`;
    const shown = (items: readonly string[]) => items.map((item) => `\`${item}\``).join(' ') || '–';
    const files = tests.map(
      (file) => `[${file.replace(/^test\/(clauses\/)?/, '').replace('.test.ts', '')}](../${file})`,
    );
    return `| ${name} | ${title} | ${shown(rules)} | ${shown(states)} | ${files.join(' ')} |`;
  });
  return [
    '# Clause by clause',
    '',
    'Drawn from the sources by `npm run docs`: for each clause the functions and parameters that cite it, the acts that stand',
    'under it, the states of the charts, and the tests named after it.',
    '',
    '| clause | what it says | rule | state | test |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## Where the law is silent',
    '',
    '| interpretation | question | what is held | clauses |',
    '| --- | --- | --- | --- |',
    ...Object.entries(interpretations).map(
      ([name, { held, clauses: on }]) =>
        `| ${name} | ${clauses[name] ?? ''} | ${held} | ${on.map((clause) => `§${clause}`).join(', ')} |`,
    ),
    '',
  ].join('\n');
}

interface Citing {
  readonly name: string;
  readonly cites: (clause: Clause) => boolean;
}

/** Exported names of a file with the text above them, and parameters with the clause they name. */
function citing(file: string): Citing[] {
  const text = read(file);
  const documented = [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:function|const) (\w+)/g)].map(
    ([, words = '', name = '']): Citing => ({ name, cites: (clause) => mentions(words, clause) }),
  );
  const parameters = [...text.matchAll(/export const (\w+) = (?:parameter|term|bodyTerm)\(([\s\S]*?)\);\n/g)].map(
    ([, name = '', body = '']): Citing => ({ name, cites: (clause) => body.includes(`'${clause}'`) }),
  );
  return [...documented, ...parameters];
}

function mentions(text: string, clause: Clause): boolean {
  const escaped = clause.replaceAll('.', String.raw`\.`);
  return new RegExp(clause.startsWith('I-') ? `${escaped}(?!\\d)` : `§${escaped}(?![.\\d]*\\d)`).test(text);
}

function statesOf(machine: AnyStateMachine): { readonly name: string; readonly clause: string }[] {
  const below = (node: AnyStateNode): AnyStateNode[] =>
    Object.values(node.states).flatMap((one) => [one, ...below(one)]);
  return below(machine.root).map((node) => ({
    name: node.path.join('.'),
    clause: (node.meta as { clause?: string } | undefined)?.clause ?? '',
  }));
}

/** By the file's name, or by a title that begins with the clause or names the interpretation. */
function namedAfter(clause: Clause, file: string, text: string): boolean {
  const name = file.split('/').at(-1) ?? '';
  if (name.startsWith(`${clause}.test`) || name.startsWith(`${clause}-`)) return true;
  const titles = [...text.matchAll(/\b(?:describe|it)(?:\.each\([^)]*\))?\(\s*['"`]([^\n]*)/g)].map(
    ([, title = '']) => title,
  );
  return titles.some((title) => mentions(title, clause));
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}

if (process.argv[1]?.endsWith('clauses.ts') === true) writeFileSync(join(root, 'docs/clauses.md'), clausesPage());
