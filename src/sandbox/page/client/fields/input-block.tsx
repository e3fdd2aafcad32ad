import { isJsonObject, type JsonObject, textOf } from '../../../json-object.ts';
import { usePage } from '../core/page-state.ts';
import { type BlockPlace, heldIn, holdIn, tellUse, useIn } from '../kit/block-place.ts';
import { holdSoon } from '../kit/pending-holds.ts';
import { plainOf } from '../kit/text-object.tsx';
import { ElementInput } from './element-input.tsx';

/** A labelled field of a form, with its hint, and below it what is wrong with it. */
export function InputBlock({ block, place }: { readonly block: JsonObject; readonly place: BlockPlace }) {
  const { does, words } = usePage();
  const element = isJsonObject(block.element) ? block.element : {};
  const blockId = textOf(block.block_id);
  const id = place.kind === 'view' ? `${place.view.id}-${blockId}` : blockId;
  const error = place.kind === 'view' ? place.view.errors[blockId] : undefined;
  const hint = plainOf(block.hint);
  const label = plainOf(block.label);
  const moment = block.dispatch_action === true ? momentOf(element) : null;

  const hold = (value: unknown) => {
    if (place.kind !== 'view') return;
    const { view } = place;
    const tell = () => void holdIn(does, view, blockId, element, value);
    const use = isJsonObject(element.confirm) ? useIn : tellUse;
    holdSoon(id, moment === 'typing' ? () => void use(does, place, blockId, element, value) : tell, tell);
  };
  const described = [hint !== '' && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean);

  return (
    <div class={`field ${error === undefined ? '' : 'wrong'}`} data-block={blockId}>
      <label class="field-label" id={`${id}-label`} for={id}>
        {label} {block.optional === true && <span class="quiet-label">{words.optional}</span>}
      </label>
      <ElementInput
        key={`${id} ${textOf(element.action_id)} ${textOf(element.type)}`}
        id={id}
        element={element}
        held={heldIn(place, blockId, element)}
        label={label}
        describedBy={described.join(' ')}
        isWrong={error !== undefined}
        onValue={hold}
        onEnter={moment === 'enter' ? (value) => void useIn(does, place, blockId, element, value) : undefined}
      />
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint !== '' && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

// When an app that asks for it hears of a field: text fields at Enter unless it says otherwise, others at each choice.
function momentOf(element: JsonObject): 'typing' | 'enter' {
  if (!textOf(element.type).endsWith('_input')) return 'typing';
  const config = element.dispatch_action_config;
  const moments = isJsonObject(config) ? config.trigger_actions_on : null;
  return Array.isArray(moments) && moments.includes('on_character_entered') ? 'typing' : 'enter';
}
