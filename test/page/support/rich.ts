import type {
  EditorDocument,
  EditorInline,
  EditorLine,
} from '../../../src/sandbox/page/client/rich-text/document.ts';

/** Text with looks. */
export const text = (words: string, ...styles: ('bold' | 'italic' | 'strike' | 'code' | 'underline')[]) =>
  ({
    type: 'text',
    text: words,
    ...(styles.length > 0 ? { marks: styles.map((type) => ({ type })) } : {}),
  }) as const;
/** A line of text. */
export const line = (...content: EditorInline[]): EditorLine => ({ type: 'paragraph', content });
/** A line of a quote. */
export const quote = (...content: EditorInline[]): EditorLine => ({ type: 'quote', content });
/** A block of code. */
export const code = (words: string): EditorLine => ({
  type: 'codeBlock',
  attrs: { border: 0, language: null },
  content: words === '' ? [] : [text(words)],
});
/** An entry of a list; `start` is a number of its own. */
export const item = (
  style: 'bullet' | 'ordered',
  indent: number,
  words: string,
  start: number | null = null,
): EditorLine => ({
  type: 'listItem',
  attrs: { style, indent, border: 0, start },
  content: words === '' ? [] : [text(words)],
});
/** What the editor holds. */
export const documentOf = (...content: EditorLine[]): EditorDocument => ({ type: 'doc', content });
/** A section of Slack’s rich text. */
export const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
/** A text of Slack’s rich text. */
export const plain = (words: string, style?: object) => ({
  type: 'text',
  text: words,
  ...(style ? { style } : {}),
});
/** A list of Slack’s rich text, an entry for each of the words. */
export const list = (style: string, indent: number, words: readonly string[], offset?: number) => ({
  type: 'rich_text_list',
  elements: words.map((entry) => section(...(entry === '' ? [] : [plain(entry)]))),
  style,
  indent,
  ...(offset === undefined ? {} : { offset }),
  border: 0,
});
