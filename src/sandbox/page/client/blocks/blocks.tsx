import { isJsonObject, type JsonObject, objectsOf, textOf } from '../../../json-object.ts';
import { usePage } from '../core/page-state.ts';
import { InputBlock } from '../fields/input-block.tsx';
import type { BlockPlace } from '../kit/block-place.ts';
import { MarkdownText } from '../kit/markdown-text.tsx';
import { RichTextBlock } from '../kit/rich-text-block.tsx';
import { TextObject } from '../kit/text-object.tsx';
import { ElementView } from './element-view.tsx';

/** Blocks of Block Kit, one below the other. */
export function Blocks({
  blocks,
  place,
}: {
  readonly blocks: readonly JsonObject[];
  readonly place: BlockPlace;
}) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <Block key={textOf(block.block_id) || index} block={block} place={place} />
      ))}
    </div>
  );
}

interface BlockProps {
  readonly block: JsonObject;
  readonly place: BlockPlace;
}

function Block({ block, place }: BlockProps) {
  const blockId = textOf(block.block_id);
  switch (block.type) {
    case 'rich_text':
      return <RichTextBlock value={block} />;
    case 'section':
      return <Section block={block} place={place} />;
    case 'context':
      return <Context block={block} />;
    case 'actions':
      return (
        <div class="block-actions">
          {objectsOf(block.elements).map((element) => (
            <ElementView key={textOf(element.action_id)} place={place} blockId={blockId} element={element} />
          ))}
        </div>
      );
    case 'header':
      return (
        <h3 class="block-header">
          <TextObject text={block.text} />
        </h3>
      );
    case 'divider':
      return <hr />;
    case 'image':
      return (
        <figure class="block-image">
          <TextObject text={block.title} />
          <img src={textOf(block.image_url)} alt={textOf(block.alt_text)} />
        </figure>
      );
    case 'markdown':
      return <MarkdownText text={textOf(block.text)} />;
    case 'alert':
      return (
        <p class={`block-alert ${textOf(block.level)}`} role="note">
          <TextObject text={block.text} />
        </p>
      );
    case 'container':
      return <Container block={block} place={place} />;
    case 'input':
      return <InputBlock block={block} place={place} />;
    default:
      return <UnknownBlock block={block} />;
  }
}

function Section({ block, place }: BlockProps) {
  const fields = objectsOf(block.fields);
  return (
    <div class="block-section">
      <div class="block-text">
        {isJsonObject(block.text) && (
          <p class="mrkdwn">
            <TextObject text={block.text} />
          </p>
        )}
        {fields.length > 0 && (
          <div class="block-fields">
            {fields.map((field, index) => (
              <p class="mrkdwn" key={index}>
                <TextObject text={field} />
              </p>
            ))}
          </div>
        )}
      </div>
      {isJsonObject(block.accessory) && (
        <ElementView place={place} blockId={textOf(block.block_id)} element={block.accessory} />
      )}
    </div>
  );
}

function Context({ block }: { readonly block: JsonObject }) {
  return (
    <div class="block-context">
      {objectsOf(block.elements).map((element, index) =>
        element.type === 'image' ? (
          <img key={index} src={textOf(element.image_url)} alt={textOf(element.alt_text)} />
        ) : (
          <span class="mrkdwn" key={index}>
            <TextObject text={element} />
          </span>
        ),
      )}
    </div>
  );
}

function Container({ block, place }: BlockProps) {
  const blocks = <Blocks blocks={objectsOf(block.child_blocks)} place={place} />;
  const title = block.rich_text_title ? (
    <RichTextBlock value={block.rich_text_title} />
  ) : (
    <strong>
      <TextObject text={block.title} />
    </strong>
  );
  if (block.is_collapsible !== true) {
    return (
      <section class="block-container">
        {title}
        {blocks}
      </section>
    );
  }
  return (
    <details class="block-container" open={block.default_collapsed !== true}>
      <summary>{title}</summary>
      {blocks}
    </details>
  );
}

function UnknownBlock({ block }: { readonly block: JsonObject }) {
  const { words } = usePage();
  return (
    <details class="block-unknown">
      <summary>{words.unknownBlock(textOf(block.type))}</summary>
      <pre>{JSON.stringify(block, null, 2)}</pre>
    </details>
  );
}
