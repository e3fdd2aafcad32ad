import { objectsOf, textOf } from '../../../json-object.ts';
import { usePage } from '../core/page-state.ts';
import { RichEditor } from '../editor/rich-editor.tsx';
import { plainOf } from '../kit/text-object.tsx';
import { ChoiceList } from './choice-list.tsx';
import { DateInput } from './date-input.tsx';
import type { ElementProps } from './element-props.ts';
import { ExternalSelect } from './external-select.tsx';
import { peopleOptions } from './people-options.ts';
import { SelectMenu } from './select-menu.tsx';
import { isTextField, TextField } from './text-field.tsx';

/** The field for an element of Block Kit. */
export function ElementInput(props: ElementProps) {
  const { state, words } = usePage();
  const { element, held, label, onValue, onEnter } = props;
  const type = textOf(element.type);
  switch (type) {
    case 'rich_text_input':
      return (
        <RichEditor
          {...(props.id === undefined ? {} : { id: props.id })}
          initial={held.rich_text_value}
          label={label}
          describedBy={props.describedBy}
          placeholder={plainOf(element.placeholder)}
          isFocused={element.focus_on_load === true}
          isTall
          onChange={onValue}
          {...(onEnter === undefined ? {} : { onNewLine: onEnter })}
        />
      );
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <DateInput {...props} />;
    case 'checkboxes':
    case 'multi_static_select':
      return (
        <ChoiceList
          {...props}
          options={objectsOf(element.options).concat(
            objectsOf(element.option_groups).flatMap(({ options }) => objectsOf(options)),
          )}
          chosen={objectsOf(held.selected_options).map(({ value }) => String(value))}
          isMany
        />
      );
    case 'radio_buttons':
      return (
        <ChoiceList
          {...props}
          options={objectsOf(element.options)}
          chosen={objectsOf([held.selected_option]).map(({ value }) => String(value))}
          isMany={false}
        />
      );
    case 'external_select':
      return <ExternalSelect {...props} />;
    case 'static_select':
      return <SelectMenu {...props} />;
    default: {
      const options = peopleOptions(state, type);
      if (options === null) {
        return isTextField(type) ? (
          <TextField {...props} />
        ) : (
          <p class="field-hint">{words.unknownBlock(type)}</p>
        );
      }
      const ids = Object.entries(held).find(([name]) => name.startsWith('selected_'))?.[1];
      if (!type.startsWith('multi_')) {
        return <SelectMenu {...props} element={{ ...element, options }} chosen={textOf(ids)} />;
      }
      const chosen = Array.isArray(ids) ? ids.map(String) : [];
      return <ChoiceList {...props} options={options} chosen={chosen} isMany />;
    }
  }
}
