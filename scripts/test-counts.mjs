// Prints `N passed, N failed` from the test runner's own report, and ends with 1 when anything failed or there is no report.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test file that could not be loaded has no tests to count, and counts as one failure. */
function count(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length, success: report.success };
}

function read() {
  try {
    return count(JSON.parse(readFileSync(join(import.meta.dirname, '../test-results/vitest.json'), 'utf8')));
  } catch {
    console.error('The tests left no report.');
    return { passed: 0, failed: 0, success: false };
  }
}

const { passed, failed, success } = read();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = success && failed === 0 ? 0 : 1;
