import { isJsonObject, type JsonObject, objectsOf, textOf } from '../json-object.ts';

/** An interactive element together with the block it stands in. */
export interface PlacedElement {
  readonly block: JsonObject;
  readonly blockId: string;
  readonly element: JsonObject;
  readonly actionId: string;
  /** Below the blocks' own pointer, e.g. `/0/accessory`. */
  readonly pointer: string;
}

const passive = new Set(['image', 'plain_text', 'mrkdwn', 'url']);

/** Every interactive element of the blocks, in reading order. */
export function elementsOf(blocks: readonly JsonObject[]): readonly PlacedElement[] {
  return blocks.flatMap((block, index) => elementsOfBlock(block, `/${index}`));
}

function elementsOfBlock(block: JsonObject, at: string): readonly PlacedElement[] {
  const placed: PlacedElement[] = [];
  const add = (element: unknown, pointer: string): void => {
    if (!isJsonObject(element) || passive.has(textOf(element.type))) return;
    placed.push({
      block,
      blockId: textOf(block.block_id),
      element,
      actionId: textOf(element.action_id),
      pointer,
    });
  };
  if (block.type === 'section') add(block.accessory, `${at}/accessory`);
  if (block.type === 'input') add(block.element, `${at}/element`);
  if (block.type === 'actions' || block.type === 'context_actions') {
    for (const [i, element] of objectsOf(block.elements).entries()) add(element, `${at}/elements/${i}`);
  }
  if (block.type === 'card') {
    for (const [i, element] of objectsOf(block.actions).entries()) add(element, `${at}/actions/${i}`);
  }
  if (block.type === 'container') {
    for (const [i, child] of objectsOf(block.child_blocks).entries()) {
      placed.push(...elementsOfBlock(child, `${at}/child_blocks/${i}`));
    }
  }
  return placed;
}
