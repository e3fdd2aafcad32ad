import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/sandbox/manifest.ts';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const schemaPath = '../shared/slack/manifest.schema.json';

describe('manifest.json', () => {
  it.skipIf(!existsSync(schemaPath))("is valid against Slack's schema", () => {
    const ajv = new Ajv({ strict: false, formats: { uri: true } });
    const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')));
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  it('asks for no scope beyond what the bot uses', () => {
    expect(manifest.oauth_config.scopes).toEqual({
      bot: [
        'channels:history',
        'channels:read',
        'chat:write',
        'commands',
        'files:read',
        'files:write',
        'groups:history',
        'groups:read',
        'im:history',
        'im:write',
        'usergroups:read',
        'users:read',
      ],
    });
  });

  it('subscribes to the events the bot listens to', () => {
    expect(readManifest(manifest).events).toEqual([
      'app_home_opened',
      'app_uninstalled',
      'member_joined_channel',
      'member_left_channel',
      'message.im',
      'tokens_revoked',
      'user_change',
    ]);
  });

  it('offers /log with names and channels escaped, in a DM too', () => {
    const { commands, messagesTab, messagesTabReadOnly, homeTab, interactivity, socketMode } =
      readManifest(manifest);
    expect(commands).toEqual([{ command: '/log', shouldEscape: true }]);
    expect({ messagesTab, messagesTabReadOnly, homeTab, interactivity, socketMode }).toEqual({
      messagesTab: true,
      messagesTabReadOnly: false,
      homeTab: true,
      interactivity: true,
      socketMode: true,
    });
  });

  it('keeps the lengths that Slack allows', () => {
    expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
    expect(manifest.features.slash_commands[0].usage_hint.length).toBeLessThanOrEqual(1000);
  });
});

describe('readManifest', () => {
  it('refuses an event without the scope it needs', () => {
    const broken = structuredClone(manifest);
    broken.oauth_config.scopes.bot = ['chat:write', 'commands', 'channels:read', 'im:history'];
    expect(() => readManifest(broken)).toThrow('the event user_change needs the scope users:read');
  });

  it('refuses slash commands without the scope commands', () => {
    const broken = structuredClone(manifest);
    broken.oauth_config.scopes.bot = manifest.oauth_config.scopes.bot.filter(
      (scope: string) => scope !== 'commands',
    );
    expect(() => readManifest(broken)).toThrow('slash commands need the scope commands');
  });
});
