import fc from 'fast-check';

/** What YAML, Liquid, HTML or a terminal would read, and words between. */
const fragments = [
  ...`" ' \\ : # - ? [ ] { } , & &a * *a ! | > % @ \` ~ null yes No on off true FALSE y N`.split(' '),
  ...'007 7 1,000 1_000 0x1f 12:30 1e3 0o7 0b1 +1 .5 .inf 2022-02-14 --- ... << = <b> &lt; &amp; {{ week }} {% raw %}'.split(
    ' ',
  ),
  ...'a x 가 나다 é 😀 👨‍👩‍👧 🎉'.split(' '),
  ...['[a, ? ]', '{a: b}', '? ', '!!str ', '<<: ', '=', '\\n', '%YAML', '...'],
  ...[' ', '  ', ': ', ' #', '- ', ', ', '\n', '\r\n', '\t', '\u0085', '\u2028', '\u2029'],
  ...['\u0000', '\u001b', '\u007f', '\u0080', '\u00a0', '\ufeff', '\ufffe', '\ud83d'],
];

/** Texts that somebody may choose for a title, a tag or a name. */
export const yamlTraps = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));
