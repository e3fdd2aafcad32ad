import type { ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { JoinCampResult } from '../../flows/camp/join-camp.ts';
import { readChoice } from '../inputs/form-inputs.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { type SentWindow, saveWindow } from '../save-window.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { announceTeam } from './announce-team.ts';
import { campChoiceBlock, newCamp } from './build-camp-choice.ts';
import { buildSetupForm } from './build-setup-form.ts';
import { guessSetup } from './guess-setup.ts';
import { type ListedMembers, listMembersInTime } from './members-in-time.ts';
import { readSetupMemo, type SetupMemo } from './setup-memo.ts';

type Chosen =
  | { readonly kind: 'new'; readonly view: ModalView }
  | { readonly kind: 'join'; readonly result: JoinCampResult; readonly listed: ListedMembers };

/** Goes on to the window for a new camp, or makes the channel a team of the camp that was chosen. */
export async function submitCampChoice(
  deps: SlackDeps,
  form: SentWindow,
): Promise<ViewResponseAction | undefined> {
  const { workspaceId, userId, view } = form;
  const campId = readChoice(view, campChoiceBlock);
  return saveWindow<SetupMemo, Chosen>(deps, form, {
    what: 'join a camp',
    readMemo: readSetupMemo,
    save: async (memo) => {
      const { channelId, channelName } = memo;
      if (campId === newCamp) {
        return { kind: 'new', view: buildSetupForm(await guessSetup(deps, userId, memo)) };
      }
      const [isAdmin, listed] = await Promise.all([
        deps.people.isAdmin(userId),
        listMembersInTime(deps, channelId),
      ]);
      const asker = { workspaceId, userId, channelId, campId, isAdmin };
      const team = { channelId, channelName, members: listed.members ?? [] };
      return { kind: 'join', listed, result: await deps.flows.joinCamp(asker, team) };
    },
    // Also when the answer comes too late for Slack: the team is there then, and its people should know.
    tell: async (chosen, { channelId }) => {
      if (chosen.kind !== 'join' || chosen.result.kind !== 'joined') return;
      const { result, listed } = chosen;
      const greet = (campers: string) => messagesIn(result.language).joinDone(result.campName, campers);
      await announceTeam(deps, { ...result, ...listed, workspaceId, userId, channelId, greet });
    },
    answer,
  });
}

function answer(chosen: Chosen, messages: Messages): string | ViewResponseAction {
  if (chosen.kind === 'new') return { response_action: 'update', view: chosen.view };
  switch (chosen.result.kind) {
    case 'joined':
    case 'joined-before':
      return { response_action: 'clear' };
    case 'already-a-team':
      return messages.setupAlreadyShort;
    case 'no-team':
    case 'not-staff':
      return messages.campNotStaff;
  }
}
