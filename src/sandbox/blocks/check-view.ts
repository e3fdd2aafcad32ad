import { isJsonObject, type JsonObject, objectsOf } from '../json-object.ts';
import { limits } from '../limits.ts';
import { checkBlocks } from './check-blocks.ts';
import type { Surface } from './layout-blocks.ts';
import { anything, flag, object, optional, required, text, word } from './rules.ts';
import { plainText } from './text-objects.ts';
import { elementsOf } from './walk-elements.ts';

const common = {
  blocks: required(anything),
  private_metadata: optional(text(limits.viewPrivateMetadata)),
  callback_id: optional(text(limits.viewCallbackId)),
  external_id: optional(text(limits.viewExternalId)),
};

const modal = object(
  {
    ...common,
    type: required(word('modal')),
    title: required(plainText(limits.viewTitle)),
    submit: optional(plainText(limits.viewSubmit)),
    close: optional(plainText(limits.viewClose)),
    clear_on_close: optional(flag),
    notify_on_close: optional(flag),
    submit_disabled: optional(flag),
  },
  (value, pointer, report) => {
    if (!isJsonObject(value)) return;
    const hasInput = objectsOf(value.blocks).some((block) => block.type === 'input');
    if (hasInput && value.submit === undefined) report('missing required field: submit', pointer);
  },
);

const home = object({ ...common, type: required(word('home')) });

/** What Slack would complain about in a view for a surface; empty when it would take it. */
export function checkView(view: unknown, surface: Exclude<Surface, 'message'>): readonly string[] {
  const problems: string[] = [];
  const report = (message: string, at: string): void => {
    problems.push(`${message} [json-pointer:${at}]`);
  };
  (surface === 'modal' ? modal : home)(view, '/view', report);
  if (isJsonObject(view) && view.blocks !== undefined) {
    problems.push(...checkBlocks(view.blocks, surface, '/view/blocks'));
  }
  return problems.length === 0
    ? []
    : ['failed to match all allowed schemas [json-pointer:/view]', ...problems];
}

/** Whether a view is bigger than Slack takes, counted in bytes of its JSON. */
export function isTooLarge(view: JsonObject): boolean {
  return Buffer.byteLength(JSON.stringify(view)) > limits.viewSize.max;
}

/** Whether the blocks put text into a rich text editor on App Home, which Slack answers with internal_error. */
export function prefillsRichTextOnHome(view: JsonObject): boolean {
  return elementsOf(objectsOf(view.blocks)).some(
    ({ element }) => element.type === 'rich_text_input' && element.initial_value !== undefined,
  );
}
