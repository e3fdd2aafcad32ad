/** How a run of characters looks. Absent means no. */
export interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly code?: true;
}

/** A run of characters in one look; `\n` inside the text is a line break the writer typed. */
export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  readonly style?: Style;
}

/** A link; `text` is what the reader sees and equals `url` where the writer gave no other. */
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly text: string;
  readonly style?: Style;
}

export type Inline = TextRun | Link;

/** One entry of a list: its own line(s), then whatever is nested below it. */
export interface ListItem {
  readonly content: readonly Inline[];
  readonly children: readonly Block[];
  /** A task box before the content: true ticked, false open, absent none. */
  readonly checked?: boolean;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** Number of the first item of an ordered list; 1 for bullets. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface Quote {
  readonly type: 'quote';
  readonly content: readonly Inline[];
}

export interface Preformatted {
  readonly type: 'preformatted';
  readonly text: string;
  readonly language?: string;
}

/** Never typed in Slack; made by templates (a bold line of keywords) and read from existing posts. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly content: readonly Inline[];
}

export type Block = Paragraph | List | Quote | Preformatted | Heading;

/** What somebody wrote, free of Slack's and Markdown's notation. */
export type RichText = readonly Block[];
