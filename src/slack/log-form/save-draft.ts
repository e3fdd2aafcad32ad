import type { BlockAction, RichTextInputAction } from '@slack/bolt';
import type { AnyBlock } from '@slack/types';
import { updateView } from '../open-view.ts';
import { readPresser } from '../read-presser.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { buildLogForm, fitsSlack } from './build-log-form.ts';
import { findNames } from './find-names.ts';
import { type FormMemo, readFormMemo } from './form-memo.ts';
import { findUntouched, readLogForm } from './read-log-form.ts';

/** Keeps what was just typed into one field of an open form. */
export async function saveTyped(
  deps: SlackDeps,
  body: BlockAction,
  action: RichTextInputAction,
): Promise<void> {
  const memo = readFormMemo(body.view?.private_metadata ?? '');
  if (memo === null) return;
  await save(deps, body, memo, { [action.block_id]: action.rich_text_value ?? null }, action.action_ts);
}

/** Keeps every field that was touched since the form was opened or turned to its day; false when it is not theirs. */
export async function keepTouched(deps: SlackDeps, body: BlockAction, typedAt: string): Promise<boolean> {
  const { view } = body;
  const memo = readFormMemo(view?.private_metadata ?? '');
  if (memo === null || !view) return false;
  const answers = readLogForm(view);
  const untouched = findUntouched(memo, answers);
  const touched = Object.entries(answers).filter(([field]) => !untouched.includes(field));
  return save(deps, body, memo, Object.fromEntries(touched), typedAt);
}

/** Says in the form that what was touched is kept. */
export async function showKept(deps: SlackDeps, body: BlockAction): Promise<void> {
  const { view } = body;
  const memo = readFormMemo(view?.private_metadata ?? '');
  if (memo === null || !view) return;
  const { workspaceId, userId } = readPresser(body);
  const { camperId, logKind, logDay: day } = memo;
  const whose = { workspaceId, userId, channelId: null, camperId };
  const form = await deps.flows.openLogForm({ ...whose, logKind, day });
  if (form.kind !== 'form') return;
  const [actionId] = Object.values(view.state.values).flatMap(readAnswerIds);
  const rebuilt = buildLogForm(form, await findNames(deps, workspaceId, form), actionId);
  // What is typed stays while blocks keep their ids; the memo stays, for it tells how the window was opened.
  const shown = fitsSlack(rebuilt) ? rebuilt : { ...rebuilt, blocks: rebuilt.blocks.map(withoutText) };
  await updateView(deps.clients, view, { ...shown, private_metadata: view.private_metadata });
}

/** A block without the text that fills it. */
function withoutText(block: AnyBlock): AnyBlock {
  if (!('element' in block) || block.element.type !== 'rich_text_input') return block;
  const { initial_value: _text, ...element } = block.element;
  return { ...block, element };
}

async function save(
  deps: SlackDeps,
  body: BlockAction,
  { camperId, logKind, logDay, capturesSeen }: FormMemo,
  fields: Readonly<Record<string, unknown>>,
  typedAt: string,
): Promise<boolean> {
  const { workspaceId, userId } = readPresser(body);
  return deps.flows.saveDraft({
    workspaceId,
    userId,
    camperId,
    logKind,
    logDay,
    fields,
    typedAt,
    capturesSeen,
  });
}

/** The action_ids of a block's rich text: they say which day the form was turned to. */
function readAnswerIds(actions: Readonly<Record<string, { readonly type: string }>>): readonly string[] {
  return Object.entries(actions).flatMap(([id, { type }]) => (type === 'rich_text_input' ? [id] : []));
}
