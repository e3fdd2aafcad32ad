import { type AnswerLine, opaque, readAnswerLines } from './answer-lines.ts';
import type { Finding } from './find-findings.ts';

/** A finding as its camper may see it: the words around it on its line, a secret only by its first characters. */
export interface FindingContext {
  readonly before: string;
  readonly shown: string;
  readonly after: string;
}

const wordsAround = 30;
const hidden = '…';

/** The words around one of an answer's findings, with every secret in sight shortened. */
export function readFindingContext(
  answer: unknown,
  finding: Finding,
  all: readonly Finding[],
): FindingContext {
  const line = readAnswerLines(answer)[finding.line] ?? { text: '', pieces: [] };
  const secrets = all.filter((each) => each.line === finding.line && each.kind !== 'confidential-word');
  const { text } = line;
  const before = show(
    line,
    Math.max(0, text.lastIndexOf('\n', finding.start - 1) + 1),
    finding.start,
    secrets,
  );
  const lineEnd = text.indexOf('\n', finding.end);
  const after = show(line, finding.end, lineEnd === -1 ? text.length : lineEnd, secrets);
  return {
    before: cutBefore(before.trimStart()),
    shown:
      finding.kind === 'confidential-word' ? text.slice(finding.start, finding.end) : shorten(finding.found),
    after: cutAfter(after.trimEnd()),
  };
}

/** The first four characters of a secret, fewer of a short one, and that there is more. */
function shorten(secret: string): string {
  const characters = [...secret];
  const count = Math.min(4, Math.floor(characters.length / 3));
  return `${characters.slice(0, count).join('')}${hidden}`;
}

function show({ text }: AnswerLine, from: number, to: number, secrets: readonly Finding[]): string {
  let shown = '';
  let at = from;
  for (const { start, end, found } of secrets) {
    if (end <= at || start >= to) continue;
    // What an ignored one begins with would repeat what is found in it.
    shown += text.slice(at, Math.max(at, start)) + (start >= at && end <= to ? shorten(found) : hidden);
    at = end;
  }
  return (shown + text.slice(at, Math.max(at, to))).replaceAll(opaque, ' ');
}

function cutBefore(text: string): string {
  const characters = [...text];
  return characters.length <= wordsAround ? text : `…${characters.slice(-wordsAround).join('')}`;
}

function cutAfter(text: string): string {
  const characters = [...text];
  return characters.length <= wordsAround ? text : `${characters.slice(0, wordsAround).join('')}…`;
}
