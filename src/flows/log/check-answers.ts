import type { Answer, Answers } from '../../camp/daily-log.ts';
import type { TemplateField } from '../../post/template.ts';
import { readRichText } from '../../text/read-rich-text.ts';
import { countCharacters } from '../../text/render-plain.ts';
import { readAnswer } from '../place/read-answer.ts';

/** Why a field was refused; `limit` and `length` count characters. */
export type FieldProblem =
  | { readonly code: 'all-empty' | 'required' | 'not-yours' | 'not-a-log-day' }
  | { readonly code: 'too-long'; readonly limit: number; readonly length: number };

/** Far above what a day holds, and below what Slack lets into one form (250 kB). */
const maxFieldLength = 60_000;

/** What is wrong with the answers of a log, by field; `firstField` bears what is about all of them. */
export function findProblems(
  answers: Answers,
  fields: readonly TemplateField[],
  firstField: string,
): Record<string, FieldProblem> {
  const problems: Record<string, FieldProblem> = {};
  for (const [id, answer] of Object.entries(answers)) {
    const length = countCharacters(readRichText(answer));
    if (length > maxFieldLength) problems[id] = { code: 'too-long', limit: maxFieldLength, length };
  }
  if (Object.keys(answers).length === 0) return { [firstField]: { code: 'all-empty' } };
  for (const { id, required } of fields) {
    if (required && !(id in answers)) problems[id] = { code: 'required' };
  }
  return problems;
}

/** The fields that hold something, as they are kept; whatever is no text is none. */
export function readAnswers(given: Readonly<Record<string, unknown>>): Answers {
  const read = Object.entries(given).map(([field, value]) => [field, readAnswer(value)] as const);
  return Object.fromEntries(read.filter((entry): entry is [string, Answer] => entry[1] !== null));
}
