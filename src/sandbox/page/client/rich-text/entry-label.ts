const bullets = ['•', '◦', '▪'] as const;

/** What stands before an entry of a list: a bullet, or its number as digits, letters or Roman, by depth as in Slack. */
export function entryLabel(number: number | null, indent: number): string {
  if (number === null) return bullets[indent % 3] ?? '•';
  const forms = [String(number), lettersOf(number), romanOf(number)];
  return `${forms[indent % 3] ?? number}.`;
}

function lettersOf(number: number): string {
  let left = number;
  let letters = '';
  while (left > 0) {
    left -= 1;
    letters = String.fromCharCode(97 + (left % 26)) + letters;
    left = Math.floor(left / 26);
  }
  return letters;
}

const romans = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function romanOf(number: number): string {
  if (number > 3_999) return String(number);
  let left = number;
  let text = '';
  for (const [value, letters] of romans) {
    while (left >= value) {
      text += letters;
      left -= value;
    }
  }
  return text;
}
