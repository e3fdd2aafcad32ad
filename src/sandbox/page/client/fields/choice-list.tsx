import { useState } from 'preact/hooks';
import { type JsonObject, textOf } from '../../../json-object.ts';
import { TextObject } from '../kit/text-object.tsx';
import type { ElementProps } from './element-props.ts';

interface ChoiceListProps extends ElementProps {
  readonly options: readonly JsonObject[];
  readonly chosen: readonly string[];
  readonly isMany: boolean;
}

/** Boxes to tick, several or one of them. */
export function ChoiceList(props: ChoiceListProps) {
  const { id, element, label, describedBy, isWrong, options, isMany, onValue } = props;
  const [chosen, setChosen] = useState(props.chosen);
  const choose = (value: string, isChosen: boolean) => {
    const others = isMany ? chosen.filter((entry) => entry !== value) : [];
    const next = isChosen ? [...others, value] : others;
    setChosen(next);
    onValue(isMany ? next : (next[0] ?? null));
  };
  return (
    <fieldset
      class="choices"
      id={id}
      aria-label={label}
      aria-describedby={describedBy || undefined}
      data-wrong={isWrong}
    >
      {options.map(({ text, value, description }) => {
        const own = textOf(value);
        return (
          <label key={own}>
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={`${id ?? ''}${textOf(element.action_id)}`}
              checked={chosen.includes(own)}
              onChange={(event) => choose(own, event.currentTarget.checked)}
            />
            <span>
              <TextObject text={text} />
              {description !== undefined && (
                <span class="quiet-label">
                  {' '}
                  <TextObject text={description} />
                </span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
