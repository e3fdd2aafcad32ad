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

/**
 * What kramdown reads and CommonMark does not, as an extension of micromark. Formulas between `$$` come out as
 * inline code that begins with a dollar in the source; runs of `*`, `_` and `~` as HTML, for the reader to pair.
 */
export const kramdownSyntax: Syntax = {
  text: {
    [dollar]: { name: 'formula', tokenize: readFormula },
    [backslash]: [
      { name: 'formulaAlone', tokenize: readFormula },
      { name: 'bareBackslash', tokenize: readBackslash },
    ],
    [tilde]: { name: 'marks', tokenize: readMarks },
    [asterisk]: { name: 'marks', tokenize: readMarks },
    [underscore]: { name: 'marks', tokenize: readMarks },
  },
};

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

/** Before these a backslash protects nothing in kramdown. */
function readBackslash(...[effects, ok, nok]: Parameters<Tokenizer>): ReturnType<Tokenizer> {
  return (code) => {
    effects.enter('data');
    effects.consume(code);
    effects.exit('data');
    return (next) =>
      (next !== null && next > 0 && '&%,/;?@^'.includes(String.fromCharCode(next)) ? ok : nok)(next);
  };
}

/** A run of one of `*`, `_` and `~`: what it means is decided when the whole text is known. */
function readMarks(...[effects, ok]: Parameters<Tokenizer>): ReturnType<Tokenizer> {
  type State = ReturnType<Tokenizer>;
  let mark = asterisk;
  const inside = (code: Parameters<State>[0]): ReturnType<State> => {
    if (code === mark) {
      effects.consume(code);
      return inside;
    }
    effects.exit('htmlTextData');
    effects.exit('htmlText');
    return ok(code);
  };
  return (code) => {
    mark = code ?? asterisk;
    effects.enter('htmlText');
    effects.enter('htmlTextData');
    return inside(code);
  };
}
