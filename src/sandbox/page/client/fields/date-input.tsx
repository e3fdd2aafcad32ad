import { textOf } from '../../../json-object.ts';
import type { ElementProps } from './element-props.ts';

const kinds: Readonly<Record<string, 'date' | 'time' | 'datetime-local'>> = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** A field for a day, a time, or both. */
export function DateInput(props: ElementProps) {
  const { id, element, held, label, describedBy, isWrong, onValue } = props;
  const kind = kinds[textOf(element.type)] ?? 'date';
  const seconds = held.selected_date_time;
  const before =
    typeof seconds === 'number' ? localOf(seconds) : textOf(held.selected_date ?? held.selected_time);
  return (
    <input
      id={id}
      class="text-field short"
      type={kind}
      aria-label={id === undefined ? label : undefined}
      aria-describedby={describedBy || undefined}
      aria-invalid={isWrong}
      defaultValue={before}
      onInput={(event) => {
        const { value } = event.currentTarget;
        if (value === '') onValue(null);
        else onValue(kind === 'datetime-local' ? new Date(value).getTime() / 1_000 : value);
      }}
    />
  );
}

// The form that the field takes, in the zone of the browser, as Slack's client does it.
function localOf(seconds: number): string {
  const at = new Date(seconds * 1_000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
