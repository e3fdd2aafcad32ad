import type { limits } from '../../../src/sandbox/limits.ts';
import { buildModal, textField } from '../support/views.ts';

/** What is sent: the blocks of a message, or a modal. */
export type Built = { readonly blocks: readonly object[] } | { readonly view: ReturnType<typeof buildModal> };

/** Builds something of a size. */
export type Build = (size: number) => Built;

const a = (size: number): string => 'a'.repeat(size);
const many = <T>(size: number, build: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, i) => build(i));
const plain = (text: string): object => ({ type: 'plain_text', text });
const mrkdwn = (text: string): object => ({ type: 'mrkdwn', text });
const option = (changes: object = {}, index = 0): object => ({
  text: plain('a'),
  value: String(index),
  ...changes,
});
const button = (changes: object = {}): object => ({ type: 'button', text: plain('a'), ...changes });
const section = (changes: object): object => ({ type: 'section', text: plain('a'), ...changes });
const field = (element: object, changes: object = {}): object => textField('a', { element, block: changes });
const inMessage =
  (build: (size: number) => object): Build =>
  (size) => ({ blocks: [build(size)] });
const inModal =
  (build: (size: number) => object): Build =>
  (size) => ({ view: buildModal({ blocks: [build(size)] }) });
const modal =
  (build: (size: number) => object): Build =>
  (size) => ({ view: buildModal(build(size)) });
const accessory = (build: (size: number) => object): Build =>
  inMessage((size) => section({ accessory: build(size) }));
const card = (changes: object): object => ({ type: 'card', title: mrkdwn('a'), ...changes });
const select = (changes: object): object => ({ type: 'static_select', options: [option()], ...changes });

