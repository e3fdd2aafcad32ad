import type { App, SlashCommand } from '@slack/bolt';
import { openCampSettings } from '../camp/open-camp-settings.ts';
import { downloadPost } from '../download/download-post.ts';
import { previewPost } from '../download/preview-post.ts';
import { buildHelp, buildUnknown } from '../help/build-help.ts';
import { openLogForm } from '../log-form/open-log-form.ts';
import { messagesIn } from '../messages/messages.ts';
import { openSetup } from '../setup/open-setup.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { tellStatus } from '../status/tell-status.ts';
import { type Command, parseCommand } from './parse-command.ts';

/** `/log` and everything that may follow it. The acknowledgement goes out first: nothing is stored by a command. */
export function registerCommands(app: App, deps: SlackDeps): void {
  app.command('/log', async ({ command, ack }) => {
    await ack();
    await runCommand(deps, readAsker(deps, command), command, parseCommand(command.text ?? ''));
  });
}

async function runCommand(
  deps: SlackDeps,
  asker: Asker,
  { trigger_id: triggerId, channel_id: channelId, channel_name: channelName }: SlashCommand,
  command: Command,
): Promise<void> {
  switch (command.kind) {
    case 'form':
      return openLogForm(deps, asker, { triggerId, day: command.day });
    case 'setup':
      return openSetup(deps, asker, { triggerId, channelId, channelName });
    case 'camp':
      return openCampSettings(deps, asker, triggerId);
    case 'download':
      return downloadPost(deps, asker, command.day);
    case 'preview':
      return previewPost(deps, asker);
    case 'status':
      return tellStatus(deps, asker);
    case 'help': {
      const messages = messagesIn(await asker.language());
      await deps.reply(asker, { text: buildHelp(messages) });
      return;
    }
    case 'unknown': {
      const messages = messagesIn(await asker.language());
      await deps.reply(asker, { text: buildUnknown(messages, command.typed, command.nearest) });
    }
  }
}

/** Who typed a command. A DM, with the bot, a person or a group, is no channel that could be a team. */
function readAsker(deps: SlackDeps, command: SlashCommand): Asker {
  const { team_id: workspaceId, user_id: userId, channel_id: channelId, channel_name: channelName } = command;
  const isDm = channelId.startsWith('D') || channelName.startsWith('mpdm-');
  return {
    workspaceId,
    userId,
    channelId: isDm ? null : channelId,
    responseUrl: command.response_url,
    language: () => deps.people.languageOf(userId),
  };
}
