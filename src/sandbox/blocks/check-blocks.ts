import { type JsonObject, objectsOf, textOf } from '../json-object.ts';
import { limits } from '../limits.ts';
import { blockRules, type Surface } from './layout-blocks.ts';
import { kinds, list } from './rules.ts';
import { elementsOf } from './walk-elements.ts';

/**
 * What Slack would complain about in the blocks of a surface, in its words:
 * `must be less than 3001 characters [json-pointer:/blocks/0/text/text]`. Empty when it would take them.
 */
export function checkBlocks(blocks: unknown, surface: Surface, pointer = '/blocks'): readonly string[] {
  const problems: string[] = [];
  const report = (message: string, at: string): void => {
    problems.push(`${message} [json-pointer:${at}]`);
  };
  const limit = surface === 'message' ? limits.messageBlocks : limits.viewBlocks;
  list(kinds(blockRules(surface)), limit)(blocks, pointer, report);
  if (problems.length > 0) return problems;
  checkUnique(objectsOf(blocks), pointer, report);
  checkTotals(objectsOf(blocks), pointer, report);
  return problems;
}

function checkUnique(
  blocks: readonly JsonObject[],
  pointer: string,
  report: (message: string, at: string) => void,
): void {
  const blockIds = new Set<unknown>();
  for (const [index, block] of blocks.entries()) {
    if (block.block_id !== undefined && blockIds.has(block.block_id)) {
      report(`duplicate block_id: ${block.block_id}`, `${pointer}/${index}/block_id`);
    }
    blockIds.add(block.block_id);
  }
  const elements = elementsOf(blocks);
  const actions = new Set<string>();
  for (const { block, actionId, pointer: at } of elements) {
    const place = `${blocks.indexOf(block)} ${actionId}`;
    if (actionId !== '' && actions.has(place))
      report(`duplicate action_id: ${actionId}`, `${pointer}${at}/action_id`);
    actions.add(place);
  }
  const focused = elements.filter(({ element }) => element.focus_on_load === true);
  for (const { pointer: at } of focused.slice(1)) {
    report('only one element may have focus_on_load', `${pointer}${at}/focus_on_load`);
  }
}

function checkTotals(
  blocks: readonly JsonObject[],
  pointer: string,
  report: (message: string, at: string) => void,
): void {
  const tables = blocks.filter((block) => block.type === 'table');
  if (tables.length > limits.tablesInMessage.max) report('only one table is allowed', pointer);
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'table' && textLength(block.rows) > limits.tableTotal.max) {
      report(`must be less than ${limits.tableTotal.max + 1} characters`, `${pointer}/${index}/rows`);
    }
  }
  const markdown = blocks.filter((block) => block.type === 'markdown');
  const total = markdown.reduce((sum, block) => sum + textOf(block.text).length, 0);
  if (total > limits.markdownTotal.max) {
    report(`markdown blocks must be less than ${limits.markdownTotal.max + 1} characters in total`, pointer);
  }
}

/** The characters of every text in the blocks, as `msg_blocks_too_long` counts them. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + textLength(entry), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, entry]) =>
      sum + (key === 'text' && typeof entry === 'string' ? entry.length : textLength(entry)),
    0,
  );
}
