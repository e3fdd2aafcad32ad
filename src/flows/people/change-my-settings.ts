import type { Calendar } from '../../camp/calendar.ts';
import { type Language, type ReminderStrength, reminderStrengths, type WallTime } from '../../camp/camp.ts';
import { clocks, type Rhythm, zoneOf } from '../../camp/rhythm.ts';
import { type PlannedPrompt, promptAt } from '../../camp/schedule.ts';
import { readWallTime } from '../../camp/wall-clock.ts';
import type { StoredCamper } from '../../store/campers.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { OwnRhythm } from '../../store/rhythms.ts';
import type { Store } from '../../store/store.ts';
import { findOwnCamper } from '../place/find-own-camper.ts';
import { type Asker, findPlace, type NoLog, readPlace } from '../place/find-place.ts';
import { findNextQuestion } from '../prompt/find-next-question.ts';
import { planFor } from '../prompt/plan-own-prompts.ts';

/** A camper's own settings with what they stand beside. */
export interface MySettings {
  readonly kind: 'my-settings';
  readonly language: Language;
  readonly camperId: string;
  readonly campName: string;
  readonly campPromptAt: WallTime;
  readonly campReminders: ReminderStrength;
  readonly campZone: string;
  /** Of their Slack; null where Slack does not tell. */
  readonly ownZone: string | null;
  readonly rhythm: Rhythm;
}

/** The settings as a window sends them: `''` for none. */
export type SentRhythm = Readonly<Record<keyof Rhythm, string>>;

export type ChangeMySettingsResult =
  | {
      readonly kind: 'changed';
      readonly language: Language;
      readonly timeZone: string;
      readonly nextPromptAt: Date | null;
    }
  /** `half-quiet`: only one end of the quiet hours is there, or both are the same. */
  | { readonly kind: 'refused'; readonly field: keyof Rhythm; readonly problem: 'unreadable' | 'half-quiet' }
  | { readonly kind: 'not-yours' };

/** What whoever asks has chosen for themselves in the camp they mean. */
export async function findMySettings(store: Store, asker: Asker, now: Date): Promise<MySettings | NoLog> {
  const place = await findPlace(store, asker, now);
  if (place.kind !== 'place') return place;
  const { camper, camp, language } = place;
  const { promptAt, reminders, quietFrom, quietTo, clock } = camper;
  return {
    kind: 'my-settings',
    language,
    camperId: camper.id,
    campName: camp.name,
    campPromptAt: camp.promptAt,
    campReminders: camp.reminders ?? 'off',
    campZone: camp.timeZone,
    ownZone: camper.timeZone,
    rhythm: { promptAt, reminders, quietFrom, quietTo, clock },
  };
}

/**
 * Changes when a camper is asked, reminded and left alone. The day that was to be asked next is asked at its new time,
 * at once when that is past already; a day that was asked before is not asked again.
 */
export async function changeMySettings(
  store: Store,
  asker: Pick<Asker, 'workspaceId' | 'userId'>,
  camperId: string,
  sent: SentRhythm,
  now: Date,
): Promise<ChangeMySettingsResult> {
  const rhythm = readRhythm(sent);
  if ('kind' in rhythm) return rhythm;
  const found = await findOwnCamper(store, asker, camperId, 'change-rhythm');
  if (found === null) return { kind: 'not-yours' };
  return store.transaction(async (kept) => {
    // The camp's plan first, as everybody locks: what it has asked, or is asking, is known then.
    const together = await kept.camps.lockNextPrompt(found.camp.id);
    const own = await kept.rhythms.lock(camperId);
    const { camp } = (await kept.campers.find(camperId)) ?? found;
    const camper: StoredCamper = { ...found, camp, timeZone: own.timeZone, ...rhythm };
    const place = await readPlace(camper, now);
    const next = plan({ ...own, ...rhythm }, together, place.camp, place.calendar, now);
    await kept.rhythms.save(camperId, rhythm, next);
    const asked = await findNextQuestion(kept, place);
    const timeZone = zoneOf(camper, place.camp.timeZone);
    return { kind: 'changed', language: place.language, timeZone, nextPromptAt: asked?.at ?? null };
  });
}

function plan(
  own: OwnRhythm,
  together: PlannedPrompt | null,
  camp: StoredCamp,
  calendar: Calendar,
  now: Date,
): PlannedPrompt | null {
  const { planned } = own;
  if (own.promptAt !== null) {
    return planFor(own, camp, calendar, (planned ?? together)?.logDay ?? null, now);
  }
  // The camp has asked the others for that day already: its own time is past.
  const isLeftOut = planned !== null && (together === null || planned.logDay < together.logDay);
  return isLeftOut ? { logDay: planned.logDay, at: promptAt(camp, planned.logDay) } : null;
}

function readRhythm(
  sent: SentRhythm,
): Rhythm | Extract<ChangeMySettingsResult, { readonly kind: 'refused' }> {
  const refuse = (field: keyof Rhythm, problem: 'unreadable' | 'half-quiet') =>
    ({ kind: 'refused', field, problem }) as const;
  for (const field of ['promptAt', 'quietFrom', 'quietTo'] as const) {
    if (sent[field] !== '' && readWallTime(sent[field]) === null) return refuse(field, 'unreadable');
  }
  const reminders = reminderStrengths.find((each) => each === sent.reminders);
  if (reminders === undefined && sent.reminders !== '') return refuse('reminders', 'unreadable');
  const clock = clocks.find((each) => each === sent.clock);
  if (clock === undefined) return refuse('clock', 'unreadable');
  const { quietFrom, quietTo } = sent;
  if ((quietFrom === '') !== (quietTo === '') || (quietFrom !== '' && quietFrom === quietTo)) {
    return refuse(quietFrom === '' ? 'quietFrom' : 'quietTo', 'half-quiet');
  }
  return {
    promptAt: sent.promptAt || null,
    reminders: reminders ?? null,
    quietFrom: quietFrom || null,
    quietTo: quietTo || null,
    clock,
  };
}
