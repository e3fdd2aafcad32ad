import { postDate } from './template-values.ts';

/** What a post's front matter and file name say about the log that it was made of. */
export interface PostHead {
  /** The front matter as a template's, `---` lines included; '' when the post has none. */
  readonly template: string;
  /** ISO, with the post's own offset; null when the post tells no time. */
  readonly submittedAt: string | null;
  readonly timeZone: string;
  /** `YYYY-MM-DD`, or null when neither the name nor the front matter tells one. */
  readonly logDay: string | null;
  readonly week: string | null;
  readonly day: string | null;
}

const dateLine =
  /^(date[ \t]*:[ \t]*)(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)[ \t]*(Z|[-+]\d\d:?\d\d)([ \t]*(?:#.*)?)$/;
const numbered = /^(?:title|tags|categories)[ \t]*:/;

/** Turns a post's front matter back into a template: its date and its numbers become values. */
export function readPostHead(fileName: string, head: string): PostHead {
  const lines = head.split('\n');
  const date = lines.map((line) => dateLine.exec(line)).find((match) => match !== null);
  const zone = date?.[4] ?? null;
  const submittedAt = date === undefined || zone === null ? null : `${date[2]}T${date[3]}${isoOffset(zone)}`;
  const timeZone = zone === null ? 'UTC' : zoneOf(isoOffset(zone));
  const texts = lines.filter((line) => numbered.test(line)).join('\n');
  const week = /\bweek ?(\d{2,})\b/i.exec(texts)?.[1] ?? /-w(\d{2,})-/.exec(fileName)?.[1] ?? null;
  const day =
    /\bday ?(\d{3,}(?:\.\d)?)\b/i.exec(texts)?.[1] ??
    /-d(\d{3,}(?:-\d)?)-/.exec(fileName)?.[1]?.replace('-', '.') ??
    null;
  const template = lines.map((line) => {
    if (dateLine.test(line)) return withDate(line, submittedAt, timeZone);
    const asIs = verbatim(line);
    return asIs === line && numbered.test(line) ? withNumbers(line, week, day) : asIs;
  });
  return {
    template: template.join('\n'),
    submittedAt,
    timeZone,
    logDay: /^(\d{4}-\d\d-\d\d)-/.exec(fileName)?.[1] ?? date?.[2] ?? null,
    week,
    day,
  };
}

/** A line that Liquid gives back as it is. */
export function verbatim(line: string): string {
  if (!/\{\{|\{%/.test(line)) return line;
  // A heading still has to be seen as one.
  const [hashes = ''] = /^#{1,6}[ \t]+/.exec(line) ?? [];
  return `${hashes}{% raw %}${line.slice(hashes.length)}{% endraw %}`;
}

function withDate(line: string, submittedAt: string | null, timeZone: string): string {
  const [, key = '', day = '', time = '', zone = '', rest = ''] = dateLine.exec(line) ?? [];
  const written = line.slice(key.length, line.length - rest.length);
  const ours = submittedAt === null ? null : postDate(new Date(submittedAt), timeZone);
  return ours === written && `${day} ${time} ${zone}` === written ? `${key}{{ date }}${rest}` : line;
}

function withNumbers(line: string, week: string | null, day: string | null): string {
  let numbers = line;
  if (week !== null) numbers = numbers.replace(new RegExp(`(\\bweek ?)${week}\\b`, 'gi'), '$1{{ week }}');
  if (day !== null)
    numbers = numbers.replace(
      new RegExp(`(\\bday ?)${day.replace('.', '\\.')}(?![\\d.])`, 'gi'),
      '$1{{ day }}',
    );
  return numbers;
}

function isoOffset(zone: string): string {
  return zone === 'Z' ? 'Z' : zone.replace(/^([-+]\d\d):?(\d\d)$/, '$1:$2');
}

/** Korea has one zone for its offset; others are written as offsets, for the post does not say more. */
function zoneOf(offset: string): string {
  if (offset === '+09:00') return 'Asia/Seoul';
  return offset === 'Z' || offset === '+00:00' ? 'UTC' : offset;
}
