import type { PostProblem } from './post-problem.ts';

const fence = /^[ \t>]*(?:[-*+][ \t]+|\d+\.[ \t]+)*(`{3,}|~{3,})([^`]*)$/;

/** Code blocks that are opened and never closed: their fence is shown as text and the code as prose. */
export function checkFences(body: string, linesBefore: number): readonly PostProblem[] {
  let open: { readonly mark: string; readonly line: number } | null = null;
  for (const [index, text] of body.split('\n').entries()) {
    const [, mark, rest = ''] = fence.exec(text) ?? [];
    if (mark === undefined) continue;
    if (open === null) open = { mark, line: linesBefore + index + 1 };
    else if (mark.startsWith(open.mark) && rest.trim() === '') open = null;
  }
  if (open === null) return [];
  return [
    {
      code: 'fence',
      line: open.line,
      message: `the code block opened by ${open.mark} is never closed`,
      cure: `write ${open.mark} on a line of its own where the code ends`,
    },
  ];
}
