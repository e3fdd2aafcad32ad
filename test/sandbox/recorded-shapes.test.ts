import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectPayloads } from './support/collect-payloads.ts';
import { compareShape, missingFields } from './support/compare-shape.ts';

const samples = '../shared/slack/samples';

/** Fields that every answer of the client carries, and those of an outer event that not every recording shows. */
const common = [/^\/response_metadata/, /^\/context_(team|enterprise)_id is unknown$/];

/** Where a recording is poorer than what Slack sends, and why. */
const poorer: Readonly<Record<string, readonly RegExp[]>> = {
  // The view of the recordings was cut: blocks stand in it, and response_urls beside it.
  BlockActionPayload: [/^\/view\/blocks is unknown$/],
  ViewClosedPayload: [/^\/view\/blocks is unknown$/],
  ViewSubmissionPayload: [/^\/view\/blocks is unknown$/, /^\/response_urls is unknown$/],
  AppHomeOpenedPayload: [/^\/event\/view\/blocks is unknown$/],
  // It shows a first block of another type.
  MessagePayload: [/^\/event\/blocks\//],
  // A form carries text.
  SlashCommandPayload: [/^\/is_enterprise_install is string/],
  'api.users.info': [/profile\/fields is unknown$/],
  TeamJoinPayload: [/profile\/(fields|status_emoji_display_info) is unknown$/],
  UserChangePayload: [/profile\/(fields|status_emoji_display_info) is unknown$/],
};

/** Fields of a recording that a workspace like this one does not show. */
const absent = [
  /enterprise/,
  /authed_(users|teams)$/,
  /^\/(error|needed|provided|warning|expires_in|app_id|app_name)$/,
  /^\/(bot_access_token|function_data|interactivity|app_unfurl|is_cleared|view|message|channel|response_url|state)$/,
  /^\/container\/(attachment_id|view_id|text|is_app_unfurl|app_unfurl_url|thread_ts|message_ts|channel_id|is_ephemeral)$/,
  /^\/event\/(bot_id|bot_profile|attachments|metadata|parent_user_id|thread_ts|edited|view)$/,
  /^\/response_metadata\/messages$/,
  // Of messages, channels and people Slack shows what applies to each; the recordings have it all at once.
  /^\/(message|channel|user)\//,
];

describe('what the sandbox sends', () => {
  it.skipIf(!existsSync(samples))('has the shape of what Slack was recorded to send', async () => {
    const payloads = await collectPayloads();
    const differences = Object.entries(payloads).flatMap(([name, ours]) => {
      const recorded: unknown = JSON.parse(readFileSync(`${samples}/${name}.json`, 'utf8'));
      const known = [...common, ...(poorer[name] ?? [])];
      return [
        ...compareShape(ours, recorded).filter((line) => !known.some((pattern) => pattern.test(line))),
        ...missingFields(ours, recorded)
          .filter((field) => !absent.some((pattern) => pattern.test(field)))
          .map((field) => `${field} is missing`),
      ].map((line) => `${name}: ${line}`);
    });
    expect(differences).toEqual([]);
    expect(Object.keys(payloads)).toHaveLength(19);
  });
});
