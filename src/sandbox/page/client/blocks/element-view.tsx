import { useState } from 'preact/hooks';
import { isJsonObject, type JsonObject, objectsOf, textOf } from '../../../json-object.ts';
import { usePage } from '../core/page-state.ts';
import { ElementInput } from '../fields/element-input.tsx';
import { type BlockPlace, heldIn, useIn } from '../kit/block-place.ts';
import { plainOf } from '../kit/text-object.tsx';

interface ElementProps {
  readonly place: BlockPlace;
  readonly blockId: string;
  readonly element: JsonObject;
}

/** An element outside an input block: each use of it is told to the app. */
export function ElementView({ place, blockId, element }: ElementProps) {
  const { does, words } = usePage();
  const label = plainOf(element.text) || plainOf(element.placeholder) || words.choose;
  switch (element.type) {
    case 'button':
    case 'workflow_button':
      return <Button place={place} blockId={blockId} element={element} />;
    case 'image':
      return <img class="block-thumb" src={textOf(element.image_url)} alt={textOf(element.alt_text)} />;
    case 'overflow':
      return (
        <details class="overflow">
          <summary aria-label={words.more}>⋯</summary>
          <ul>
            {objectsOf(element.options).map((option) => (
              <li key={textOf(option.value)}>
                <button type="button" onClick={() => useIn(does, place, blockId, element, option.value)}>
                  {plainOf(option.text)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      );
    default:
      return (
        <ElementInput
          element={element}
          held={heldIn(place, blockId, element)}
          label={label}
          onValue={(value) => void useIn(does, place, blockId, element, value)}
        />
      );
  }
}

function Button({ place, blockId, element }: ElementProps) {
  const { does } = usePage();
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    if (isJsonObject(element.confirm) && !window.confirm(plainOf(element.confirm.text))) return;
    setBusy(true);
    await useIn(does, place, blockId, element);
    setBusy(false);
    if (typeof element.url === 'string') window.open(element.url, '_blank', 'noreferrer');
  };
  return (
    <button
      type="button"
      class={`button ${textOf(element.style)}`}
      aria-label={textOf(element.accessibility_label) || undefined}
      aria-busy={isBusy}
      disabled={isBusy}
      onClick={() => void press()}
    >
      {plainOf(element.text)}
    </button>
  );
}
