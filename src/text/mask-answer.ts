import { readAnswerLines, type TextPath } from './answer-lines.ts';
import type { Finding } from './find-findings.ts';

/** What stands for a secret, whose length is nobody's business. */
const secretMask = '████████';
const addressMask = '***';

interface Edit {
  readonly path: TextPath;
  readonly start: number;
  readonly end: number;
  readonly mask: string;
}

/**
 * The answer with these findings of it covered: a word by a `█` a character, a secret by eight whatever its length, in
 * an address by `***`. Every other character, element, look and attribute stays as it is.
 */
export function maskAnswer<T>(answer: T, findings: readonly Finding[]): T {
  const lines = readAnswerLines(answer);
  const edits = findings.flatMap(({ kind, line, start, end }) => {
    let isFirst = true;
    return (lines[line]?.pieces ?? []).flatMap(({ path, from, text, isAddress }): readonly Edit[] => {
      const cut = { start: Math.max(0, start - from), end: Math.min(text.length, end - from) };
      if (cut.start >= cut.end) return [];
      const covered = text.slice(cut.start, cut.end);
      const mask = maskOf(kind, covered, isAddress, isFirst);
      isFirst = false;
      return [{ path, ...cut, mask }];
    });
  });
  // From the back, so that places further in front stay where they are.
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((masked, edit) => editAt(masked, edit), answer);
}

function maskOf(kind: Finding['kind'], covered: string, isAddress: boolean, isFirst: boolean): string {
  if (isAddress) return addressMask;
  if (kind === 'confidential-word') return '█'.repeat([...covered.normalize('NFC')].length);
  // A secret in several looks has a piece in each; none becomes empty, which Slack does not take.
  return isFirst ? secretMask : '█';
}

function editAt<T>(value: T, { path, start, end, mask }: Edit): T {
  const copy = { root: value };
  let parent: Record<string | number, unknown> = copy;
  let key: string | number = 'root';
  for (const next of path) {
    const node = parent[key];
    const own = (Array.isArray(node) ? [...node] : { ...(node as object) }) as Record<string, unknown>;
    parent[key] = own;
    parent = own;
    key = next;
  }
  const text = String(parent[key]);
  parent[key] = text.slice(0, start) + mask + text.slice(end);
  return copy.root;
}
