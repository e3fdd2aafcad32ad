import { useState } from 'preact/hooks';
import { isJsonObject, type JsonObject, objectsOf } from '../../../json-object.ts';
import { usePage } from '../core/page-state.ts';
import { plainOf } from '../kit/text-object.tsx';
import type { ElementProps } from './element-props.ts';

/** A menu whose entries the app gives for what is typed. */
export function ExternalSelect(props: ElementProps) {
  const { id, element, held, label, describedBy, isWrong, onValue } = props;
  const { does, words } = usePage();
  const before = isJsonObject(held.selected_option) ? plainOf(held.selected_option.text) : '';
  const [typed, setTyped] = useState(before);
  const [offered, setOffered] = useState<readonly JsonObject[]>([]);
  const ask = async (text: string) => {
    setTyped(text);
    if (text === '') onValue(null);
    const answer = await does.act('suggest', { actionId: element.action_id, typed: text });
    setOffered(answer.ok ? objectsOf(answer.options) : []);
  };
  return (
    <div class="external-select">
      <input
        id={id}
        class="text-field"
        type="search"
        aria-haspopup="listbox"
        aria-label={id === undefined ? label : undefined}
        aria-describedby={describedBy || undefined}
        aria-invalid={isWrong}
        placeholder={plainOf(element.placeholder) || words.search}
        value={typed}
        onInput={(event) => void ask(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || offered.length === 0) return;
          // What is offered alone, not the window in which it stands.
          event.preventDefault();
          event.stopPropagation();
          setOffered([]);
        }}
      />
      {offered.length > 0 && (
        <ul class="offers">
          {offered.map((option) => (
            <li key={String(option.value)}>
              <button
                type="button"
                onClick={() => {
                  setTyped(plainOf(option.text));
                  setOffered([]);
                  onValue(option);
                }}
              >
                {plainOf(option.text)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
