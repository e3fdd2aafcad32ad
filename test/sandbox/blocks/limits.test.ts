import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../../src/sandbox/blocks/check-blocks.ts';
import { checkView } from '../../../src/sandbox/blocks/check-view.ts';
import { limits } from '../../../src/sandbox/limits.ts';
import { buildModal, textField } from '../support/views.ts';

type LimitName = keyof typeof limits;
type Check = (size: number) => readonly string[];

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
  (build: (size: number) => object): Check =>
  (size) =>
    checkBlocks([build(size)], 'message');
const inModal =
  (build: (size: number) => object): Check =>
  (size) =>
    checkView(buildModal({ blocks: [build(size)] }), 'modal');
const modal =
  (build: (size: number) => object): Check =>
  (size) =>
    checkView(buildModal(build(size)), 'modal');
const accessory = (build: (size: number) => object): Check =>
  inMessage((size) => section({ accessory: build(size) }));
const card = (changes: object): object => ({ type: 'card', title: mrkdwn('a'), ...changes });
const select = (changes: object): object => ({ type: 'static_select', options: [option()], ...changes });

/** For each limit of Block Kit: blocks of a size, to be taken at the limit and refused beyond it. */
const checks: Partial<Record<LimitName, Check>> = {
  messageBlocks: (size) =>
    checkBlocks(
      many(size, () => ({ type: 'divider' })),
      'message',
    ),
  markdownTotal: (size) =>
    checkBlocks(
      [size - 1, 1].map((length) => ({ type: 'markdown', text: a(length) })),
      'message',
    ),
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
  tablesInMessage: (size) =>
    checkBlocks(
      many(size, () => ({ type: 'table', rows: [[cell('a')]] })),
      'message',
    ),
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
};

/** Limits of the table that other tests hold: their calls, clocks and sockets cannot be checked by blocks alone. */
const heldElsewhere: readonly LimitName[] = [
  'messageText',
  'messageBlocksTotal',
  'messageAttachments',
  'updatedText',
  'metadata',
  'viewSize',
  'viewStack',
  'acknowledgement',
  'trigger',
  'responseUrlAge',
  'responseUrlUses',
  'sockets',
  'oauthCode',
  'openUsers',
  'historyPage',
  'listPage',
  'reactionNames',
  'fileAltText',
  'fileSize',
  'snippetSize',
];

describe('every limit of Block Kit', () => {
  it('has a check here or a test elsewhere', () => {
    const known = [...Object.keys(checks), ...heldElsewhere].toSorted();
    expect(known).toEqual(Object.keys(limits).toSorted());
  });

  for (const [name, check] of Object.entries(checks)) {
    const limit: { max: number; min?: number; unit: string } = limits[name as LimitName];

    it(`${name}: ${limit.max} ${limit.unit} are taken`, () => {
      expect(check(limit.max)).toEqual([]);
    });

    it(`${name}: ${limit.max + 1} ${limit.unit} are refused`, () => {
      expect(check(limit.max + 1).join('\n')).toMatch(/less than|no more than|only one/);
    });

    if (limit.min !== undefined && limit.min > 0) {
      const { min } = limit;
      it(`${name}: fewer than ${min} ${limit.unit} are refused`, () => {
        expect(check(min)).toEqual([]);
        expect(check(min - 1).join('\n')).toMatch(/more than|no fewer than|greater than/);
      });
    }
  }
});

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
