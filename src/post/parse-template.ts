import { bodyLiquid } from './body-text.ts';
import type { FieldKind } from './field-kinds.ts';
import { labelsOf } from './field-label.ts';
import { defaultFileName, fileNameLiquid } from './file-name.ts';
import { hasMath, splitPost } from './front-matter.ts';
import { frontMatterLiquid } from './front-matter-liquid.ts';
import type { LiquidText } from './liquid-engine.ts';
import { takeHoles } from './template-hole.ts';
import { TemplateProblem } from './template-problem.ts';

/** A post with holes: what a camp's posts look like and what their form asks. */
export interface Template {
  readonly name: string;
  readonly text: string;
  /** Liquid for the file name, such as `{{ log_day }}-d{{ day }}-daily-log.md`. */
  readonly fileNamePattern: string;
  readonly fields: readonly TemplateField[];
  readonly parts: TemplateParts;
}

/** A hole as the form shows it. */
export interface TemplateField {
  readonly id: string;
  /** The heading above the hole without its notation; values such as `{{ next_heading }}` still stand in it. */
  readonly label: string;
  readonly kind: FieldKind;
  readonly required: boolean;
}

/** The template's pieces, read and ready to be filled. */
export interface TemplateParts {
  readonly fileName: LiquidText;
  /** With its `---` lines; null for blogs that take bare Markdown. */
  readonly head: LiquidText | null;
  /** Holes are marks in it, in `skeleton` too, where the Liquid still stands. */
  readonly body: LiquidText;
  readonly skeleton: string;
  readonly labels: ReadonlyMap<string, LiquidText>;
  /** How the template's file is kept: posts begin and end their lines like it. */
  readonly start: '\ufeff' | '';
  readonly lineEnd: '\r\n' | '\n';
  /** Lines above the post that are about the template: 1 with a pattern for the file name, else 0. */
  readonly settingLines: number;
  /** Whether the blog shows `$…$` as a formula: Chirpy does where the front matter says so, bare Markdown may. */
  readonly math: boolean;
}

const settingLine = /^\{%-?[ \t]*#[ \t]*file:[ \t]*(.+?)[ \t]*-?%\}[ \t]*\n/;

/**
 * Takes a template apart. The file name's pattern may stand above everything in a comment of its own, which
 * no post gets to see: `{% # file: {{ log_day }}-w{{ week }}-weekly-log.md %}`.
 * @throws TemplateProblem naming the line and the cure
 */
export function parseTemplate(name: string, text: string): Template {
  const start = text.startsWith('\ufeff') ? '\ufeff' : '';
  const unix = text.slice(start.length).replaceAll('\r\n', '\n');
  refuseMarks(name, unix);
  const setting = settingLine.exec(unix);
  const settingLines = setting === null ? 0 : 1;
  const { frontMatter, head, body, linesBefore } = splitPost(unix.slice(setting?.[0].length ?? 0));
  const { text: bodyText, holes } = takeHoles(name, body, settingLines + linesBefore);
  if (holes.length === 0) {
    throw new TemplateProblem(
      'template-no-hole',
      name,
      settingLines + linesBefore + 1,
      'there is no hole for an answer',
      'write {{ done | checklist }} on a line of its own under a heading',
    );
  }
  const fileNamePattern = setting?.[1] ?? defaultFileName;
  const labels = labelsOf(name, bodyText, holes);
  return {
    name,
    text,
    fileNamePattern,
    fields: holes.map(({ id, kind, required }) => ({
      id,
      kind,
      required,
      label: labels.get(id)?.text ?? id,
    })),
    parts: {
      fileName: fileNameLiquid.read(name, fileNamePattern, 0),
      head: frontMatter === null ? null : frontMatterLiquid.read(name, head, settingLines),
      skeleton: bodyText,
      body: bodyLiquid.read(name, bodyText, settingLines + linesBefore),
      start,
      lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
      settingLines,
      math: frontMatter === null || hasMath(frontMatter),
      labels: new Map([...labels].map(([id, { liquid }]) => [id, liquid])),
    },
  };
}

/** The characters that mark holes and values while a post is made; Unicode keeps them out of texts. */
function refuseMarks(name: string, text: string): void {
  const line = text.split('\n').findIndex((row) => /[\ufdd0-\ufdef]/u.test(row)) + 1;
  if (line > 0) {
    throw new TemplateProblem(
      'template-liquid',
      name,
      line,
      'there is an invisible character that is no text',
      'write the line anew',
    );
  }
}
