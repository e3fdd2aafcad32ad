import type { CampProblem, CampProblems } from '../../flows/camp-settings.ts';
import { cutText } from '../cut-text.ts';
import type { Messages } from '../messages/ko.ts';
import { describeSetupProblem } from '../setup/describe-setup-problems.ts';

/** Enough of a line to find it by. */
const quoteLimit = 120;

/** The sentence for each problem, keyed by the input that shows it. */
export function describeCampProblems(problems: CampProblems, messages: Messages): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, describe(field, problem, messages)]),
  );
}

function describe(field: string, problem: CampProblem, messages: Messages): string {
  switch (problem.code) {
    case 'before-the-start':
      return messages.campBeforeStart;
    case 'bad-template':
      return messages.campBadTemplate(String(problem.line), describeTemplate(problem.cause, messages));
    case 'bad-line': {
      const line = [String(problem.line), cutText(problem.text, quoteLimit)] as const;
      if (field === 'stages') return messages.campBadStage(...line);
      return field === 'specialDays' ? messages.campBadSpecialDay(...line) : messages.campBadDayOff(...line);
    }
    default:
      return describeSetupProblem(problem.code, messages);
  }
}

type TemplateCause = Extract<CampProblem, { readonly code: 'bad-template' }>['cause'];

function describeTemplate(cause: TemplateCause, messages: Messages): string {
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
  } satisfies Record<TemplateCause, string>;
  return sentences[cause];
}
