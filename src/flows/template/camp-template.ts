import type { Calendar } from '../../camp/calendar.ts';
import type { LogDate } from '../../camp/camp.ts';
import type { LogKind } from '../../camp/daily-log.ts';
import { isShippedTemplate, shippedTemplate } from '../../post/shipped-templates.ts';
import { readTemplate, type Template } from '../../post/template.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { Store } from '../../store/store.ts';

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

/**
 * A template: the shipped one in the camp's language, else one that the camp wrote itself, in the revision that is
 * asked for (`my-project@2`) or the newest (`my-project`). Its own name says the revision, so that a log that keeps
 * it stays in its look. @throws UnknownTemplate
 */
export async function findTemplate(
  store: Store,
  camp: Pick<StoredCamp, 'id' | 'language'>,
  reference: string,
): Promise<Template> {
  if (isShippedTemplate(reference)) return shippedTemplate(reference, camp.language);
  const [name = '', revision] = reference.split('@');
  const own = await store.templates.find(camp.id, name, revision === undefined ? null : Number(revision));
  if (own === null) return shippedTemplate(reference, camp.language);
  return readTemplate(`${own.name}@${own.revision}`, own.text);
}
