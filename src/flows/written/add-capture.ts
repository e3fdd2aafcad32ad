import type { Language, LogDate } from '../../camp/camp.ts';
import type { Answer } from '../../camp/daily-log.ts';
import type { FieldKind } from '../../post/field-kinds.ts';
import { formFields } from '../../post/form-fields.ts';
import type { StoredCapture } from '../../store/captures.ts';
import type { Store } from '../../store/store.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import { findOwnCamper } from '../place/find-own-camper.ts';
import { type Asker, findPlace, type NoLog, type Place, readLogDay, readPlace } from '../place/find-place.ts';
import { oweTeam } from '../team/owe-team.ts';
import { findTemplate, templateNameOf } from '../template/camp-template.ts';

/** Something to be added to today's log. */
export interface Capture {
  readonly answer: Answer;
  /** What it came from, so that a repeated request adds it once. */
  readonly source: string;
}

/** A field that something can be added to. */
export interface CaptureField {
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
}

/** Where something can be added: the fields of today's log. */
export interface CaptureFields {
  readonly kind: 'fields';
  readonly camperId: string;
  readonly logDay: LogDate;
  readonly language: Language;
  readonly fields: readonly CaptureField[];
}

/** The fields of somebody's log of today. */
export async function findCaptureFields(
  store: Store,
  asker: Asker,
  now: Date,
): Promise<CaptureFields | NoLog> {
  const place = await findPlace(store, asker, now);
  if (place.kind !== 'place') return place;
  const logDay = readLogDay(place, null, now);
  if (typeof logDay !== 'string') return logDay;
  const { camp, camper, calendar, language } = place;
  const log = await store.logs.find(camper.id, logDay);
  const template = await findTemplate(store, camp, log?.template ?? templateNameOf(camp, calendar, logDay));
  const fields = formFields(template, calendar, logDay, language);
  return { kind: 'fields', camperId: camper.id, logDay, language, fields };
}

/**
 * Keeps something for a field of a log, a keyword for the team's too; null when the same request kept it before, or the
 * log is somebody else's.
 */
export async function addCapture(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  asker: Pick<Asker, 'workspaceId' | 'userId'>,
  {
    camperId,
    logDay,
    field,
  }: { readonly camperId: string; readonly logDay: LogDate; readonly field: string },
  capture: Capture,
  now: Date,
): Promise<StoredCapture | null> {
  const camper = await findOwnCamper(store, asker, camperId, 'add-capture');
  if (camper === null) return null;
  const place = await readPlace(camper, now);
  return store.transaction(async (kept) => {
    await kept.logs.lock(camperId, logDay);
    const added = await kept.captures.insert({ camperId, logDay, field, ...capture, capturedAt: now });
    if (added !== null) await oweKeyword(kept, enqueueDeliveries, place, added, now);
    return added;
  });
}

/** Takes something back that was added; false when it is part of a log already or was taken back before. */
export async function removeCapture(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  asker: Pick<Asker, 'workspaceId' | 'userId'>,
  captureId: string,
  now: Date,
): Promise<boolean> {
  for (const camper of await store.campers.listByUser(asker.workspaceId, asker.userId)) {
    const place = await readPlace(camper, now);
    const isRemoved = await store.transaction(async (kept) => {
      const removed = await kept.captures.remove(captureId, camper.id, now);
      if (removed !== null) await oweKeyword(kept, enqueueDeliveries, place, removed, now);
      return removed !== null;
    });
    if (isRemoved) return true;
  }
  return false;
}

async function oweKeyword(
  kept: Store,
  enqueueDeliveries: EnqueueDeliveries,
  place: Place,
  { logDay, field }: Pick<StoredCapture, 'logDay' | 'field'>,
  now: Date,
): Promise<void> {
  const { camp, camper, calendar } = place;
  const log = await kept.logs.find(camper.id, logDay);
  const template = await findTemplate(kept, camp, log?.template ?? templateNameOf(camp, calendar, logDay));
  const { kind } = template.fields.find(({ id }) => id === field) ?? {};
  if (kind === 'keywords')
    await oweTeam(kept, enqueueDeliveries, place, { logDay, isPoolChanged: true }, now);
}
