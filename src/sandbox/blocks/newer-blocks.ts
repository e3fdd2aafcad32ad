import { isJsonObject } from '../json-object.ts';
import { limits } from '../limits.ts';
import { button, imageElement } from './elements.ts';
import { every } from './options.ts';
import { richText } from './rich-text.ts';
import {
  anything,
  flag,
  integer,
  kinds,
  list,
  object,
  optional,
  type Rule,
  required,
  text,
  word,
} from './rules.ts';
import { mrkdwn, plainText, textObject } from './text-objects.ts';

const base = (name: string) => ({ type: required(word(name)), block_id: optional(text(limits.blockId)) });
const someText = text({ min: 1, max: Number.MAX_SAFE_INTEGER, unit: 'characters', source: '' });

const cell = kinds({
  rich_text: richText,
  raw_text: object({ type: required(word('raw_text')), text: required(someText) }),
  raw_number: object({
    type: required(word('raw_number')),
    value: required(anything),
    text: required(someText),
  }),
});

const needsOne =
  (...names: readonly string[]): Rule =>
  (value, pointer, report) => {
    if (isJsonObject(value) && names.every((name) => value[name] === undefined)) {
      report(`must define one of the fields: ${names.join(', ')}`, pointer);
    }
  };

const card = object(
  {
    ...base('card'),
    hero_image: optional(imageElement),
    icon: optional(imageElement),
    title: optional(mrkdwn(limits.cardTitle)),
    subtitle: optional(mrkdwn(limits.cardTitle)),
    body: optional(mrkdwn(limits.cardBody)),
    actions: optional(list(button)),
  },
  needsOne('hero_image', 'title', 'actions', 'body'),
);

const task = object({
  ...base('task_card'),
  task_id: required(someText),
  title: required(someText),
  details: optional(richText),
  output: optional(richText),
  sources: optional(
    list(object({ type: required(word('url')), url: required(someText), text: required(someText) })),
  ),
  status: required(word('pending', 'in_progress', 'complete', 'error')),
});

const collapsedNeedsCollapsible: Rule = (value, pointer, report) => {
  if (isJsonObject(value) && value.default_collapsed === true && value.is_collapsible !== true) {
    report('default_collapsed requires is_collapsible', `${pointer}/default_collapsed`);
  }
};

/** Blocks that Slack takes in messages only. A container holds the blocks of `inside`. */
export function messageBlocks(inside: Readonly<Record<string, Rule>>): Readonly<Record<string, Rule>> {
  const table = object({
    ...base('table'),
    rows: required(list(list(cell, limits.tableColumns), limits.tableRows)),
    column_settings: optional(
      list(object({ align: optional(word('left', 'center', 'right')), is_wrapped: optional(flag) }), {
        ...limits.tableColumns,
        min: 0,
      }),
    ),
  });
  return {
    table,
    card,
    carousel: object({ ...base('carousel'), elements: required(list(card, limits.carouselCards)) }),
    container: object(
      {
        ...base('container'),
        title: optional(plainText(limits.containerTitle)),
        rich_text_title: optional(richText),
        subtitle: optional(textObject(limits.containerTitle)),
        child_blocks: required(list(kinds({ ...inside, table }), limits.containerBlocks)),
        width: optional(word('narrow', 'standard', 'wide', 'full')),
        icon: optional(imageElement),
        is_collapsible: optional(flag),
        default_collapsed: optional(flag),
        has_header_divider: optional(flag),
      },
      every(needsOne('title', 'rich_text_title'), collapsedNeedsCollapsible),
    ),
    data_table: object({
      ...base('data_table'),
      rows: required(list(list(cell))),
      caption: required(someText),
      page_size: optional(integer(limits.dataTablePageSize)),
      row_header_column_index: optional(integer()),
    }),
    task_card: task,
    plan: object({ ...base('plan'), title: required(someText), tasks: optional(list(task)) }),
  };
}

/** Blocks that Slack takes in modals only. */
export const modalBlocks: Readonly<Record<string, Rule>> = {
  alert: object({
    ...base('alert'),
    text: required(textObject(limits.textObject)),
    level: optional(word('default', 'info', 'warning', 'error', 'success')),
  }),
};
