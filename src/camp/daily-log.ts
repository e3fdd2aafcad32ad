import type { LogDate } from './camp.ts';

/** What a camper wrote into one field, as Slack sent it; only the text room looks inside. */
export interface Answer {
  readonly type: 'rich_text';
  readonly elements: readonly unknown[];
}

/** A log's answers by the template's field ids; a field that was left empty is not there. */
export type Answers = Readonly<Record<string, Answer>>;

/** What a log tells of: its log day, or the week that closes on it. */
export const logKinds = ['daily', 'weekly'] as const;
export type LogKind = (typeof logKinds)[number];

/**
 * The kind of log that something from outside names; daily for all else, so that what older buttons say still works.
 */
export function readLogKind(value: unknown): LogKind {
  return logKinds.find((kind) => kind === value) ?? 'daily';
}

/** One camper's answers for one log day or week, in one of its versions. */
export interface DailyLog {
  readonly camperId: string;
  readonly logDay: LogDate;
  /** 1 for the first submission; each edit is one more. */
  readonly version: number;
  readonly answers: Answers;
  /** What the mentioned ids were called when it was written, so that a post never needs Slack again. */
  readonly names: Readonly<Record<string, string>>;
  readonly submittedAt: Date;
  /** Tags that the camper chose beside the template's. */
  readonly tags: readonly string[];
}
