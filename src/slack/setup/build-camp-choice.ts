import type { ModalView } from '@slack/types';
import type { OpenCamps } from '../../flows/camp/join-camp.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildInput, buildMenu } from '../inputs/form-inputs.ts';
import { buildOption } from '../inputs/option-groups.ts';
import { messagesIn } from '../messages/messages.ts';
import { type SetupMemo, writeSetupMemo } from './setup-memo.ts';

/** The window's callback_id, the block_id of its one input, and the value that stands for a new camp. */
export const campChoiceCallback = 'camp_choice';
export const campChoiceBlock = 'camp';
export const newCamp = 'new';

/** Slack takes 100 options a menu; one of them is the new camp. */
const shownCamps = 99;

/** The window in which staff choose whether a channel becomes a team of one of their camps, or of a new one. */
export function buildCampChoice({ theirs }: Pick<OpenCamps, 'theirs'>, memo: SetupMemo): ModalView {
  const messages = messagesIn(memo.language);
  const options = [
    ...theirs.slice(0, shownCamps).map(({ id, name }) => buildOption(messages.joinOption(name), id)),
    buildOption(messages.joinNewCamp, newCamp),
  ];
  return {
    type: 'modal',
    callback_id: campChoiceCallback,
    private_metadata: writeSetupMemo(memo),
    title: { type: 'plain_text', text: messages.joinTitle },
    submit: { type: 'plain_text', text: messages.joinSubmit },
    close: { type: 'plain_text', text: messages.formClose },
    blocks: [
      buildPlain(messages.joinIntro(memo.channelName)),
      buildInput(campChoiceBlock, messages.joinLabel, buildMenu(options, '')),
    ],
  };
}
