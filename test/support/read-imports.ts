/** One place where a file names another: `from` as written, or null when it is computed. */
export interface Import {
  readonly line: number;
  readonly from: string | null;
}

/** A source without comments and regular expressions, each string replaced by `"n"`, n its place in `strings`. */
export interface MaskedSource {
  readonly code: string;
  readonly strings: readonly string[];
}

const statements = [
  // import … from "n", export … from "n" (types too)
  /\b(?:import|export)\b[\w\s{},*$]*?\bfrom\s*"(\d+)"/g,
  // import "n"
  /\bimport\s*"(\d+)"/g,
  // import("n"), typeof import("n"), require("n"); with anything but one string inside, the name is computed
  /\b(?:import|require)\s*\(\s*(?:"(\d+)"\s*[,)])?/g,
];

/** Every import of a TypeScript source, re-exports, types, side effects, dynamic ones and `require` included, in order. */
export function readImports(source: string): readonly Import[] {
  const { code, strings } = maskSource(source);
  const found = statements.flatMap((statement) =>
    [...code.matchAll(statement)].map((match) => ({
      at: match.index,
      from: match[1] === undefined ? null : (strings[Number(match[1])] ?? null),
    })),
  );
  return found
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, from }) => ({ line: code.slice(0, at).split('\n').length, from }));
}

const regexMayFollow =
  /(?:^|[=(,:;[{}!&|?+\-*%<>~^]|\b(?:return|typeof|case|in|of|new|await|yield|throw|else))$/;

/** Takes out of a source all that only looks like code; lines keep their numbers. */
export function maskSource(source: string): MaskedSource {
  const strings: string[] = [];
  let code = '';
  let at = 0;
  /** Depths of braces at which a template's `${` waits for its `}`. */
  const templates: number[] = [];
  let depth = 0;

  const addString = (text: string) => {
    code += `"${strings.push(text) - 1}"${text.replace(/[^\n]/g, '')}`;
  };
  /** From `start` to the quote, or for a template to `${`, that ends a string. */
  const endOfString = (start: number, quote: string): number => {
    let end = start;
    while (end < source.length && source[end] !== quote) {
      if (quote === '`' && source.startsWith('${', end)) return end;
      end += source[end] === '\\' ? 2 : 1;
    }
    return end;
  };
  const takeString = (quote: string) => {
    const end = endOfString(at, quote);
    addString(source.slice(at, end));
    at = end + 1;
    if (source[end] === '$') {
      templates.push(depth);
      depth += 1;
      code += '+{';
      at += 1;
    }
  };

  while (at < source.length) {
    const character = source[at] ?? '';
    if (source.startsWith('//', at)) {
      at = endAt(source.indexOf('\n', at), source);
    } else if (source.startsWith('/*', at)) {
      const end = endAt(source.indexOf('*/', at), source);
      code += source.slice(at, end).replace(/[^\n]/g, '');
      at = end + 2;
    } else if (character === '/' && regexMayFollow.test(code.trimEnd())) {
      at = endOfRegex(source, at);
      code += '0';
    } else if (character === "'" || character === '"' || character === '`') {
      at += 1;
      takeString(character);
    } else if (character === '}' && templates.at(-1) === depth - 1) {
      templates.pop();
      depth -= 1;
      at += 1;
      code += '}+';
      takeString('`');
    } else {
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      code += character;
      at += 1;
    }
  }
  return { code, strings };
}

function endAt(index: number, source: string): number {
  return index === -1 ? source.length : index;
}

function endOfRegex(source: string, start: number): number {
  let isInClass = false;
  for (let at = start + 1; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (character === '[') isInClass = true;
    else if (character === ']') isInClass = false;
    else if ((character === '/' && !isInClass) || character === '\n') return at + 1;
  }
  return source.length;
}
