import type { BlockAction } from '@slack/bolt';
import type { ChooseTemplateResult } from '../../flows/camp/choose-template.ts';
import type { StaffAsker } from '../../flows/place/find-staff-camp.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { updateView } from '../open-view.ts';
import { readPresser } from '../read-presser.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { buildTemplateEditor } from './build-template-editor.ts';
import { buildTemplateList, type ListMemo, readListMemo } from './build-template-list.ts';
import { buildTemplateNotice } from './build-template-notice.ts';
import { describeTemplateCause } from './describe-template-problem.ts';
import { showOver } from './show-over.ts';

/** What was chosen in the menu beside a template of the list. */
interface Chosen {
  readonly body: BlockAction;
  readonly asker: StaffAsker;
  readonly memo: ListMemo;
  readonly name: string;
}

/** Does what was chosen in the menu beside a template: `edit my-project`, `copy …`, `days …`, `weeks …`. */
export async function useMenu(
  deps: SlackDeps,
  body: BlockAction,
  teamId: string | undefined,
  value: string,
): Promise<void> {
  const memo = readListMemo(body.view?.private_metadata ?? '');
  if (memo === null) return;
  const { workspaceId, userId } = readPresser(body, teamId);
  const isAdmin = await deps.people.isAdmin(userId);
  const asker = { workspaceId, userId, channelId: null, campId: memo.campId, isAdmin };
  const [verb = '', name = ''] = value.split(' ');
  const chosen: Chosen = { body, asker, memo, name };
  if (verb === 'edit' || verb === 'copy') return openEditor(deps, chosen, verb === 'copy');
  return choose(deps, chosen, verb === 'days' ? 'template' : 'weeklyTemplate');
}

async function openEditor(
  deps: SlackDeps,
  { body, asker, memo, name }: Chosen,
  isCopy: boolean,
): Promise<void> {
  const { campId, language } = memo;
  const found = await deps.flows.openTemplate(asker, name);
  const view =
    found.kind === 'template'
      ? buildTemplateEditor(
          isCopy
            ? { campId, language, name: '', seen: null }
            : { campId, language, name, seen: found.revision },
          { name: '', text: found.text },
        )
      : buildTemplateNotice(found.kind, language);
  await showOver(deps, body, view, language);
}

async function choose(
  deps: SlackDeps,
  { body, asker, memo, name }: Chosen,
  setting: 'template' | 'weeklyTemplate',
): Promise<void> {
  const { language } = memo;
  const result = await deps.flows.chooseTemplate(asker, { setting, name, seen: memo[setting] });
  const messages = messagesIn(language);
  const view =
    result.kind === 'templates'
      ? buildTemplateList(result, language, describeChoice(result, { setting, name }, messages))
      : buildTemplateNotice(result.kind, language);
  await updateView(deps.clients, { id: body.view?.id ?? '' }, view);
}

function describeChoice(
  { refused }: Extract<ChooseTemplateResult, { readonly kind: 'templates' }>,
  { setting, name }: { readonly setting: 'template' | 'weeklyTemplate'; readonly name: string },
  messages: Messages,
): string {
  switch (refused) {
    case null:
      return setting === 'template' ? messages.templateChosenDays(name) : messages.templateChosenWeeks(name);
    case 'outdated':
      return messages.templateChosenMeanwhile;
    case 'no-template':
      return messages.templateGone;
    default:
      return `⚠️ ${name}: ${describeTemplateCause(refused, messages)}`;
  }
}
