import { handleOf, personOf, usePage } from '../core/page-state.ts';
import { emojiOf } from '../emoji/emoji.ts';
import { type Mrkdwn, parseMrkdwn } from './parse-mrkdwn.ts';
import { SafeLink } from './safe-link.tsx';

/** A text in Slack's own markup. */
export function MrkdwnText({ text }: { readonly text: string }) {
  return <Pieces content={parseMrkdwn(text)} />;
}

function Pieces({ content }: { readonly content: readonly Mrkdwn[] }) {
  return (
    <>
      {content.map((piece, index) => (
        <Piece key={`${index} ${piece.type}`} piece={piece} />
      ))}
    </>
  );
}

function Piece({ piece }: { readonly piece: Mrkdwn }) {
  const { state } = usePage();
  switch (piece.type) {
    case 'text':
      return <>{piece.text}</>;
    case 'code':
      return <code>{piece.text}</code>;
    case 'pre':
      return <pre>{piece.text}</pre>;
    case 'bold':
      return (
        <strong>
          <Pieces content={piece.content} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Pieces content={piece.content} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Pieces content={piece.content} />
        </s>
      );
    case 'quote':
      return (
        <blockquote>
          <Pieces content={piece.content} />
        </blockquote>
      );
    case 'link':
      return <SafeLink url={piece.url}>{piece.text}</SafeLink>;
    case 'user':
      return <span class="mention">@{personOf(state, piece.id)?.shownName ?? piece.text}</span>;
    case 'channel': {
      const name = state.sections.workspace?.conversations.find(({ id }) => id === piece.id)?.name;
      return (
        <a class="mention" href={`#${piece.id}`}>
          #{name ?? piece.text}
        </a>
      );
    }
    case 'usergroup': {
      const handle = handleOf(state, piece.id);
      return <span class="mention">{handle === null ? piece.text || `@${piece.id}` : `@${handle}`}</span>;
    }
    case 'broadcast':
      return <span class="mention">{piece.text}</span>;
    case 'emoji':
      return <>{emojiOf(piece.name) ?? `:${piece.name}:`}</>;
  }
}
