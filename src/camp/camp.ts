/** A calendar date without a zone, `YYYY-MM-DD`. Which day an instant belongs to is the calendar's answer. */
export type LogDate = string;

/** A wall-clock time of the camp's zone, `HH:mm`. */
export type WallTime = string;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

export type Language = 'ko' | 'en';

/** `smart` lets kramdown curl quotes and join dots; `exact` shows them as typed. */
export type Typography = 'smart' | 'exact';

/** How often somebody is reminded of a prompt that they did not answer. */
export const reminderStrengths = ['off', 'once', 'twice'] as const;
export type ReminderStrength = (typeof reminderStrengths)[number];

/** A date range of the camp, open-ended until the next stage begins. */
export interface Stage {
  readonly from: LogDate;
  readonly tag: string;
  /** Name of a shipped or stored template; absent: the camp's default. */
  readonly template?: string;
}

/** Days without training that the camp itself decided, both ends included. */
export interface DayOff {
  readonly from: LogDate;
  readonly to: LogDate;
  readonly reason: string;
}

/** What decides a camp's dates, numbers and the look of its posts. */
export interface Camp {
  readonly name: string;
  readonly startsOn: LogDate;
  /** Last day, included; null while nobody has named it. */
  readonly endsOn: LogDate | null;
  /** IANA name, such as `Asia/Seoul`. */
  readonly timeZone: string;
  /** Until this time a log still belongs to the day before. */
  readonly cutoff: WallTime;
  readonly trainingWeekdays: readonly Weekday[];
  /** ISO 3166 country whose official holidays are days off; null for none. */
  readonly holidays: string | null;
  readonly daysOff: readonly DayOff[];
  /** Dates that train although their weekday, a holiday or a day off says otherwise. */
  readonly extraTrainingDays?: readonly LogDate[];
  /** Training days that do not count: numbered like a day off, after the last full one. */
  readonly halfDays?: readonly LogDate[];
  /** Day numbers that somebody chose, `018` or `028.5`; each holds for its date alone and shifts no other. */
  readonly dayNumbers?: Readonly<Record<LogDate, string>>;
  readonly stages: readonly Stage[];
  readonly promptAt: WallTime;
  /** From when the team's message of the day is shown; null or absent for as soon as somebody wrote. */
  readonly roundupAt?: WallTime | null;
  /** For who has not chosen for themselves; absent: off. */
  readonly reminders?: ReminderStrength;
  readonly language: Language;
  readonly typography: Typography;
}

/** The settings that a camp has until somebody chooses others. */
export const campDefaults = {
  endsOn: null,
  cutoff: '05:00',
  trainingWeekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  holidays: null,
  daysOff: [],
  stages: [],
  promptAt: '18:00',
  language: 'en',
  typography: 'smart',
} as const satisfies Partial<Camp>;
