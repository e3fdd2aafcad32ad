import type { Calendar } from '../camp/calendar.ts';
import type { LogDate } from '../camp/camp.ts';
import type { LogKind } from '../camp/daily-log.ts';
import { isShippedTemplate, shippedTemplate } from '../post/shipped-templates.ts';
import { readTemplate, type Template } from '../post/template.ts';
import type { StoredCamp } from '../store/camps.ts';
import type { Store } from '../store/store.ts';

/** The name of the template for a new log: of a day the stage's, else the camp's; of a week the camp's weekly one. */
export function templateNameOf(
  camp: StoredCamp,
  calendar: Calendar,
  logDay: LogDate,
  kind: LogKind = 'daily',
): string {
  if (kind === 'weekly') return camp.weeklyTemplate;
  return calendar.stageOf(logDay)?.template ?? camp.template;
}

/** A template by its name: the shipped one in the camp's language, else one that the camp wrote itself. @throws UnknownTemplate */
export async function findTemplate(
  store: Store,
  camp: Pick<StoredCamp, 'id' | 'language'>,
  name: string,
): Promise<Template> {
  const own = isShippedTemplate(name) ? null : await store.templates.find(camp.id, name);
  return own === null ? shippedTemplate(name, camp.language) : readTemplate(name, own);
}
