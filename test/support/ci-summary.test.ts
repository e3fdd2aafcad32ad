import { describe, expect, it } from 'vitest';
import { summarize, type TestReport } from './ci-summary.ts';

function report(...statuses: string[]): TestReport {
  const assertionResults = statuses.map((status, index) => ({ fullName: `test ${index}`, status }));
  return {
    testResults: [
      { name: 'a.test.ts', status: statuses.includes('failed') ? 'failed' : 'passed', assertionResults },
    ],
  };
}

describe('the last line of CI', () => {
  it('adds up all runs and names once what none of them ran', () => {
    const reports = [report('passed', 'passed', 'skipped'), report('passed', 'passed', 'skipped', 'todo')];
    expect(summarize(reports, null)).toEqual({
      line: '4 passed, 0 failed, 2 skipped',
      skipped: [
        { file: 'a.test.ts', name: 'test 2' },
        { file: 'a.test.ts', name: 'test 3' },
      ],
    });
  });

  it('does not count as skipped what one run leaves to another', () => {
    const reports = [report('passed', 'skipped'), report('skipped', 'passed')];
    expect(summarize(reports, null)).toEqual({ line: '2 passed, 0 failed, 0 skipped', skipped: [] });
  });

  it('counts a failed test once, though its step is broken with it', () => {
    expect(summarize([report('passed', 'failed')], 'npm test').line).toBe('1 passed, 1 failed, 0 skipped');
  });

  it('counts a file that could not be loaded', () => {
    const unloaded = { testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }] };
    expect(summarize([report('passed'), unloaded], 'npm test').line).toBe('1 passed, 1 failed, 0 skipped');
  });

  it('counts a broken step, so that no failing run says 0 failed', () => {
    expect(summarize([], 'npm run check').line).toBe('0 passed, 1 failed, 0 skipped');
    expect(summarize([report('passed')], 'npm run demo').line).toBe('1 passed, 1 failed, 0 skipped');
  });
});
