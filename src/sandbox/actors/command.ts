import { type Context, tsFor } from '../context.ts';
import { type Acknowledgement, NotDelivered } from '../delivery/delivery.ts';
import type { JsonObject } from '../json-object.ts';
import { channelNameOf } from '../objects/channel-object.ts';
import { Refusal } from '../refusal.ts';
import { answerInteraction, issueResponseUrl } from '../response-urls.ts';
import type { Channel } from '../state.ts';
import { issueTrigger } from '../triggers.ts';

/**
 * Types a slash command. Rejects with what Slack shows when the command is unknown or fails:
 * `/log failed with the error "operation_timeout"`.
 */
export async function typeCommand(
  context: Context,
  userId: string,
  channel: Channel,
  line: string,
): Promise<void> {
  const [, command = '', rest = ''] = /^(\/\S+)(?:[ \u00a0]+([\s\S]*))?$/.exec(line) ?? [];
  const known = context.manifest.commands.find((entry) => entry.command === command);
  if (known === undefined) throw new Error(`${command || line} is not a valid command`);
  const { state } = context;
  const answer = await ask(context, command, {
    token: state.app.verificationToken,
    team_id: state.team.id,
    team_domain: state.team.domain,
    channel_id: channel.id,
    channel_name: channelNameOf(channel),
    user_id: userId,
    user_name: state.users.get(userId)?.name ?? '',
    command,
    text: known.shouldEscape ? escapeCommand(context, rest) : rest,
    api_app_id: state.app.id,
    is_enterprise_install: 'false',
    response_url: issueResponseUrl(context, {
      channelId: channel.id,
      userId,
      messageTs: null,
      ephemeral: true,
    }),
    trigger_id: issueTrigger(context, userId),
  });
  showAnswer(context, userId, channel, answer);
}

async function ask(context: Context, command: string, payload: JsonObject): Promise<Acknowledgement> {
  try {
    return await context.delivery.ask({ kind: 'slash_commands', acceptsResponse: true, payload });
  } catch (error) {
    const reason =
      error instanceof NotDelivered && error.reason === 'operation_timeout'
        ? error.reason
        : 'dispatch_failed';
    throw new Error(`${command} failed with the error "${reason}"`);
  }
}

function showAnswer(context: Context, userId: string, channel: Channel, answer: Acknowledgement): void {
  const body = typeof answer === 'string' ? { text: answer } : (answer ?? {});
  if (body.text === undefined && body.blocks === undefined && body.attachments === undefined) return;
  try {
    answerInteraction(context, channel, { userId, messageTs: null }, body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const why = `the answer to a command was refused with ${error.error} at ${tsFor(context)}`;
    context.violations.record(error.error, null, `${why} ${JSON.stringify(error.extra)}`);
  }
}

/**
 * A command's text as Slack sends it when the manifest says should_escape: people, groups, channels and links as
 * entities.
 */
function escapeCommand(context: Context, text: string): string {
  const users = [...context.state.users.values()];
  const groups = [...context.state.userGroups.values()].filter(({ deletedAt }) => deletedAt === null);
  const channels = [...context.state.channels.values()];
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/@([\w.-]+)/g, (whole, name: string) => {
      if (['here', 'channel', 'everyone'].includes(name)) return `<!${name}>`;
      const user = users.find((entry) => entry.name === name);
      if (user !== undefined) return `<@${user.id}|${user.name}>`;
      const group = groups.find((entry) => entry.handle === name);
      return group === undefined ? whole : `<!subteam^${group.id}|@${group.handle}>`;
    })
    .replaceAll(/#([\p{L}\p{N}_-]+)/gu, (whole, name: string) => {
      const found = channels.find((entry) => entry.name === name && entry.kind === 'public');
      return found === undefined ? whole : `<#${found.id}|${found.name}>`;
    })
    .replaceAll(/(?<!\S)https?:\/\/\S+/g, (url) => `<${url}>`);
}
