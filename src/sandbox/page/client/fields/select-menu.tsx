import { useState } from 'preact/hooks';
import { isJsonObject, type JsonObject, objectsOf, textOf } from '../../../json-object.ts';
import { usePage } from '../core/page-state.ts';
import { plainOf } from '../kit/text-object.tsx';
import type { ElementProps } from './element-props.ts';

/** A menu of which one entry is chosen, in groups where it has them. */
export function SelectMenu(props: ElementProps & { readonly chosen?: string }) {
  const { id, element, held, label, describedBy, isWrong, onValue } = props;
  const { words } = usePage();
  const before = isJsonObject(held.selected_option) ? textOf(held.selected_option.value) : '';
  const [chosen, setChosen] = useState(props.chosen ?? before);
  return (
    <select
      id={id}
      class="select-menu"
      aria-label={id === undefined ? label : undefined}
      aria-describedby={describedBy || undefined}
      aria-invalid={isWrong}
      autofocus={element.focus_on_load === true}
      value={chosen}
      onChange={(event) => {
        setChosen(event.currentTarget.value);
        onValue(event.currentTarget.value === '' ? null : event.currentTarget.value);
      }}
    >
      <option value="" selected={chosen === ''}>
        {plainOf(element.placeholder) || words.choose}
      </option>
      <Options options={objectsOf(element.options)} chosen={chosen} />
      {objectsOf(element.option_groups).map((group, index) => (
        <optgroup key={index} label={plainOf(group.label)}>
          <Options options={objectsOf(group.options)} chosen={chosen} />
        </optgroup>
      ))}
    </select>
  );
}

function Options({ options, chosen }: { readonly options: readonly JsonObject[]; readonly chosen: string }) {
  return (
    <>
      {options.map(({ text, value }) => (
        <option key={textOf(value)} value={textOf(value)} selected={textOf(value) === chosen}>
          {plainOf(text)}
        </option>
      ))}
    </>
  );
}
