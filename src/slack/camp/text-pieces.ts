import type { ViewOutput } from '@slack/bolt';
import type { InputBlock } from '@slack/types';
import { buildInput, choiceAction, readChoice } from '../inputs/form-inputs.ts';

/** Slack's own limit for one input. */
const inputLimit = 3_000;
/** From here on somebody who adds to the last input gets another one below it. */
const roomyBelow = 2_000;

/** What a text of many lines is shown as. */
export interface LongText {
  readonly blockId: string;
  /** Or the pieces in which it stands in a window already: they keep their inputs. */
  readonly text: string | readonly string[];
  readonly hint: string;
  readonly isOptional: boolean;
  /** The label of each input, counted from 1. */
  readonly label: (part: number) => string;
}

/**
 * Inputs for a text of any length: whole lines, as many inputs as it needs and one more when the last is nearly full.
 */
export function buildTextPieces({ blockId, text, hint, isOptional, label }: LongText): readonly InputBlock[] {
  const pieces = typeof text === 'string' ? splitLines(text) : [...text];
  if ((pieces.at(-1) ?? '').length > roomyBelow) pieces.push('');
  return pieces.map((piece, index) => ({
    ...buildInput(pieceId(blockId, index), label(index + 1), {
      type: 'plain_text_input',
      action_id: choiceAction,
      multiline: true,
      max_length: inputLimit,
      ...(piece === '' ? {} : { initial_value: piece }),
    }),
    optional: isOptional || index > 0,
    hint: { type: 'plain_text', text: hint },
  }));
}

/** The text of such inputs put together again. */
export function readTextPieces(view: Pick<ViewOutput, 'state'>, blockId: string): string {
  return readTypedPieces(view, blockId)
    .filter((piece) => piece !== '')
    .join('\n');
}

/** What stands in each of such inputs. */
export function readTypedPieces(view: Pick<ViewOutput, 'state'>, blockId: string): readonly string[] {
  const pieces: string[] = [];
  for (let index = 0; pieceId(blockId, index) in view.state.values; index++) {
    pieces.push(readChoice(view, pieceId(blockId, index)));
  }
  return pieces;
}

/** The block_id of the input in which a line of the text stands; lines count from 1. */
export function blockOfLine(view: Pick<ViewOutput, 'state'>, blockId: string, line: number): string {
  let last = 0;
  for (const [index, piece] of readTypedPieces(view, blockId).entries()) {
    if (piece !== '') last += piece.split('\n').length;
    if (line <= last) return pieceId(blockId, index);
  }
  return blockId;
}

function pieceId(blockId: string, index: number): string {
  return index === 0 ? blockId : `${blockId}.${index + 1}`;
}

function splitLines(text: string): string[] {
  const pieces = [''];
  for (const [index, line] of text.split('\n').entries()) {
    const piece = pieces.at(-1) ?? '';
    const longer = index === 0 ? line : `${piece}\n${line}`;
    if (longer.length <= inputLimit) pieces[pieces.length - 1] = longer;
    else pieces.push(line);
  }
  return pieces;
}
