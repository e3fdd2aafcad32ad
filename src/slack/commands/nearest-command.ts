import { disassemble } from 'es-hangul';

/**
 * The command whose name or alias is nearest to a mistyped word, null when none is near: at most a third of the
 * letters wrong, at least one. Korean is compared by its letters (ㅅㅏㅇㅌㅐ), so a half-typed syllable counts as one slip.
 */
export function nearestCommand<Name extends string>(
  typed: string,
  aliases: Readonly<Record<Name, readonly string[]>>,
): Name | null {
  const letters = disassemble(typed.slice(0, 40));
  let nearest: Name | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of Object.keys(aliases) as Name[]) {
    for (const word of [name, ...aliases[name]]) {
      const target = disassemble(word);
      const slips = countSlips(letters, target);
      const allowed = Math.max(1, Math.floor(target.length / 3));
      if (target.length > 2 && slips <= allowed && slips < fewest) {
        nearest = name;
        fewest = slips;
      }
    }
  }
  return nearest;
}

/** How many letters to add, drop, change or swap with their neighbour to make one word of another. */
function countSlips(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
      );
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      current.push(slips);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
