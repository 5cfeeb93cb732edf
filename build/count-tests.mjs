/**
 * The last line of .ci/run: `N passed, N failed` over vitest's own counts and the checks of `npm run verify`.
 * Arguments: exit code of the tests, vitest's JSON report, the output of verify.
 */
import { existsSync, readFileSync } from 'node:fs';

const [exitCode, report, verifyLog] = process.argv.slice(2);
const total = { passed: 0, failed: 0 };

if (existsSync(report)) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const brokenFiles = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  total.passed += numPassedTests;
  total.failed += numFailedTests + brokenFiles.length;
}
// Installing, building or setting up failed: vitest could not count it.
if (exitCode !== '0' && total.failed === 0) total.failed += 1;

const verify = /^verify: (\d+) passed, (\d+) failed$/m.exec(readFileSync(verifyLog, 'utf8'));
total.passed += Number(verify?.[1] ?? 0);
total.failed += Number(verify?.[2] ?? 1);

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
