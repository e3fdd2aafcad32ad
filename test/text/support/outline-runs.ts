/** Characters in one look, whoever tells: what was typed or what is shown. */
export interface OutlineRun {
  readonly text: string;
  readonly look: readonly string[];
  readonly href?: string;
  readonly maths?: true;
}

/**
 * Runs as lines that can be compared: `가 ‹strong:나› ‹a=http://x:다› ‹maths:x^2›`. Blanks collapse as in a
 * browser and have no look of their own; lines that show nothing are left out.
 */
export function outlineRuns(runs: readonly OutlineRun[], exact: boolean): readonly string[] {
  let lines = '';
  let open = '';
  for (const [character, look] of characters(runs, exact)) {
    if (look !== open && !/\s/.test(character)) {
      lines += `${open === '' ? '' : '›'}${look === '' ? '' : `‹${look}:`}`;
      open = look;
    }
    if (character === '\n' && open !== '') {
      lines += '›';
      open = '';
    }
    lines += character;
  }
  if (open !== '') lines += '›';
  return lines
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/g, ' ').replace(/^ | (?=›?$)/g, ''))
    .filter((line) => line.trim() !== '');
}

/** A heading is one line, whatever lines it was typed in. */
export function outlineHeading(level: number, line: string): string {
  return `h${level}: ${line
    .replace(/\s+/g, ' ')
    .replace(/ (?=›?$)/, '')
    .trim()}`;
}

/** The lines of a code block, without what nobody sees: blanks in empty lines, empty lines at its end. */
export function outlineCode(text: string): readonly string[] {
  return text
    .replace(/^[ \t]+$/gm, '')
    .replace(/\n+$/, '')
    .split('\n');
}

function characters(runs: readonly OutlineRun[], exact: boolean): readonly (readonly [string, string])[] {
  return runs.flatMap((run) => {
    const look = [...new Set(run.look)].sort().join(' ');
    const inside = run.maths
      ? 'maths'
      : [look, run.href && `a=${sameUrl(run.href)}`].filter(Boolean).join(' ');
    const text = run.maths
      ? sameMaths(run.text)
      : exact || look.includes('code')
        ? run.text
        : straight(run.text);
    return [...text].map((character) => [character, inside] as const);
  });
}

/** Curled quotes and joined dots are kramdown's typography, which is welcome. */
function straight(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('…', '...');
}

/** Percent signs say the same bytes in another way. */
function sameUrl(url: string): string {
  const bytes = Buffer.from(url.trim()).toString('latin1');
  return bytes
    .replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/[^!-9;-~]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`);
}

/** TeX reads many blanks as one. */
function sameMaths(formula: string): string {
  return formula.replace(/[ \t\n]+/g, ' ').trim();
}
