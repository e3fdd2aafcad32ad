import type { SetupProblem } from '../../flows/camp/set-up-camp.ts';
import type { Messages } from '../messages/ko.ts';

/** The sentence for each problem, keyed by the input that shows it; what concerns the channel stands at the first. */
export function describeSetupProblems(
  problems: Readonly<Record<string, SetupProblem>>,
  messages: Messages,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [
      field === 'channel' ? 'name' : field,
      describeSetupProblem(problem, messages),
    ]),
  );
}

/** The sentence for a setting that was refused. */
export function describeSetupProblem(problem: SetupProblem, messages: Messages): string {
  const sentences: Record<SetupProblem, string> = {
    missing: messages.setupMissing,
    'too-long': messages.setupNameTooLong,
    'not-a-date': messages.setupNotADate,
    'not-a-time': messages.setupNotATime,
    'unknown-zone': messages.setupUnknownZone,
    'unknown-country': messages.setupUnknownCountry,
    'already-a-team': messages.setupAlreadyShort,
  };
  return sentences[problem];
}
