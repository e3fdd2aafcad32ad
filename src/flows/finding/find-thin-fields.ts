import type { Answers } from '../../camp/daily-log.ts';
import { type FieldLengths, findThinFields, lookBack, type ThinField } from '../../camp/thin-fields.ts';
import type { StoredLog } from '../../store/logs.ts';
import type { Store } from '../../store/store.ts';
import { readRichText } from '../../text/read-rich-text.ts';
import { countCharacters } from '../../text/render-plain.ts';
import type { Place } from '../place/find-place.ts';
import { findTemplate } from '../template/camp-template.ts';

/** Logs of other templates may lie between those that had the same fields. */
const looksAt = 3 * lookBack;

/**
 * The fields of a log that hold unusually little for its camper; none for a day off, when people write as they like.
 */
export async function findThinFieldsOf(
  store: Store,
  { camp, calendar }: Pick<Place, 'camp' | 'calendar'>,
  log: StoredLog,
): Promise<readonly ThinField[]> {
  if (calendar.days(log.logDay, log.logDay)[0]?.training !== true) return [];
  const earlier = await store.logs.listBefore(log.camperId, log.kind, log.logDay, looksAt);
  const fields = new Map<string, readonly string[]>();
  for (const { template } of [log, ...earlier]) {
    if (fields.has(template)) continue;
    const found = await findTemplate(store, camp, template);
    fields.set(
      template,
      found.fields.map(({ id }) => id),
    );
  }
  const measure = ({ template, answers }: Pick<StoredLog, 'template' | 'answers'>) =>
    measureFields(fields.get(template) ?? [], answers);
  return findThinFields(measure(log), earlier.map(measure));
}

function measureFields(fields: readonly string[], answers: Answers): FieldLengths {
  return Object.fromEntries(
    fields.map((field) => [field, countCharacters(readRichText(answers[field] ?? null))]),
  );
}
