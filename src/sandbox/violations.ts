/** A rule of Slack that the app broke, or a call that Slack refused. */
export interface Violation {
  readonly at: Date;
  /** The rule's short name: an error of the Web API, `ack-timeout`, `undocumented-argument` … */
  readonly rule: string;
  /** The Web API method, or null when it was an answer to Slack. */
  readonly method: string | null;
  readonly message: string;
}

/** The book of violations. */
export interface Violations {
  record(rule: string, method: string | null, message: string): void;
  all(): readonly Violation[];
  clear(): void;
}

/** An empty book; `now` dates the entries. */
export function createViolations(now: () => Date): Violations {
  let entries: Violation[] = [];
  return {
    record: (rule, method, message) => {
      entries.push({ at: now(), rule, method, message });
    },
    all: () => [...entries],
    clear: () => {
      entries = [];
    },
  };
}
