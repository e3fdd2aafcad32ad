import { textOf } from '../../../json-object.ts';
import { plainOf } from '../kit/text-object.tsx';
import type { ElementProps } from './element-props.ts';

const keyboards: Readonly<Record<string, 'email' | 'url' | 'decimal'>> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'decimal',
};

/** Whether a kind of element is text to type. */
export function isTextField(type: string): boolean {
  return type === 'plain_text_input' || Object.hasOwn(keyboards, type);
}

/** A field for text of one line or several, a number, or a mail or web address. */
export function TextField(props: ElementProps) {
  const { id, element, held, label, describedBy, isWrong, onValue, onEnter } = props;
  const common = {
    id,
    class: 'text-field',
    'aria-label': id === undefined ? label : undefined,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': isWrong,
    placeholder: plainOf(element.placeholder),
    autofocus: element.focus_on_load === true,
    defaultValue: textOf(held.value),
    onInput: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onValue(event.currentTarget.value === '' ? null : event.currentTarget.value),
  };
  if (element.multiline === true) return <textarea rows={rowsFor(textOf(held.value))} {...common} />;
  return (
    <input
      type="text"
      {...common}
      inputMode={keyboards[textOf(element.type)] ?? 'text'}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter?.(event.currentTarget.value);
      }}
    />
  );
}

function rowsFor(text: string): number {
  return Math.min(16, Math.max(3, text.split('\n').length));
}
