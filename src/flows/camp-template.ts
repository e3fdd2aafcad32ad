import type { Calendar } from '../camp/calendar.ts';
import type { LogDate } from '../camp/camp.ts';
import { shippedTemplate } from '../post/shipped-templates.ts';
import type { Template } from '../post/template.ts';
import type { StoredCamp } from '../store/camps.ts';

/** The template of a log day, in the camp's language: the stage's, else the camp's. @throws UnknownTemplate */
export function templateOf(camp: StoredCamp, calendar: Calendar, logDay: LogDate): Template {
  return shippedTemplate(calendar.stageOf(logDay)?.template ?? camp.template, camp.language);
}
