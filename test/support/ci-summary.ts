import { existsSync, readFileSync } from 'node:fs';

/** What of vitest's JSON report is read here. */
export interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export interface Summary {
  /** `N passed, N failed, N skipped` */
  readonly line: string;
  /** Names of the tests that did not run, each once. */
  readonly skipped: readonly string[];
}

/** Adds up the tests of all reports; a file that could not be loaded is one failure, a broken step of CI another. */
export function summarize(reports: readonly TestReport[], brokenStep: string | null): Summary {
  const files = reports.flatMap(({ testResults }) => testResults);
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(({ status }) => status === 'failed').length;
  const unloaded = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  // A test run that failed is counted by its tests already.
  const brokenSteps = brokenStep !== null && failed + unloaded === 0 ? 1 : 0;
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    line: `${passed} passed, ${failed + unloaded + brokenSteps} failed, ${skipped.length} skipped`,
    skipped: [...new Set(skipped.map(({ fullName }) => fullName))],
  };
}

if (import.meta.main) {
  const [brokenStep, ...paths] = process.argv.slice(2);
  const reports = paths
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')));
  const { line, skipped } = summarize(reports, brokenStep || null);
  for (const name of skipped) console.log(`skipped: ${name}`);
  if (brokenStep) console.log(`stopped at: ${brokenStep}`);
  // What is tried only beside the folder of shared samples may be left out where that folder is not; nothing else may.
  const unexcused = skipped.filter((name) => existsSync('../shared') || !name.includes('../shared'));
  if (unexcused.length > 0) console.log('Nothing may be skipped here.');
  console.log(line);
  process.exitCode = unexcused.length > 0 ? 1 : 0;
}