/** For each limit of Block Kit: a message or a modal of a size, to be taken at the limit and refused beyond it. */
export const blockLimits = {
  messageBlocks: (size) => ({ blocks: many(size, () => ({ type: 'divider' })) }),
  markdownTotal: (size) => ({
    blocks: [size - 1, 1].map((length) => ({ type: 'markdown', text: a(length) })),
  }),
  viewBlocks: modal((size) => ({ blocks: many(size, () => ({ type: 'divider' })) })),
  viewTitle: modal((size) => ({ title: plain(a(size)) })),
  viewSubmit: modal((size) => ({ submit: plain(a(size)) })),
  viewClose: modal((size) => ({ close: plain(a(size)) })),
  viewPrivateMetadata: modal((size) => ({ private_metadata: a(size) })),
  viewCallbackId: modal((size) => ({ callback_id: a(size) })),
  viewExternalId: modal((size) => ({ external_id: a(size) })),
  blockId: inMessage((size) => ({ type: 'divider', block_id: a(size) })),
  actionsElements: inMessage((size) => ({ type: 'actions', elements: many(size, () => button()) })),
  contextElements: inMessage((size) => ({ type: 'context', elements: many(size, () => plain('a')) })),
  contextActionsElements: inMessage((size) => ({
    type: 'context_actions',
    elements: many(size, () => ({ type: 'icon_button', icon: 'trash', text: plain('a') })),
  })),
  sectionText: inMessage((size) => section({ text: mrkdwn(a(size)) })),
  sectionFields: inMessage((size) => section({ fields: many(size, () => plain('a')) })),
  sectionField: inMessage((size) => section({ fields: [plain(a(size))] })),
  headerText: inMessage((size) => ({ type: 'header', text: plain(a(size)) })),
  imageUrl: inMessage((size) => ({ type: 'image', alt_text: 'a', image_url: a(size) })),
  imageAltText: inMessage((size) => ({ type: 'image', alt_text: a(size), image_url: 'a' })),
  imageTitle: inMessage((size) => ({ type: 'image', alt_text: 'a', image_url: 'a', title: plain(a(size)) })),
  inputLabel: inModal((size) => field({}, { label: plain(a(size)) })),
  inputHint: inModal((size) => field({}, { hint: plain(a(size)) })),
  markdownText: inMessage((size) => ({ type: 'markdown', text: a(size) })),
  videoTitle: inMessage((size) => video({ title: plain(a(size)) })),
  videoAuthor: inMessage((size) => video({ author_name: a(size) })),
  tableRows: inMessage((size) => ({ type: 'table', rows: many(size, () => [cell('a')]) })),
  tableColumns: inMessage((size) => ({ type: 'table', rows: [many(size, () => cell('a'))] })),
  tableTotal: inMessage((size) => ({ type: 'table', rows: [[cell(a(size))]] })),
  tablesInMessage: (size) => ({ blocks: many(size, () => ({ type: 'table', rows: [[cell('a')]] })) }),
  cardTitle: inMessage((size) => card({ title: mrkdwn(a(size)) })),
  cardBody: inMessage((size) => card({ body: mrkdwn(a(size)) })),
  carouselCards: inMessage((size) => ({ type: 'carousel', elements: many(size, () => card({})) })),
  containerTitle: inMessage((size) => ({
    type: 'container',
    title: plain(a(size)),
    child_blocks: [section({})],
  })),
  containerBlocks: inMessage((size) => ({
    type: 'container',
    title: plain('a'),
    child_blocks: many(size, () => section({})),
  })),
  dataTablePageSize: inMessage((size) => ({
    type: 'data_table',
    caption: 'a',
    rows: [[cell('a')]],
    page_size: size,
  })),
  richTextIndent: inMessage((size) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_list', style: 'bullet', indent: size, elements: [] }],
  })),
  actionId: accessory((size) => button({ action_id: a(size) })),
  buttonText: accessory((size) => button({ text: plain(a(size)) })),
  buttonValue: accessory((size) => button({ value: a(size) })),
  buttonUrl: accessory((size) => button({ url: a(size) })),
  accessibilityLabel: accessory((size) => button({ accessibility_label: a(size) })),
  placeholder: accessory((size) => select({ placeholder: plain(a(size)) })),
  selectOptions: accessory((size) => select({ options: many(size, (index) => option({}, index)) })),
  optionGroups: accessory((size) => ({
    type: 'static_select',
    option_groups: many(size, () => ({ label: plain('a'), options: [option()] })),
  })),
  checkboxOptions: accessory((size) => ({
    type: 'checkboxes',
    options: many(size, (index) => option({}, index)),
  })),
  radioOptions: accessory((size) => ({
    type: 'radio_buttons',
    options: many(size, (index) => option({}, index)),
  })),
  overflowOptions: accessory((size) => ({
    type: 'overflow',
    options: many(size, (index) => option({}, index)),
  })),
  plainTextInput: inModal((size) => field({ initial_value: a(size) })),
  inputLines: inModal((size) => field({ type: 'rich_text_input', max_lines: size })),
  fileInputFiles: inModal((size) => field({ type: 'file_input', max_files: size })),
  textObject: inMessage((size) => ({ type: 'context', elements: [mrkdwn(a(size))] })),
  optionText: accessory((size) => select({ options: [option({ text: plain(a(size)) })] })),
  optionValue: accessory((size) => select({ options: [option({ value: a(size) })] })),
  optionDescription: accessory((size) => select({ options: [option({ description: plain(a(size)) })] })),
  optionUrl: accessory((size) => ({ type: 'overflow', options: [option({ url: a(size) })] })),
  optionGroupLabel: accessory((size) => ({
    type: 'static_select',
    option_groups: [{ label: plain(a(size)), options: [option()] }],
  })),
  confirmTitle: accessory((size) => button({ confirm: { title: plain(a(size)), text: plain('a') } })),
  confirmText: accessory((size) => button({ confirm: { text: plain(a(size)) } })),
  confirmButton: accessory((size) => button({ confirm: { text: plain('a'), deny: plain(a(size)) } })),
} satisfies Partial<Record<keyof typeof limits, Build>>;

function cell(text: string): object {
  return { type: 'raw_text', text };
}

function video(changes: object): object {
  return {
    type: 'video',
    video_url: 'https://a.test/v',
    thumbnail_url: 'https://a.test/t',
    alt_text: 'a',
    title: plain('a'),
    ...changes,
  };
}
