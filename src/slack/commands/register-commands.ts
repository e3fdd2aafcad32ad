import type { App, SlashCommand } from '@slack/bolt';
import { openCampSettings } from '../camp/open-camp-settings.ts';
import { type CaptureCommand, captureText } from '../capture/capture-text.ts';
import { startTalk } from '../conversation/start-talk.ts';
import { downloadPost } from '../download/download-post.ts';
import { previewPost } from '../download/preview-post.ts';
import { buildUnknown } from '../help/build-help.ts';
import { tellHelp } from '../help/tell-help.ts';
import { answerLeave } from '../leave/answer-leave.ts';
import { openLogForm } from '../log-form/open-log-form.ts';
import { messagesIn } from '../messages/messages.ts';
import { openPool } from '../pool/open-pool.ts';
import { openSettings } from '../settings/open-settings.ts';
import { openSetup } from '../setup/open-setup.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { tellStatus } from '../status/tell-status.ts';
import { tellVersions } from '../versions/register-versions.ts';
import { askWhichTeam } from './ask-which-team.ts';
import { type Command, type CommandName, isCommand, parseCommand } from './parse-command.ts';

/** `/log` and everything that may follow it. The acknowledgement goes out first: nothing is stored by a command. */
export function registerCommands(app: App, deps: SlackDeps): void {
  app.command('/log', async ({ command, ack }) => {
    await ack();
    await runCommand(deps, readAsker(deps, command), command, parseCommand(command.text ?? ''));
  });
}

/** What a command needs beside who gave it. */
interface Given {
  readonly command: SlashCommand;
  /** What follows the word, cleaned; null for nothing. */
  readonly argument: string | null;
  /** The same to the letter, as Slack escapes it. */
  readonly typed: string;
}

type RunCommand = (deps: SlackDeps, asker: Asker, given: Given) => Promise<void>;

function capture(command: CaptureCommand): RunCommand {
  return (deps, asker, { command: { trigger_id: requestId }, typed: text }) =>
    captureText(deps, asker, { command, text, requestId });
}

/** Every subcommand with what it does; each answers by itself. */
const named: Readonly<Record<CommandName, RunCommand>> = {
  talk: async (deps, asker, { command, argument: day }) => {
    const askedAt = deps.now();
    if (await askWhichTeam(deps, asker, day, 'talk')) return;
    await startTalk(deps, asker, { day, from: command.channel_id, askedAt });
  },
  done: capture('done'),
  keyword: capture('keyword'),
  todo: capture('todo'),
  note: capture('note'),
  preview: (deps, asker) => previewPost(deps, asker),
  download: (deps, asker, { argument }) => {
    const [word = '', ...rest] = argument?.split(' ') ?? [];
    return isCommand(word, 'week')
      ? downloadPost(deps, asker, rest.join(' ') || null, 'weekly')
      : downloadPost(deps, asker, argument);
  },
  versions: (deps, asker, { argument }) => tellVersions(deps, asker, argument),
  status: (deps, asker) => tellStatus(deps, asker),
  week: async (deps, asker, { command, argument: day }) => {
    if (await askWhichTeam(deps, asker, day, 'weekly')) return;
    await openLogForm(deps, asker, { triggerId: command.trigger_id, day, logKind: 'weekly' });
  },
  pool: (deps, asker, { command }) => openPool(deps, asker, command.trigger_id),
  skip: (deps, asker) => answerLeave(deps, asker, 'skip', null),
  leave: (deps, asker, { argument }) => answerLeave(deps, asker, 'leave', argument),
  pause: (deps, asker) => answerLeave(deps, asker, 'pause', null),
  resume: (deps, asker) => answerLeave(deps, asker, 'resume', null),
  settings: (deps, asker, { command }) => openSettings(deps, asker, command.trigger_id),
  setup: (deps, asker, { command }) =>
    openSetup(deps, asker, {
      triggerId: command.trigger_id,
      channelId: command.channel_id,
      channelName: command.channel_name,
    }),
  camp: (deps, asker, { command }) => openCampSettings(deps, asker, command.trigger_id),
  help: (deps, asker) => tellHelp(deps, asker),
};

async function runCommand(
  deps: SlackDeps,
  asker: Asker,
  slash: SlashCommand,
  command: Command,
): Promise<void> {
  switch (command.kind) {
    case 'form':
      if (await askWhichTeam(deps, asker, command.day)) return;
      return openLogForm(deps, asker, { triggerId: slash.trigger_id, day: command.day });
    case 'named':
      return named[command.name](deps, asker, { ...command, command: slash });
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
