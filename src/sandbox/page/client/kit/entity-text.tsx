import type { JsonObject } from '../../../json-object.ts';
import { usePage } from '../core/page-state.ts';
import { entityLabel } from './entity-label.ts';

/** A mention, an emoji or a date inside rich text. */
export function EntityText({ element }: { readonly element: JsonObject }) {
  const { state } = usePage();
  const label = entityLabel(state, element);
  return element.type === 'emoji' || element.type === 'date' ? label : <span class="mention">{label}</span>;
}
