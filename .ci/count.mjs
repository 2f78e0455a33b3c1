import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '', tests, proofs] = process.argv.slice(2);

/** Results of a stage, or nothing if it ended before it had any. */
function read(name) {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch {
    process.stdout.write(`There are no results in ${name}.\n`);
    return undefined;
  }
}

/** Test files that failed without a failing test in them: they could not be loaded. */
function unloaded({ testResults = [] }) {
  return testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
}

/** A stage that ended badly, or did nothing, has failed at least once. */
function judge(ended, { passed, failed }) {
  return { passed, failed: failed === 0 && (ended !== '0' || passed === 0) ? 1 : failed };
}

const run = read('tests.json') ?? {};
const stages = [
  judge(tests, { passed: run.numPassedTests ?? 0, failed: (run.numFailedTests ?? 0) + unloaded(run) }),
  judge(proofs, read('proofs.json') ?? { passed: 0, failed: 0 }),
];
const passed = stages.reduce((sum, stage) => sum + stage.passed, 0);
const failed = stages.reduce((sum, stage) => sum + stage.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
