import { useRef, useState } from 'preact/hooks';
import { type JsonObject, objectsOf, textOf } from '../../../json-object.ts';
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
  const [refusals, setRefusals] = useState(0);
  const label = plainOf(element.text) || plainOf(element.placeholder) || words.choose;
  const choose = async (value: unknown) => {
    const answer = await useIn(does, place, blockId, element, value);
    if (answer === null) setRefusals(refusals + 1);
  };
  switch (element.type) {
    case 'button':
    case 'workflow_button':
      return <Button place={place} blockId={blockId} element={element} />;
    case 'image':
      return <img class="block-thumb" src={textOf(element.image_url)} alt={textOf(element.alt_text)} />;
    case 'overflow':
      return <Overflow place={place} blockId={blockId} element={element} />;
    default:
      return (
        <ElementInput
          // Whoever said no to what was chosen sees what was chosen before.
          key={refusals}
          element={element}
          held={heldIn(place, blockId, element)}
          label={label}
          onValue={(value) => void choose(value)}
        />
      );
  }
}

function Button({ place, blockId, element }: ElementProps) {
  const { does } = usePage();
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    const answer = await useIn(does, place, blockId, element);
    setBusy(false);
    if (answer !== null && typeof element.url === 'string') window.open(element.url, '_blank', 'noreferrer');
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

function Overflow({ place, blockId, element }: ElementProps) {
  const { does, words } = usePage();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  return (
    <details
      class="overflow"
      ref={menu}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && menu.current?.contains(relatedTarget))) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || menu.current?.open !== true) return;
        // The menu alone, not the window in which it stands.
        event.preventDefault();
        event.stopPropagation();
        close();
        menu.current.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={words.more}>⋯</summary>
      <ul>
        {objectsOf(element.options).map((option) => (
          <li key={textOf(option.value)}>
            <button
              type="button"
              onClick={() => {
                close();
                void useIn(does, place, blockId, element, option.value);
                if (typeof option.url === 'string') window.open(option.url, '_blank', 'noreferrer');
              }}
            >
              {plainOf(option.text)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
