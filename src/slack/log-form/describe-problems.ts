import type { FieldProblem } from '../../flows/log/check-answers.ts';
import type { Messages } from '../messages/ko.ts';

/**
 * The sentence for each problem, keyed by the block that shows it. A problem of a field that this window
 * does not have goes to its first input: Slack refuses errors for blocks it does not know.
 */
export function describeProblems(
  problems: Readonly<Record<string, FieldProblem>>,
  blocks: readonly string[],
  messages: Messages,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [fieldId, problem] of Object.entries(problems)) {
    const block = blocks.includes(fieldId) ? fieldId : (blocks[0] ?? fieldId);
    errors[block] ??= describeProblem(problem, messages);
  }
  return errors;
}

/** The sentence for one problem. */
export function describeProblem(problem: FieldProblem, messages: Messages): string {
  switch (problem.code) {
    case 'all-empty':
      return messages.problemAllEmpty;
    case 'required':
      return messages.problemRequired;
    case 'not-yours':
      return messages.problemNotYours;
    case 'not-a-log-day':
      return messages.problemNotALogDay;
    case 'too-long': {
      const { limit, length } = problem;
      return messages.problemTooLong(sayCount(limit), sayCount(length), sayCount(length - limit));
    }
  }
}

function sayCount(count: number): string {
  return count.toLocaleString('en-US');
}
