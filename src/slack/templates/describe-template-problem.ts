import type { TextProblem } from '../../flows/template/check-template-text.ts';
import { cutText } from '../cut-text.ts';
import type { Messages } from '../messages/ko.ts';

/** Enough of a line to find it by. */
const quoteLimit = 120;

/** Where a template is wrong, what stands there and what to write instead: one sentence. */
export function describeTemplateProblem(problem: TextProblem, messages: Messages): string {
  const text = cutText(problem.text.trim(), quoteLimit);
  return messages.templateBroken(String(problem.line), text, describeTemplateCause(problem.cause, messages));
}

/** What is wrong with a template and its cure; follows “line 7:”. */
export function describeTemplateCause(cause: TextProblem['cause'], messages: Messages): string {
  const sentences = {
    'template-liquid': messages.templateLiquid,
    'template-tag': messages.templateTag,
    'template-unknown-value': messages.templateUnknownValue,
    'template-unclosed-hole': messages.templateUnclosedHole,
    'template-unknown-kind': messages.templateUnknownKind,
    'template-hole-not-alone': messages.templateHoleNotAlone,
    'template-field-name': messages.templateFieldName,
    'template-duplicate-field': messages.templateDuplicateField,
    'template-no-heading': messages.templateNoHeading,
    'template-no-hole': messages.templateNoHole,
    'template-front-matter': messages.templateFrontMatter,
    'template-file-name': messages.templateFileName,
    'template-too-big': messages.templateTooBig,
    'not-daily': messages.templateNotDaily,
    'not-weekly': messages.templateNotWeekly,
    'shared-name': messages.templateSharedName,
  } satisfies Record<TextProblem['cause'], string>;
  return sentences[cause];
}
