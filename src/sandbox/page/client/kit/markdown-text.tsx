import type { Table } from 'mdast';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { emojiOf } from '../emoji/emoji.ts';
import { type Markdown, readMarkdown } from './read-markdown.ts';
import { SafeLink } from './safe-link.tsx';

/** A text in Markdown, as a `markdown` block holds it. What is no Markdown, raw HTML too, stands there as text. */
export function MarkdownText({ text }: { readonly text: string }) {
  const content = useMemo(() => readMarkdown(text), [text]);
  return (
    <div class="markdown">
      <Pieces content={content} />
    </div>
  );
}

function Pieces({ content }: { readonly content: readonly Markdown[] }) {
  return (
    <>
      {content.map((piece, index) => (
        <Piece key={`${index} ${piece.type}`} piece={piece} />
      ))}
    </>
  );
}

function Piece({ piece }: { readonly piece: Markdown }): ComponentChildren {
  switch (piece.type) {
    case 'text':
      return withEmoji(piece.value);
    case 'html':
      return piece.value;
    case 'inlineCode':
      return <code>{piece.value}</code>;
    case 'code':
      return <pre>{piece.value}</pre>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    // Slack makes links of pictures, and so nothing is loaded from elsewhere.
    case 'image':
      return <SafeLink url={piece.url}>{piece.alt || piece.url}</SafeLink>;
    case 'table':
      return <TableView table={piece} />;
    default:
      return 'children' in piece ? <Container piece={piece} /> : null;
  }
}

type Parent = Extract<Markdown, { readonly children: readonly Markdown[] }>;

function Container({ piece }: { readonly piece: Parent }) {
  const inside = <Pieces content={piece.children} />;
  switch (piece.type) {
    case 'paragraph':
      return <p>{inside}</p>;
    // Slack shows headings of all levels alike.
    case 'heading':
      return <h3>{inside}</h3>;
    case 'strong':
      return <strong>{inside}</strong>;
    case 'emphasis':
      return <em>{inside}</em>;
    case 'delete':
      return <s>{inside}</s>;
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'link':
      return <SafeLink url={piece.url}>{inside}</SafeLink>;
    case 'list':
      return piece.ordered ? <ol start={piece.start ?? 1}>{inside}</ol> : <ul>{inside}</ul>;
    case 'listItem':
      return (
        <li class={typeof piece.checked === 'boolean' ? 'task' : ''}>
          {typeof piece.checked === 'boolean' && <span>{piece.checked ? '☑ ' : '☐ '}</span>}
          {inside}
        </li>
      );
    default:
      return inside;
  }
}

function TableView({ table }: { readonly table: Table }) {
  const [head, ...rows] = table.children;
  return (
    <div class="scrolling">
      <table>
        <thead>
          <tr>
            {head?.children.map(({ children }, index) => (
              <th key={index}>
                <Pieces content={children} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.children.map(({ children }, index) => (
                <td key={index}>
                  <Pieces content={children} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function withEmoji(text: string): string {
  return text.replaceAll(/:([a-z0-9_+-]+):/g, (whole, name: string) => emojiOf(name) ?? whole);
}
