import type { BlockAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { SamplePost } from '../../flows/template/try-template.ts';
import { readTextPieces, readTypedPieces } from '../camp/text-pieces.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { shareInDm } from '../delivery/share-file.ts';
import { readChoice } from '../inputs/form-inputs.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { updateView } from '../open-view.ts';
import { readPresser } from '../read-presser.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { buildSample } from './build-sample.ts';
import { buildTemplateEditor, nameBlock, readEditorMemo, textBlock } from './build-template-editor.ts';
import { describeTemplateProblem } from './describe-template-problem.ts';
import { sampleAnswers } from './sample-answers.ts';

/**
 * Shows below a template that is being written what is wrong with it, or a sample post; sends the sample when asked.
 */
export async function tryTyped(
  deps: SlackDeps,
  body: BlockAction,
  teamId: string | undefined,
  isSent: boolean,
): Promise<void> {
  const { view } = body;
  const memo = readEditorMemo(view?.private_metadata ?? '');
  if (!view || memo === null) return;
  const { workspaceId, userId } = readPresser(body, teamId);
  const { campId, language, name } = memo;
  const messages = messagesIn(language);
  const isAdmin = await deps.people.isAdmin(userId);
  const asker = { workspaceId, userId, channelId: null, campId, isAdmin };
  const text = readTextPieces(view, textBlock);
  const tried = await deps.flows.tryTemplate(asker, { name, text }, sampleAnswers);
  const show = (result: readonly KnownBlock[], hash?: string) => {
    const typed = { name: readChoice(view, nameBlock), text: readTypedPieces(view, textBlock) };
    const shown = buildTemplateEditor(memo, typed, result);
    return updateView(deps.clients, { id: view.id, ...(hash !== undefined && { hash }) }, shown);
  };
  switch (tried.kind) {
    case 'no-team':
      await show([buildPlain(messages.noTeamHere)]);
      return;
    case 'not-staff':
      await show([buildPlain(messages.campNotStaff)]);
      return;
    case 'bad-text':
      await show([buildPlain(`⚠️ ${describeTemplateProblem(tried, messages)}`)]);
      return;
    case 'sample': {
      const sample = buildSample(tried, language, messages);
      const hash = await show(isSent ? [buildPlain(messages.templateSending), ...sample] : sample);
      if (!isSent) return;
      const sent = buildPlain(await send(deps, userId, tried, messages));
      // Sending takes its time: what was checked or added meanwhile is not to be shown over.
      if (hash !== null) await show([sent, ...sample], hash);
    }
  }
}

/** Puts the sample into somebody's DM; gives the sentence that says whether that went well. */
async function send(
  { clients, recordFailure }: SlackDeps,
  userId: string,
  sample: SamplePost,
  messages: Messages,
): Promise<string> {
  try {
    return (await shareInDm(clients, userId, sample)) ? messages.templateSent : messages.templateNotSent;
  } catch (error) {
    recordFailure(error, { what: 'template sample', user: userId });
    return messages.templateNotSent;
  }
}
