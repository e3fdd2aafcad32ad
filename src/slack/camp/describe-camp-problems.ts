import type { CampProblem, CampProblems } from '../../flows/camp/camp-settings.ts';
import { cutText } from '../cut-text.ts';
import type { Messages } from '../messages/ko.ts';
import { describeSetupProblem } from '../setup/describe-setup-problems.ts';

/** Enough of a line to find it by. */
const quoteLimit = 120;

/** The sentence for each problem, keyed by the input that shows it. */
export function describeCampProblems(problems: CampProblems, messages: Messages): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, describe(field, problem, messages)]),
  );
}

function describe(field: string, problem: CampProblem, messages: Messages): string {
  switch (problem.code) {
    case 'before-the-start':
      return messages.campBeforeStart;
    case 'no-template':
      return messages.campNoTemplate(...locate(problem));
    case 'not-daily':
      return messages.campNotDaily(...locate(problem));
    case 'shared-name':
      return messages.campSharedName(...locate(problem));
    case 'bad-line': {
      const line = locate(problem);
      if (field === 'stages') return messages.campBadStage(...line);
      return field === 'specialDays' ? messages.campBadSpecialDay(...line) : messages.campBadDayOff(...line);
    }
    default:
      return describeSetupProblem(problem.code, messages);
  }
}

function locate({ line, text }: { readonly line: number; readonly text: string }): readonly [string, string] {
  return [String(line), cutText(text, quoteLimit)];
}
