import type { RootContent } from 'mdast';

/** Finds what stands between two `~~` without blanks inside them; other looks may stand between. */
export function strike(children: readonly RootContent[]): readonly RootContent[] {
  const pieces = children.flatMap((child): readonly RootContent[] =>
    child.type === 'text'
      ? child.value
          .split(/(~~)/)
          .filter(Boolean)
          .map((value) => ({ type: 'text', value }))
      : [child],
  );
  const found: RootContent[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const end = isMark(piece) ? pieces.findIndex((other, index) => index > at + 1 && isMark(other)) : -1;
    const inside = pieces.slice(at + 1, Math.max(end, at + 1));
    if (inside.length > 0 && isTight(inside)) {
      found.push({ type: 'delete', children: inside } as RootContent);
      at = end;
    } else found.push(piece);
  }
  return found;
}

function isMark(piece: RootContent): boolean {
  return piece.type === 'text' && piece.value === '~~';
}

function isTight(inside: readonly RootContent[]): boolean {
  const [first, last] = [inside[0], inside.at(-1)];
  const isLoose =
    (first?.type === 'text' && /^\s/.test(first.value)) || (last?.type === 'text' && /\s$/.test(last.value));
  return !isLoose;
}
