import { holeOf } from './template-hole.ts';

/** A piece of a body under one heading; `level` 0 is text that belongs to no heading. */
export interface BodyUnit {
  readonly heading: string | null;
  readonly level: number;
  /** What stands under the heading, without the separator. */
  readonly lines: readonly string[];
  /** Blank lines, `<br>` and rules between it and what follows; at the end of the body, what ends it. */
  readonly separator: readonly string[];
}

const headingLine = /^(#{1,6})[ \t]+\S/;
const fenceLine = /^\s{0,3}(`{3,}|~{3,})/;
const separatorLine = /^\s*(?:<br\s*\/?>|(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})?\s*$/;
const listLine = /^(?:\s*(?:[-*+]|\d+\.)\s|\s*>|\s{2,}\S)/;
const visibleSeparator = /\S/;

/** The level of an ATX heading line, or 0 for any other line. */
export function headingLevelOf(line: string): number {
  return line.startsWith('#') ? (headingLine.exec(line)?.[1]?.length ?? 0) : 0;
}

/** True for a blank line, `<br>` or a rule. */
export function isSeparator(line: string): boolean {
  return separatorLine.test(line);
}

/** True when a line that follows would belong to a list or a quote: kramdown wants a blank line between. */
export function endsInList(lines: readonly string[]): boolean {
  const block = lines.slice(lines.findLastIndex((line) => line.trim() === '') + 1);
  return block.some((line) => listLine.test(line));
}

/** A body cut at its headings, and where a separator is followed by text that has neither heading nor hole. */
export function splitBody(body: string): readonly BodyUnit[] {
  return cutAtHeadings(body.split('\n')).flatMap(cutOffFooter);
}

/**
 * The level of the headings that divide a post: the lowest number there is, unless that is a title,
 * a single `#` above everything else.
 */
export function sectionLevelOf(units: readonly BodyUnit[]): number {
  const levels = units.map((unit) => unit.level).filter((level) => level > 0);
  const top = Math.min(...levels);
  const isTitle = top === 1 && levels[0] === 1 && levels.filter((level) => level === 1).length === 1;
  const rest = isTitle ? levels.slice(1) : levels;
  return rest.length === 0 ? 1 : Math.min(...rest);
}

function cutAtHeadings(lines: readonly string[]): readonly BodyUnit[] {
  const units: BodyUnit[] = [];
  let heading: string | null = null;
  let level = 0;
  let own: string[] = [];
  let fence: string | null = null;
  const close = (): void => {
    if (heading !== null || own.length > 0) units.push({ heading, level, ...cutSeparator(own) });
  };
  for (const line of lines) {
    const found: number = fence === null ? headingLevelOf(line) : 0;
    if (found > 0) {
      close();
      heading = line;
      level = found;
      own = [];
    } else {
      own.push(line);
      const mark: string | undefined = fenceLine.exec(line)?.[1];
      if (fence === null) fence = mark ?? null;
      else if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
    }
  }
  close();
  return units;
}

function cutSeparator(lines: readonly string[]): Pick<BodyUnit, 'lines' | 'separator'> {
  const end = lines.findLastIndex((line) => !isSeparator(line)) + 1;
  return { lines: lines.slice(0, end), separator: lines.slice(end) };
}

/** A signature under a last `---` is no part of the section above it. */
function cutOffFooter(unit: BodyUnit): readonly BodyUnit[] {
  const lastHole = unit.lines.findLastIndex((line) => holeOf(line) !== null);
  if (lastHole === -1) return [unit];
  const from = unit.lines.findIndex(
    (line, index) => index > lastHole && isSeparator(line) && visibleSeparator.test(line),
  );
  if (from === -1) return [unit];
  const end = unit.lines.findIndex((line, index) => index > from && !isSeparator(line));
  const above = cutSeparator(unit.lines.slice(0, end));
  return [
    { heading: unit.heading, level: unit.level, ...above },
    { heading: null, level: 0, lines: unit.lines.slice(end), separator: unit.separator },
  ];
}
