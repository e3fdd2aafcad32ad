import type { Calendar } from '../camp/calendar.ts';
import type { Language, LogDate } from '../camp/camp.ts';
import { labelLiquid } from './field-label.ts';
import type { Template, TemplateField } from './parse-template.ts';
import { nextHeadingText, numbersOf } from './template-values.ts';

/** A field of the form, its label ready to be shown. */
export type FormField = TemplateField;

/**
 * The form of a log day: the template's fields in order, their labels in the camper's language where values stand in
 * them.
 */
export function formFields(
  template: Template,
  calendar: Calendar,
  logDay: LogDate,
  language: Language,
): readonly FormField[] {
  const values = {
    ...numbersOf(calendar, logDay),
    date: logDay,
    log_day: logDay,
    next_heading: nextHeadingText(calendar, logDay, language),
    camp: '',
    stage: calendar.stageOf(logDay)?.tag ?? null,
    author: null,
    tags: [],
  };
  return template.fields.map((field) => {
    const liquid = template.parts.labels.get(field.id);
    const label = liquid === undefined ? field.label : labelLiquid.fill(template.name, liquid, values);
    return { ...field, label: label.trim() || field.id };
  });
}
