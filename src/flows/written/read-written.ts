import type { Language, LogDate } from '../../camp/camp.ts';
import type { Answer, Answers, LogKind } from '../../camp/daily-log.ts';
import { wallClockAt } from '../../camp/wall-clock.ts';
import { type FormField, formFields } from '../../post/form-fields.ts';
import type { StoredLog } from '../../store/logs.ts';
import type { Store } from '../../store/store.ts';
import type { Names } from '../../text/read-rich-text.ts';
import type { Place } from '../place/find-place.ts';
import { findTemplate, templateNameOf } from '../template/camp-template.ts';
import { collectAnswers } from './collect-answers.ts';

/** A field of the form with what was written into it before. */
export type LogFormField = FormField & { readonly initial: Answer | null };

/** What a camper has written for a log so far, in whatever way, field by field. */
export interface WrittenLog {
  readonly camperId: string;
  readonly campName: string;
  readonly logKind: LogKind;
  /** Of a weekly log the week's last training day. */
  readonly logDay: LogDate;
  /** Two digits. */
  readonly week: string;
  /** `018`, or `028.5` on a day off. */
  readonly day: string;
  readonly language: Language;
  /** Of the log that is there; null for a new one. */
  readonly version: number | null;
  /** Name of the template that the fields are of; a submission gives it back. */
  readonly template: string;
  readonly fields: readonly LogFormField[];
  /** Captures up to this number are in the fields. */
  readonly capturesSeen: number;
  /** When the newest draft in the fields was typed, as `HH:mm` of the camp; null when none is. */
  readonly draftedAt: string | null;
  /** What the mentioned are called, as kept with the version; null while that is not known. */
  readonly names: Names | null;
}

/** What is written into fields, by their ids; an empty one is not there. */
export function answersIn(fields: readonly LogFormField[]): Answers {
  return Object.fromEntries(fields.flatMap(({ id, initial }) => (initial ? [[id, initial]] : [])));
}

/**
 * Everything that is written for a log so far, and its newest version, null while nothing was submitted. `begun` is the
 * template of whoever writes it already.
 */
export async function readWritten(
  store: Store,
  { camp, camper, calendar, language }: Place,
  logKind: LogKind,
  logDay: LogDate,
  begun: string | null = null,
): Promise<WrittenLog & { readonly log: StoredLog | null }> {
  const { week, day } = calendar.dayOf(logDay);
  const log = await store.logs.find(camper.id, logDay, logKind);
  // A log that is there keeps the fields it was written in, whatever the camp asks since.
  const name = log?.template ?? begun ?? templateNameOf(camp, calendar, logDay, logKind);
  const template = await findTemplate(store, camp, name);
  const fields = formFields(template, calendar, logDay, language);
  const ids = fields.map(({ id }) => id);
  const collected = await collectAnswers(store, { camperId: camper.id, logKind, logDay }, ids, log);
  const { capturesSeen, draftedAt, answers, isNewer } = collected;
  return {
    camperId: camper.id,
    campName: camp.name,
    logKind,
    logDay,
    week: String(week).padStart(2, '0'),
    day,
    language,
    version: log?.version ?? null,
    template: template.name,
    fields: fields.map((field) => ({ ...field, initial: answers[field.id] ?? null })),
    capturesSeen,
    draftedAt: draftedAt && wallClockAt(draftedAt, camp.timeZone).time.slice(0, 5),
    // What was typed since may mention others.
    names: isNewer ? null : (log?.names ?? null),
    log,
  };
}
