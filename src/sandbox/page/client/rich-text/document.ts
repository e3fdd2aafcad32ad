import type { JsonObject } from '../../../json-object.ts';

/** What the editor holds: lines one below the other, as Slack's own editor keeps them. Nesting is an indent. */
export interface EditorDocument {
  readonly type: 'doc';
  readonly content: readonly EditorLine[];
}

/** A line of text; one entry of a list; one line of a quote; a block of code, whose lines stay together. */
export type EditorLine =
  | { readonly type: 'paragraph'; readonly content?: readonly EditorInline[] }
  | { readonly type: 'listItem'; readonly attrs: ListItemAttrs; readonly content?: readonly EditorInline[] }
  | { readonly type: 'quote'; readonly content?: readonly EditorInline[] }
  | {
      readonly type: 'codeBlock';
      readonly attrs: CodeBlockAttrs;
      readonly content?: readonly EditorInline[];
    };

export interface ListItemAttrs {
  readonly style: 'bullet' | 'ordered';
  /** 0 to 8. */
  readonly indent: number;
  readonly border: number;
  /** The number of this entry where it does not follow from the entries above; null elsewhere. */
  readonly start: number | null;
}

export interface CodeBlockAttrs {
  readonly border: number;
  readonly language: string | null;
}

/** Text, a line break inside an entry, or a thing that is one piece: an emoji, a mention, a date. */
export type EditorInline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly EditorMark[] }
  | { readonly type: 'hardBreak'; readonly marks?: readonly EditorMark[] }
  | {
      readonly type: 'entity';
      /** The element as Slack has it, without its style. */
      readonly attrs: { readonly element: JsonObject };
      readonly marks?: readonly EditorMark[];
    };

export type EditorMark =
  | { readonly type: StyleName }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

/** The looks of text that the editor knows, in the order in which Slack writes them. */
export const styleNames = ['bold', 'italic', 'strike', 'code', 'underline'] as const;

export type StyleName = (typeof styleNames)[number];

/** The deepest indent that Slack knows. */
export const deepestIndent = 8;
