/** One limit of Slack: its number, what it counts, and where it is written (under https://docs.slack.dev/). */
export interface Limit {
  readonly max: number;
  readonly min?: number;
  readonly unit: 'characters' | 'items' | 'bytes' | 'seconds' | 'uses' | 'number' | 'calls a minute';
  readonly source: string;
}

const chars = (max: number, source: string, min = 0): Limit => ({ max, min, unit: 'characters', source });
const items = (max: number, source: string, min = 0): Limit => ({ max, min, unit: 'items', source });
const seconds = (max: number, source: string): Limit => ({ max, unit: 'seconds', source });
const numbers = (min: number, max: number, source: string): Limit => ({ min, max, unit: 'number', source });

const calls = (max: number, source: string): Limit => ({ max, unit: 'calls a minute', source });

const rates = 'apis/web-api/rate-limits';
const blocks = 'reference/block-kit/blocks/';
const elements = 'reference/block-kit/block-elements/';
const objects = 'reference/block-kit/composition-objects/';
const views = 'reference/views/modal-views';
const methods = 'reference/methods/';
const interactions = 'interactivity/handling-user-interaction';

/** Every number Slack holds an app to. The checks read it from here and nowhere else. */
export const limits = {
  messageBlocks: items(50, `${blocks}`),
  messageText: chars(40_000, `${methods}chat.postMessage`),
  /** Not documented; seen as msg_blocks_too_long (bolt-js issue 2509). */
  messageBlocksTotal: chars(13_000, `${methods}chat.postMessage`),
  messageAttachments: items(100, `${methods}chat.postMessage`),
  updatedText: chars(4_000, `${methods}chat.update`),
  /** Documented as a limit without a number; refused by Slack above this size. */
  metadata: { max: 16_384, unit: 'bytes', source: 'messaging/message-metadata' },
  markdownTotal: chars(12_000, `${blocks}markdown-block`),

  viewBlocks: items(100, views),
  viewTitle: chars(24, views, 1),
  viewSubmit: chars(24, views, 1),
  viewClose: chars(24, views, 1),
  viewPrivateMetadata: chars(3_000, views),
  viewCallbackId: chars(255, views),
  viewExternalId: chars(255, views),
  viewSize: { max: 250_000, unit: 'bytes', source: `${methods}views.open` },
  viewStack: items(3, 'surfaces/modals'),

  blockId: chars(255, `${blocks}`),
  actionsElements: items(25, `${blocks}actions-block`, 1),
  contextElements: items(10, `${blocks}context-block`, 1),
  contextActionsElements: items(5, `${blocks}context-actions-block`, 1),
  sectionText: chars(3_000, `${blocks}section-block`, 1),
  sectionFields: items(10, `${blocks}section-block`, 1),
  sectionField: chars(2_000, `${blocks}section-block`, 1),
  headerText: chars(150, `${blocks}header-block`, 1),
  imageUrl: chars(3_000, `${blocks}image-block`, 1),
  imageAltText: chars(2_000, `${blocks}image-block`),
  imageTitle: chars(2_000, `${blocks}image-block`, 1),
  inputLabel: chars(2_000, `${blocks}input-block`, 1),
  inputHint: chars(2_000, `${blocks}input-block`, 1),
  markdownText: chars(12_000, `${blocks}markdown-block`, 1),
  videoTitle: chars(199, `${blocks}video-block`, 1),
  videoAuthor: chars(49, `${blocks}video-block`),
  tableRows: items(100, `${blocks}table-block`, 1),
  tableColumns: items(20, `${blocks}table-block`, 1),
  tableTotal: chars(10_000, `${blocks}table-block`),
  tablesInMessage: items(1, `${blocks}table-block`),
  cardTitle: chars(150, `${blocks}card-block`, 1),
  cardBody: chars(200, `${blocks}card-block`, 1),
  carouselCards: items(10, `${blocks}carousel-block`, 1),
  containerTitle: chars(150, `${blocks}container-block`, 1),
  containerBlocks: items(10, `${blocks}container-block`, 1),
  dataTablePageSize: numbers(1, 100, `${blocks}data-table-block`),
  richTextIndent: numbers(0, 8, `${blocks}rich-text-block`),

  actionId: chars(255, `${elements}button-element`),
  buttonText: chars(75, `${elements}button-element`, 1),
  buttonValue: chars(2_000, `${elements}button-element`),
  buttonUrl: chars(3_000, `${elements}button-element`),
  accessibilityLabel: chars(75, `${elements}button-element`),
  placeholder: chars(150, `${elements}select-menu-element`, 1),
  selectOptions: items(100, `${elements}select-menu-element`, 1),
  optionGroups: items(100, `${elements}select-menu-element`, 1),
  checkboxOptions: items(10, `${elements}checkboxes-element`, 1),
  radioOptions: items(10, `${elements}radio-button-group-element`, 1),
  overflowOptions: items(5, `${elements}overflow-menu-element`, 1),
  plainTextInput: chars(3_000, `${elements}plain-text-input-element`),
  inputLines: numbers(1, 100, `${elements}rich-text-input-element`),
  fileInputFiles: numbers(1, 10, `${elements}file-input-element`),

  textObject: chars(3_000, `${objects}text-object`, 1),
  optionText: chars(75, `${objects}option-object`, 1),
  optionValue: chars(150, `${objects}option-object`),
  optionDescription: chars(75, `${objects}option-object`, 1),
  optionUrl: chars(3_000, `${objects}option-object`),
  optionGroupLabel: chars(75, `${objects}option-group-object`, 1),
  confirmTitle: chars(100, `${objects}confirmation-dialog-object`, 1),
  confirmText: chars(300, `${objects}confirmation-dialog-object`, 1),
  confirmButton: chars(30, `${objects}confirmation-dialog-object`, 1),

  acknowledgement: seconds(3, interactions),
  trigger: seconds(3, interactions),
  responseUrlAge: seconds(30 * 60, interactions),
  responseUrlUses: { max: 5, unit: 'uses', source: interactions },
  sockets: items(10, 'apis/events-api/using-socket-mode'),

  oauthCode: seconds(10 * 60, 'authentication/installing-with-oauth'),

  scheduleAhead: seconds(120 * 86_400, `${methods}chat.scheduleMessage`),
  /** In each five minutes of a channel. */
  scheduledInWindow: items(30, `${methods}chat.scheduleMessage`),
  openUsers: items(8, `${methods}conversations.open`, 1),
  historyPage: numbers(1, 999, `${methods}conversations.history`),
  listPage: numbers(1, 1_000, `${methods}conversations.list`),
  reactionNames: items(50, `${methods}reactions.add`),
  fileAltText: chars(1_000, `${methods}files.getUploadURLExternal`),
  fileSize: { max: 1_073_741_824, min: 1, unit: 'bytes', source: `${methods}files.getUploadURLExternal` },
  snippetSize: { max: 1_000_000, min: 1, unit: 'bytes', source: `${methods}files.getUploadURLExternal` },

  rateTier1: calls(1, rates),
  rateTier2: calls(20, rates),
  rateTier3: calls(50, rates),
  rateTier4: calls(100, rates),
  /** Documented as one a second with short bursts, for each channel. */
  ratePostingChannel: calls(60, rates),
  /** Documented as several hundred a minute for a workspace. */
  ratePostingWorkspace: calls(300, rates),
} as const satisfies Readonly<Record<string, Limit>>;
