import type { Options } from 'mdast-util-from-markdown';

type Syntax = NonNullable<Options['extensions']>[number];
type Constructs = NonNullable<Syntax['text']>[string];
type Construct = Exclude<NonNullable<Constructs>, readonly unknown[]>;
type Tokenizer = Construct['tokenize'];

const asterisk = 42;
const underscore = 95;
const dollar = 36;
const backslash = 92;
const tilde = 126;
const hyphen = 45;

/**
 * What kramdown reads and CommonMark does not, as an extension of micromark: emphasis beside punctuation,
 * formulas between `$$` (they come out as inline code that begins with a dollar in the source) and `~~`
 * (it comes out as HTML of that text, for the reader to pair).
 */
export const kramdownSyntax: Syntax = {
  attentionMarkers: { null: punctuation() },
  text: {
    [dollar]: { name: 'formula', tokenize: readFormula },
    [backslash]: { name: 'formulaAlone', tokenize: readFormula },
    [tilde]: { name: 'strike', tokenize: readTildes },
    [underscore]: { name: 'insideWord', tokenize: readUnderscores, previous: isWordLike },
  },
};

/**
 * Korean writes its particles right after a word, so that `**(주)**는` is common; CommonMark sees no emphasis
 * there, kramdown does. Markers beside these characters count as beside letters.
 */
function punctuation(): number[] {
  const ranges = [
    [0x21, 0xbf],
    [0x2010, 0x2bff],
    [0x3000, 0x303f],
    [0xfe30, 0xfe6f],
    [0xff00, 0xffef],
  ] as const;
  const codes = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  return codes.filter(
    (code) => code !== asterisk && code !== underscore && /[\p{P}\p{S}]/u.test(String.fromCharCode(code)),
  );
}

/** `$$a$$` amid text and `\$$a$$` alone in its block, on one line. */
function readFormula(...[effects, ok, nok]: Parameters<Tokenizer>): ReturnType<Tokenizer> {
  let dollars = 0;
  type State = ReturnType<Tokenizer>;
  const open = (code: Parameters<State>[0]): ReturnType<State> => {
    if (code === dollar && dollars < 2) {
      dollars++;
      effects.consume(code);
      return open;
    }
    if (dollars < 2 || code === null || code < 0 || code === dollar) return nok(code);
    effects.exit('codeTextSequence');
    effects.enter('codeTextData');
    return inside(code);
  };
  const inside = (code: Parameters<State>[0]): ReturnType<State> => {
    if (code === null || code < 0) return nok(code);
    if (code === dollar) {
      effects.exit('codeTextData');
      effects.enter('codeTextSequence');
      effects.consume(code);
      return close;
    }
    effects.consume(code);
    return inside;
  };
  const close = (code: Parameters<State>[0]): ReturnType<State> => {
    if (code !== dollar) return nok(code);
    effects.consume(code);
    effects.exit('codeTextSequence');
    effects.exit('codeText');
    return ok;
  };
  return (code) => {
    effects.enter('codeText');
    effects.enter('codeTextSequence');
    if (code === dollar) return open(code);
    effects.consume(code);
    return open;
  };
}

function readTildes(...[effects, ok, nok]: Parameters<Tokenizer>): ReturnType<Tokenizer> {
  return (code) => {
    effects.enter('htmlText');
    effects.enter('htmlTextData');
    effects.consume(code);
    return (second) => {
      if (second !== tilde) return nok(second);
      effects.consume(second);
      effects.exit('htmlTextData');
      effects.exit('htmlText');
      return ok;
    };
  };
}

/** After a letter or a hyphen underscores are none of kramdown's emphasis: snake_case stays as it is. */
function readUnderscores(...[effects, ok]: Parameters<Tokenizer>): ReturnType<Tokenizer> {
  type State = ReturnType<Tokenizer>;
  const inside = (code: Parameters<State>[0]): ReturnType<State> => {
    if (code === underscore) {
      effects.consume(code);
      return inside;
    }
    effects.exit('data');
    return ok(code);
  };
  return (code) => {
    effects.enter('data');
    return inside(code);
  };
}

function isWordLike(code: number | null): boolean {
  return code !== null && code > 0 && (code === hyphen || /\p{L}/u.test(String.fromCharCode(code)));
}
