import { isJsonObject } from '../json-object.ts';
import { limits } from '../limits.ts';
import {
  accessory,
  actionElement,
  contextAction,
  imageElement,
  inputElement,
  oneImageSource,
} from './elements.ts';
import { inputElements } from './input-elements.ts';
import { messageBlocks, modalBlocks } from './newer-blocks.ts';
import { richText } from './rich-text.ts';
import { flag, kinds, list, object, optional, type Rule, required, text, word } from './rules.ts';
import { mrkdwn, plainText, textObject } from './text-objects.ts';

/** Where blocks can stand. */
export type Surface = 'message' | 'modal' | 'home';

const base = (name: string) => ({
  type: required(word(name)),
  block_id: optional(text(limits.blockId)),
});

const textOrFields: Rule = (value, pointer, report) => {
  if (isJsonObject(value) && value.text === undefined && value.fields === undefined) {
    report('must define one of the fields: text, fields', pointer);
  }
};

const everywhere: Readonly<Record<string, Rule>> = {
  actions: object({
    ...base('actions'),
    elements: required(
      list(
        actionElement({ rich_text_input: inputElements.rich_text_input ?? richText }),
        limits.actionsElements,
      ),
    ),
  }),
  context: object({
    ...base('context'),
    elements: required(
      list(
        kinds({
          image: imageElement,
          plain_text: plainText(limits.textObject),
          mrkdwn: mrkdwn(limits.textObject),
        }),
        limits.contextElements,
      ),
    ),
  }),
  divider: object(base('divider')),
  header: object({ ...base('header'), text: required(plainText(limits.headerText)) }),
  image: object(
    {
      ...base('image'),
      alt_text: required(text(limits.imageAltText)),
      title: optional(plainText(limits.imageTitle)),
      image_url: optional(text(limits.imageUrl)),
      slack_file: optional(object({ id: optional(text()), url: optional(text()) })),
    },
    oneImageSource,
  ),
  input: object({
    ...base('input'),
    label: required(plainText(limits.inputLabel)),
    hint: optional(plainText(limits.inputHint)),
    optional: optional(flag),
    dispatch_action: optional(flag),
    element: required(inputElement(inputElements)),
  }),
  rich_text: richText,
  section: object(
    {
      ...base('section'),
      text: optional(textObject(limits.sectionText)),
      fields: optional(list(textObject(limits.sectionField), limits.sectionFields)),
      accessory: optional(accessory),
      expand: optional(flag),
    },
    textOrFields,
  ),
  video: object({
    ...base('video'),
    video_url: required(text()),
    thumbnail_url: required(text()),
    alt_text: required(text()),
    title: required(plainText(limits.videoTitle)),
    title_url: optional(text()),
    author_name: optional(text(limits.videoAuthor)),
    provider_name: optional(text()),
    provider_icon_url: optional(text()),
    description: optional(plainText(limits.textObject)),
  }),
};

const inMessages: Readonly<Record<string, Rule>> = {
  context_actions: object({
    ...base('context_actions'),
    elements: required(list(contextAction, limits.contextActionsElements)),
  }),
  markdown: object({ ...base('markdown'), text: required(text(limits.markdownText)) }),
};

/** The blocks that Slack takes on a surface, by type. */
export function blockRules(surface: Surface): Readonly<Record<string, Rule>> {
  if (surface === 'message') return { ...everywhere, ...messageBlocks(everywhere), ...inMessages };
  return surface === 'modal' ? { ...everywhere, ...modalBlocks } : everywhere;
}
