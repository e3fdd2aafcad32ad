import { z } from 'zod';
import type { Camp } from '../camp/camp.ts';
import { campDefaults, weekdays } from '../camp/camp.ts';
import type { Answer, Answers } from '../camp/daily-log.ts';
import { CamplogError } from '../camp/errors.ts';

/** What `camplog render` is asked for: one log, its camp and, where it brings one, its template. */
export interface PostRequest {
  readonly camp: Camp;
  readonly submittedAt: Date;
  /** Null: the day that `submittedAt` belongs to. */
  readonly logDay: string | null;
  readonly answers: Answers;
  readonly template: string | null;
  readonly tags: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly author: string | null;
  /** The file name and the numbers of a post that exists already; null for a new one. */
  readonly fixed: { readonly fileName: string; readonly week: string; readonly day: string } | null;
}

/** JSON that no post can be made from; the message names the key and what to write there. */
export class BadPostRequest extends CamplogError {
  constructor(message: string) {
    super('bad-post-request', message, { reason: message });
  }
}

const date = z.iso.date('write a date such as "2022-01-17"');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time such as "18:00"');
const text = z.string('write a text in double quotes');
const texts = z.array(text, 'write a list of texts, such as ["peer-session"]');
const dates = z.array(date, 'write a list of dates, such as ["2022-01-17"]');

const stage = z.strictObject({ from: date, tag: text, template: text.optional() }, 'write {"from", "tag"}');
const dayOff = z.strictObject({ from: date, to: date, reason: text }, 'write {"from", "to", "reason"}');

const camp = z.strictObject(
  {
    name: text.min(1, 'write what the camp is called'),
    startsOn: date,
    endsOn: date.nullable().optional(),
    timeZone: z.string('write a zone such as "Asia/Seoul"'),
    cutoff: time.optional(),
    trainingWeekdays: z
      .array(z.enum(weekdays, `write one of ${weekdays.join(', ')}`), 'write a list such as ["mon", "tue"]')
      .optional(),
    holidays: z.string('write a country such as "KR", or null').nullable().optional(),
    daysOff: z.array(dayOff, 'write a list of days off').optional(),
    extraTrainingDays: dates.optional(),
    halfDays: dates.optional(),
    dayNumbers: z.record(date, text, 'write numbers by date, such as {"2022-03-01": "028.5"}').optional(),
    stages: z.array(stage, 'write a list of stages').optional(),
    promptAt: time.optional(),
    language: z.enum(['ko', 'en'], 'write "ko" or "en"').optional(),
    typography: z.enum(['smart', 'exact'], 'write "smart" or "exact"').optional(),
  },
  'write an object with name, startsOn and timeZone',
);

const answer = z.looseObject(
  {
    type: z.literal('rich_text', 'write "rich_text"'),
    elements: z.array(z.unknown(), 'write the elements of a rich_text_input as a list'),
  },
  'write the value of a rich_text_input: {"type": "rich_text", "elements": [ … ]}',
);

const request = z.strictObject(
  {
    camp,
    submittedAt: z.iso.datetime({
      offset: true,
      error: 'write an instant such as "2022-02-14T22:40:00+09:00"',
    }),
    logDay: date.optional(),
    answers: z.record(z.string(), answer.nullable(), 'write answers by field, such as {"done": …}'),
    template: z.string('write the text of a template').optional(),
    tags: texts.optional(),
    names: z.record(z.string(), text, 'write names by id, such as {"U012AB3CD": "Mina"}').optional(),
    author: text.optional(),
    fixed: z
      .strictObject({ fileName: text, week: text, day: text }, 'write {"fileName", "week", "day"}')
      .optional(),
    // What an import says about headings.
    extraSections: z.unknown().optional(),
    // What an example says about itself.
    note: z.unknown().optional(),
    expected: z.unknown().optional(),
  },
  'write an object with camp, submittedAt and answers',
);

/** Reads what `camplog render` is given. @throws BadPostRequest for anything that is missing, unknown or wrong */
export function readPostRequest(value: unknown): PostRequest {
  const read = request.safeParse(value);
  if (!read.success) {
    throw new BadPostRequest(read.error.issues.map((issue) => explain(issue, value)).join('\n'));
  }
  const { answers, submittedAt, logDay, template, tags, names, author, fixed } = read.data;
  return {
    camp: withDefaults(read.data.camp),
    submittedAt: new Date(submittedAt),
    logDay: logDay ?? null,
    answers: withoutEmpty(answers),
    template: template ?? null,
    tags: tags ?? [],
    names: names ?? {},
    author: author ?? null,
    fixed: fixed ?? null,
  };
}

function withDefaults(given: z.infer<typeof camp>): Camp {
  const { endsOn, holidays, stages, ...rest } = given;
  const isKorean = holidays === 'KR' || given.timeZone === 'Asia/Seoul';
  return {
    ...campDefaults,
    language: isKorean ? 'ko' : campDefaults.language,
    ...defined(rest),
    endsOn: endsOn ?? campDefaults.endsOn,
    holidays: holidays ?? campDefaults.holidays,
    stages: (stages ?? []).map(({ from, tag, template: name }) =>
      name === undefined ? { from, tag } : { from, tag, template: name },
    ),
  };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>;
}

function withoutEmpty(answers: z.infer<typeof request>['answers']): Answers {
  const given: Record<string, Answer> = {};
  for (const [id, value] of Object.entries(answers)) if (value !== null) given[id] = value;
  return given;
}

/** One sentence: the key, what is wrong with it and what to write. */
function explain(issue: z.core.$ZodIssue, value: unknown): string {
  const path = z.core.toDotPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    const where = path === '' ? 'the request' : path;
    return `${where} has ${issue.keys.length === 1 ? 'a key' : 'keys'} that nothing reads: ${keys}; remove or correct it`;
  }
  if (path === '') return `this is no request; ${issue.message}`;
  return valueAt(value, issue.path) === undefined
    ? `${path} is missing; ${issue.message}`
    : `${path} is not as it should be; ${issue.message}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}
