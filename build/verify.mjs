/**
 * `npm run verify`: everything about the code that can be checked without running it. Runs every check, prints what
 * each says, and fails when any of them does.
 */
import { spawnSync } from 'node:child_process';

const checks = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'dependency rules', command: ['node', 'build/dependency-rules.mjs'] },
  { name: 'unused code', command: ['knip'] },
];

let failed = 0;
for (const { name, command } of checks) {
  const [program, ...args] = command;
  const { status, error } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  if (status !== 0) failed += 1;
  console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${name}`);
}
console.log(`verify: ${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
