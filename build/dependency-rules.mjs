/**
 * The dependency rules of .dependency-cruiser.cjs. Finding no modules is a failure: it means that the tool could not
 * read the sources and has checked nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const folders = 'rules machines workflows activities store worker client stack data locales'.split(' ');
const present = folders.filter((folder) => existsSync(folder));
const cruise = (...args) =>
  spawnSync('depcruise', ['--config', '.dependency-cruiser.cjs', ...args, ...present], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });

const { stdout, stderr, error } = cruise('--output-type', 'json');
if (error || stdout === '') {
  console.error(`dependency-cruiser did not run: ${error?.message ?? stderr}`);
  process.exit(1);
}
const { modules, summary } = JSON.parse(stdout);
const ours = modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`)));
for (const { rule, from, to } of summary.violations) console.error(`${rule.severity} ${rule.name}: ${from} -> ${to}`);
console.log(`${ours.length} modules, ${summary.violations.length} violations`);
if (ours.length === 0) console.error('dependency-cruiser found no modules: it has checked nothing.');
process.exitCode = ours.length > 0 && summary.error === 0 ? 0 : 1;
