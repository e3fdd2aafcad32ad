import type { JsonObject } from './json-object.ts';

/** Slack's refusal of a Web API call: its documented error name and what goes beside it in the answer. */
export class Refusal extends Error {
  readonly error: string;
  readonly extra: JsonObject;

  constructor(error: string, extra: JsonObject = {}) {
    super(error);
    this.name = 'Refusal';
    this.error = error;
    this.extra = extra;
  }
}

/** A refusal that explains itself with Slack's `[ERROR] … [json-pointer:…]` lines. */
export function refusalOf(error: string, problems: readonly string[]): Refusal {
  return new Refusal(error, {
    errors: problems,
    response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) },
  });
}
