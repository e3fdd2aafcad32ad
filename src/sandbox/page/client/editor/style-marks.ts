import { Mark, type MarkConfig, markInputRule } from '@tiptap/core';
import type { StyleName } from '../rich-text/document.ts';

/** How a look is typed, in Slack's own way, and how it is shown. */
const looks: Readonly<
  Record<StyleName, { readonly tag: string; readonly mark: string | null; readonly key: string }>
> = {
  bold: { tag: 'strong', mark: '*', key: 'Mod-b' },
  italic: { tag: 'em', mark: '_', key: 'Mod-i' },
  strike: { tag: 's', mark: '~', key: 'Mod-Shift-x' },
  code: { tag: 'code', mark: '`', key: 'Mod-Shift-c' },
  underline: { tag: 'u', mark: null, key: 'Mod-u' },
};

/** The marks of bold, italic, struck out, underlined text and code: by keyboard, or typed as `*bold*`. */
export const styleMarks = Object.entries(looks).map(([name, { tag, mark, key }]) =>
  Mark.create({
    name,
    ...codeOptions(name),
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts: () => ({
      [key]: ({ editor }) => editor.commands.toggleMark(name),
    }),
    addInputRules() {
      return mark === null ? [] : [markInputRule({ find: typedBetween(mark), type: this.type })];
    },
  }),
);

/** A link; what is typed behind it does not belong to it. */
export const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  renderHTML: ({ mark }) => ['a', { href: mark.attrs.href, rel: 'noreferrer' }, 0],
});

// Inside code nothing that is typed means a look.
function codeOptions(name: string): Partial<MarkConfig> {
  return name === 'code' ? { code: true, exitable: true } : {};
}

function typedBetween(mark: string): RegExp {
  const escaped = `\\${mark}`;
  return new RegExp(`(?:^|\\s)${escaped}(?![\\s${escaped}])([^${escaped}\\n]*[^${escaped}\\s])${escaped}$`);
}
