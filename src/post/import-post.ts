import type { Camp, Language } from '../camp/camp.ts';
import { CamplogError } from '../camp/errors.ts';
import { addDays, readLogDate, serialOf, weekdayIndex } from '../camp/log-date.ts';
import { plainHeading } from './field-label.ts';
import { hasMath, splitPost } from './front-matter.ts';
import type { BodyPiece } from './import-body.ts';
import { cutPostBody } from './import-body.ts';
import { importField } from './import-field.ts';
import { readPostHead, verbatim } from './import-head.ts';
import type { ImportedAnswer } from './imported-answer.ts';
import type { TemplateSection } from './template-sections.ts';

/** A post taken apart: what `camplog render` needs to give it back. */
export interface ImportedPost {
  readonly camp: Pick<Camp, 'name' | 'startsOn' | 'timeZone' | 'language'>;
  /** ISO with offset. */
  readonly submittedAt: string;
  readonly logDay: string;
  readonly fixed: { readonly fileName: string; readonly week: string; readonly day: string };
  /** Headings of sections that no template knows, by the field they became. */
  readonly extraSections: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, ImportedAnswer>>;
  /** The post with holes for the answers. */
  readonly template: string;
}

/** Something in a post that rich text does not give back by itself, so that its Markdown is kept beside. */
export interface ImportNote {
  readonly line: number;
  readonly message: string;
}

/** A file that is no post of a log; the message says what is missing. */
export class NotAPost extends CamplogError {
  constructor(fileName: string, reason: string) {
    super('not-a-post', `${fileName} cannot be imported: ${reason}`, { fileName, reason });
  }
}

/**
 * Takes a post apart into a template and the answers that fill it, by the headings of the known sections.
 * `fileName` is without folders.
 * @throws NotAPost when there is no date or no text under a heading
 */
export function importPost(
  fileName: string,
  text: string,
  known: readonly TemplateSection[],
): { readonly post: ImportedPost; readonly notes: readonly ImportNote[] } {
  const start = text.startsWith('\ufeff') ? '\ufeff' : '';
  const parts = splitPost(text.slice(start.length).replaceAll('\r\n', '\n'));
  const { frontMatter, body, linesBefore } = parts;
  const head = readPostHead(fileName, parts.head);
  const logDay = head.logDay === null ? null : readLogDate(head.logDay);
  if (logDay === null) throw new NotAPost(fileName, 'neither its name nor its front matter has a date');
  const { pieces, sectionLevel } = cutPostBody(body, known);
  if (!pieces.some((piece) => piece.type === 'answer'))
    throw new NotAPost(fileName, 'it has no text under a heading');

  const style = {
    typography: 'smart',
    math: frontMatter === null || hasMath(frontMatter),
    headingLevel: Math.min(6, sectionLevel + 1),
  } as const;
  const answers: Record<string, ImportedAnswer> = {};
  const extraSections: Record<string, string> = {};
  const notes: ImportNote[] = [];
  const lines = pieces.flatMap((piece): readonly string[] => {
    if (piece.type === 'template') return piece.lines.map(verbatim);
    const { kind, answer, difference } = importField(piece.text, piece.kind, style);
    answers[piece.id] = answer;
    if (piece.kind === null) extraSections[piece.id] = plainHeading(piece.heading);
    if (difference !== null) {
      notes.push({ line: linesBefore + piece.line + difference.line + 1, message: difference.message });
    }
    return [`{{ ${piece.id} | ${kind} }}`];
  });
  return {
    post: {
      camp: {
        name: nameOf(parts.head),
        startsOn: firstDayOf(logDay, head.week),
        timeZone: head.timeZone,
        language: languageOf(pieces),
      },
      submittedAt: head.submittedAt ?? `${logDay}T12:00:00Z`,
      logDay,
      fixed: { fileName, week: head.week ?? '01', day: head.day ?? '001' },
      extraSections,
      answers,
      template: start + withLineEnds(head.template + lines.join('\n'), text),
    },
    notes,
  };
}

/** Lines that end as those of the post do. */
function withLineEnds(template: string, post: string): string {
  return post.includes('\r\n') ? template.replaceAll('\n', '\r\n') : template;
}

/** The post's first category: most often the camp. */
function nameOf(head: string): string {
  const first = /^categories[ \t]*:[ \t]*(?:\[[ \t]*)?(?:"([^"\n]+)"|'([^'\n]+)'|([^"',\n\][#]+))/m.exec(
    head,
  );
  return (first?.[1] ?? first?.[2] ?? first?.[3])?.trim() || 'imported';
}

/** The Monday of the camp's first week; without a week's number, that of the post's own. */
function firstDayOf(logDay: string, week: string | null): string {
  return addDays(logDay, -weekdayIndex(serialOf(logDay)) - 7 * (Math.max(1, Number(week ?? 1)) - 1));
}

function languageOf(pieces: readonly BodyPiece[]): Language {
  return pieces.some((piece) => piece.type === 'answer' && /\p{Script=Hangul}/u.test(piece.heading))
    ? 'ko'
    : 'en';
}
