// Usage: node count-tests.mjs <exit code of the run> <vitest's JSON report>
// Says how many tests passed, failed and were skipped, and ends as the run did.
import { readFileSync } from 'node:fs';

const [code, file] = process.argv.slice(2);
const { passed, failed, skipped } = count(readReport(file));
// A run that ended badly without a failed test (no report, an error outside of every test) is a failure all the same.
const failures = failed === 0 && code !== '0' ? 1 : failed;
console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = code === '0' && failures > 0 ? 1 : Number(code);

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function count(report) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  // A test file that could not be loaded holds no test that could fail.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
