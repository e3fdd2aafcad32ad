import type { Calendar } from '../../camp/calendar.ts';
import type { Language, LogDate } from '../../camp/camp.ts';
import type { Answer, LogKind } from '../../camp/daily-log.ts';
import { instantOf } from '../../camp/wall-clock.ts';
import { hasOwnAddress } from '../../post/check-template.ts';
import type { FieldKind } from '../../post/field-kinds.ts';
import { type Post, renderPost } from '../../post/render-post.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { Store } from '../../store/store.ts';
import { readCalendar } from '../place/camp-calendar.ts';
import { findStaffCamp, type NoCamp, type StaffAsker } from '../place/find-staff-camp.ts';
import { closingDay } from '../place/read-log-target.ts';
import { findTextProblem, type TextProblem, tryTemplateText, useOf } from './check-template-text.ts';

/** What somebody may have answered, by the kind of the field. */
export type SampleAnswers = Readonly<Record<FieldKind, Answer>>;

/** A post as the template makes it, of no log. */
export interface SamplePost extends Pick<Post, 'fileName' | 'text' | 'problems'> {
  readonly kind: 'sample';
  readonly logDay: LogDate;
}

/** A template while it is being written; `name` is empty for a new one. */
export interface TypedTemplate {
  readonly name: string;
  readonly text: string;
}

/**
 * Makes a sample post of a template that nobody saved: of a log day of the camp, as if somebody had answered every
 * field just then. What a stage uses is shown on a day of that stage, what weeks use for a week.
 */
export async function tryTemplate(
  store: Store,
  asker: StaffAsker,
  { name, text }: TypedTemplate,
  sampleAnswers: (language: Language) => SampleAnswers,
  now: Date,
): Promise<SamplePost | TextProblem | NoCamp> {
  const found = await findStaffCamp(store, asker, 'change-camp');
  if (found.kind !== 'camp') return found;
  const { camp } = found;
  const use = await useOf(store, camp, name);
  const problem = findTextProblem(text, use);
  if (problem) return problem;
  const calendar = await readCalendar(camp, now);
  const places = await store.campers.listByUser(asker.workspaceId, asker.userId);
  const author = places.find((place) => place.camp.id === camp.id)?.name;
  const samples = sampleAnswers(camp.language);
  return tryTemplateText(text, (template) => {
    const logKind = use.weekly || !hasOwnAddress(template, 'day') ? 'weekly' : 'daily';
    const logDay = sampleDay(camp, calendar, { name, logKind }, now);
    const post = renderPost({
      camp,
      calendar,
      template,
      logDay,
      submittedAt: sampleTime(camp, calendar, { logDay, logKind }, now),
      answers: Object.fromEntries(template.fields.map(({ id, kind }) => [id, samples[kind]])),
      ...(author !== undefined && { author }),
    });
    const { fileName, text: file, problems } = post;
    return { kind: 'sample', fileName, text: file, problems, logDay };
  });
}

function sampleDay(
  camp: StoredCamp,
  calendar: Calendar,
  { name, logKind }: { readonly name: string; readonly logKind: LogKind },
  now: Date,
): LogDate {
  const today = calendar.logDayOf(now);
  const first = calendar.nextTrainingDay(camp.startsOn) ?? camp.startsOn;
  let day = today < camp.startsOn ? first : today;
  if (camp.endsOn !== null && day > camp.endsOn) day = camp.endsOn;
  const isOfStage = ({ template }: { readonly template?: string }) => name !== '' && template === name;
  const stage = camp.stages.find(isOfStage);
  const usedNow = calendar.stageOf(day)?.template ?? camp.template;
  if (stage !== undefined && usedNow !== name) day = calendar.nextTrainingDay(stage.from) ?? stage.from;
  if (!calendar.isLogDay(day)) day = first;
  return logKind === 'weekly' ? closingDay(calendar, day) : day;
}

function sampleTime(
  camp: StoredCamp,
  calendar: Calendar,
  { logDay, logKind }: { readonly logDay: LogDate; readonly logKind: LogKind },
  now: Date,
): Date {
  const today = calendar.logDayOf(now);
  const from = logKind === 'weekly' ? calendar.weekOf(logDay).from : logDay;
  return from <= today && today <= logDay ? now : instantOf(logDay, camp.promptAt, camp.timeZone);
}
