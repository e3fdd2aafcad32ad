import type { Calendar } from '../camp/calendar.ts';
import { createCalendar } from '../camp/calendar.ts';
import type { Camp } from '../camp/camp.ts';
import type { Holidays } from '../camp/holidays.ts';
import { loadHolidays } from '../camp/holidays.ts';
import { parseTemplate } from '../post/parse-template.ts';
import type { Post } from '../post/render-post.ts';
import { renderPost } from '../post/render-post.ts';
import { shippedTemplate } from '../post/shipped-templates.ts';
import type { Template } from '../post/template.ts';
import { readTemplate } from '../post/template.ts';
import type { PostRequest } from './post-request.ts';

const keptEntries = 100;
const defaultTemplate = 'chirpy-daily';

/**
 * Makes posts of requests. Templates, calendars and holidays are kept by their content, so that a camp's ten
 * thousandth post costs what its text costs.
 * @throws CamplogError from the promise for a template, a camp or a day that cannot be
 */
export function createRequestRenderer(): (request: PostRequest) => Promise<Post> {
  const templates = new Map<string, Template>();
  const calendars = new Map<string, Calendar>();
  const holidays = new Map<string, Holidays>();

  const calendarOf = async (camp: Camp, lastYear: number): Promise<Calendar> => {
    const key = `${lastYear} ${JSON.stringify(camp)}`;
    const known = calendars.get(key);
    if (known !== undefined) return known;
    const firstYear = Math.min(lastYear, Number(camp.startsOn.slice(0, 4)));
    const range = `${camp.holidays} ${firstYear} ${lastYear}`;
    const days =
      holidays.get(range) ??
      (await loadHolidays(camp.holidays, `${yearText(firstYear)}-01-01`, `${yearText(lastYear)}-12-31`));
    keep(holidays, range, days);
    return keep(calendars, key, createCalendar(camp, days));
  };

  return async (request) => {
    const { camp, submittedAt, answers, names, tags, author, fixed } = request;
    // A year more, for the holidays after New Year's Eve.
    const calendar = await calendarOf(
      camp,
      Number((request.logDay ?? submittedAt.toISOString()).slice(0, 4)) + 1,
    );
    const logDay = request.logDay ?? calendar.logDayOf(submittedAt);
    // A post that exists already is made again whatever its template may lack.
    const read = fixed === null ? readTemplate : parseTemplate;
    const template =
      request.template === null
        ? shippedTemplate(calendar.stageOf(logDay)?.template ?? defaultTemplate, camp.language)
        : (templates.get(request.template) ??
          keep(templates, request.template, read('template', request.template)));
    return renderPost({
      camp,
      calendar,
      template,
      logDay,
      submittedAt,
      answers,
      names,
      tags,
      ...(author === null ? {} : { author }),
      ...(fixed === null ? {} : { fixed }),
    });
  };
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function keep<V>(kept: Map<string, V>, key: string, value: V): V {
  const [oldest] = kept.keys();
  if (kept.size >= keptEntries && oldest !== undefined) kept.delete(oldest);
  kept.set(key, value);
  return value;
}
