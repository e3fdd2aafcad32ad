import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

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
  /** The tests that ran in none of the runs, each once. */
  readonly skipped: readonly { readonly file: string; readonly name: string }[];
}

/**
 * Adds up the tests of all reports; a file that could not be loaded is one failure, a broken step of CI another.
 * What one run leaves to another, as tests of one database do, is not skipped.
 */
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
  const named = files.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ fullName: name, status }) => ({ file, name, status, key: `${file} ${name}` })),
  );
  const ran = new Set(named.filter(({ status }) => hasRun(status)).map(({ key }) => key));
  const skipped = new Map(named.filter(({ key }) => !ran.has(key)).map((test) => [test.key, test]));
  return {
    line: `${passed} passed, ${failed + unloaded + brokenSteps} failed, ${skipped.size} skipped`,
    skipped: [...skipped.values()].map(({ file, name }) => ({ file, name })),
  };
}

function hasRun(status: string): boolean {
  return status === 'passed' || status === 'failed';
}

if (import.meta.main) {
  const [brokenStep, ...paths] = process.argv.slice(2);
  const reports = paths
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')));
  const { skipped } = summarize(reports, null);
  for (const { file, name } of skipped) console.log(`skipped: ${relative('.', file)}: ${name}`);
  // Tests of the shared samples may be left out where there are none; nothing else may, since CI installs its tools.
  const unexcused = existsSync('../shared')
    ? skipped
    : skipped.filter(({ file }) => !/\bshared\b/i.test(readFileSync(file, 'utf8')));
  const isIncomplete = unexcused.length > 0 || reports.length < paths.length;
  const broken = brokenStep || (isIncomplete ? 'tests that did not run' : null);
  if (broken !== null) console.log(`stopped at: ${broken}`);
  console.log(summarize(reports, broken).line);
  process.exitCode = isIncomplete ? 1 : 0;
}
