import type { ComponentChild } from 'preact';
import { isJsonObject, type JsonObject, objectsOf, textOf } from '../../../json-object.ts';
import { entryLabel } from '../rich-text/entry-label.ts';
import { EntityText } from './entity-text.tsx';
import { SafeLink } from './safe-link.tsx';

/** Rich text as Slack shows it. */
export function RichTextBlock({ value }: { readonly value: unknown }) {
  const elements = isJsonObject(value) ? objectsOf(value.elements) : [];
  return (
    <div class="rich-text">
      {elements.map((element, index) => (
        <Part key={index} element={element} />
      ))}
    </div>
  );
}

function Part({ element }: { readonly element: JsonObject }) {
  const inlines = objectsOf(element.elements);
  switch (element.type) {
    case 'rich_text_list':
      return <List element={element} items={inlines} />;
    case 'rich_text_quote':
      return (
        <blockquote>
          <Inlines inlines={inlines} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <Inlines inlines={inlines} />
        </pre>
      );
    default:
      return (
        <div class="rich-section">
          <Inlines inlines={inlines} />
        </div>
      );
  }
}

function List({ element, items }: { readonly element: JsonObject; readonly items: readonly JsonObject[] }) {
  const indent = Number(element.indent ?? 0);
  const isOrdered = element.style === 'ordered';
  const first = Number(element.offset ?? 0) + 1;
  return (
    <ul class="entries" style={{ '--indent': String(indent) }}>
      {items.map((item, index) => (
        <li key={index} data-mark={entryLabel(isOrdered ? first + index : null, indent)}>
          <Inlines inlines={objectsOf(item.elements)} />
        </li>
      ))}
    </ul>
  );
}

function Inlines({ inlines }: { readonly inlines: readonly JsonObject[] }) {
  return (
    <>
      {inlines.map((inline, index) => (
        <Inline key={index} inline={inline} />
      ))}
    </>
  );
}

function Inline({ inline }: { readonly inline: JsonObject }) {
  const style = isJsonObject(inline.style) ? inline.style : {};
  let shown: ComponentChild =
    inline.type === 'text' ? (
      textOf(inline.text)
    ) : inline.type === 'link' ? (
      <SafeLink url={textOf(inline.url)}>{textOf(inline.text) || textOf(inline.url)}</SafeLink>
    ) : (
      <EntityText element={inline} />
    );
  if (style.code === true) shown = <code>{shown}</code>;
  if (style.strike === true) shown = <s>{shown}</s>;
  if (style.underline === true) shown = <u>{shown}</u>;
  if (style.italic === true) shown = <em>{shown}</em>;
  if (style.bold === true) shown = <strong>{shown}</strong>;
  return <>{shown}</>;
}
