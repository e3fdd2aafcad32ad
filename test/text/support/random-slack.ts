import fc from 'fast-check';
import { section } from './slack.ts';

const characters = fc.constantFrom(
  ...'가나 *_`~[](){}<>|\\$#-+.:!"\'&%=^@/1aZ',
  '\n',
  '\n\n',
  '\t',
  '👩‍💻',
  '{{',
  '{%',
  '--',
);
const typed = fc.array(characters, { minLength: 1, maxLength: 12 }).map((each) => each.join(''));
const style = fc.option(
  fc.record(
    {
      bold: fc.boolean(),
      italic: fc.boolean(),
      strike: fc.boolean(),
      code: fc.boolean(),
      underline: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);
const id = fc.constantFrom('U1', 'C1', 'S1', 'T1', 'U9');

const inline = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text'), text: typed, style }) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constant('link'),
        url: fc.webUrl({ withFragments: true, withQueryParameters: true }),
        text: typed,
        style,
      },
      { requiredKeys: ['type', 'url'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({ type: fc.constant('user'), user_id: id, style }),
      fc.record({ type: fc.constant('channel'), channel_id: id }),
      fc.record({ type: fc.constant('usergroup'), usergroup_id: id }),
      fc.record({ type: fc.constant('broadcast'), range: fc.constantFrom('here', 'channel') }),
      fc.record({
        type: fc.constant('emoji'),
        name: fc.constant('wave'),
        unicode: fc.constantFrom('1f44b', '1f469-200d-1f4bb'),
      }),
      fc.record({ type: fc.constant('color'), value: fc.constant('#ff0000') }),
      fc.record({ type: fc.constant('canvas'), title: typed }),
    ),
  },
);

const inlines = fc.array(inline, { maxLength: 5 });
const list = fc.record(
  {
    type: fc.constant('rich_text_list'),
    style: fc.constantFrom('bullet', 'ordered'),
    indent: fc.nat({ max: 8 }),
    offset: fc.nat({ max: 12 }),
    border: fc.constantFrom(0, 1),
    elements: fc.array(
      inlines.map((elements) => ({ ...section(), elements })),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { requiredKeys: ['type', 'style', 'indent', 'elements'] },
);
const block = fc.oneof(
  { weight: 3, arbitrary: list },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('rich_text_section'), elements: inlines }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('rich_text_quote'), elements: inlines }) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constant('rich_text_preformatted'),
        elements: fc.array(fc.record({ type: fc.constant('text'), text: typed }), {
          minLength: 1,
          maxLength: 2,
        }),
        language: fc.constantFrom('js', 'python'),
      },
      { requiredKeys: ['type', 'elements'] },
    ),
  },
);

/** Rich texts as Slack's editor may give them. */
export const randomSlack = fc.record({
  type: fc.constant('rich_text' as const),
  elements: fc.array(block, { maxLength: 8 }),
});

/** JSON that has the shape of rich text in places and is anything elsewhere. */
export const randomJson = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.jsonValue({ maxDepth: 2 }), tie('element')),
  element: fc.record(
    {
      type: fc.oneof(
        fc.constantFrom(
          'rich_text',
          'rich_text_list',
          'rich_text_section',
          'rich_text_quote',
          'rich_text_preformatted',
        ),
        fc.constantFrom(
          'text',
          'link',
          'emoji',
          'user',
          'date',
          'broadcast',
          'color',
          'constructor',
          '__proto__',
        ),
        fc.jsonValue({ maxDepth: 1 }),
      ),
      elements: fc.oneof(fc.array(tie('value'), { maxLength: 4 }), tie('value')),
      text: tie('value'),
      url: tie('value'),
      unicode: fc.oneof(fc.string(), tie('value')),
      style: fc.oneof(style, tie('value')),
      indent: fc.oneof(fc.double(), tie('value')),
      offset: fc.oneof(fc.double(), tie('value')),
      timestamp: fc.oneof(fc.double(), tie('value')),
      skin_tone: fc.oneof(fc.double(), tie('value')),
      language: tie('value'),
    },
    { requiredKeys: ['type', 'elements'] },
  ),
})).value;
