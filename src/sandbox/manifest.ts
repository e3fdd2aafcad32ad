import { eventScopes } from './event-scopes.ts';
import { isJsonObject, type JsonObject, objectsOf, textOf } from './json-object.ts';

/** What an app's manifest says, as far as the sandbox holds the app to it. */
export interface AppManifest {
  readonly name: string;
  readonly botName: string;
  readonly scopes: readonly string[];
  readonly commands: readonly { readonly command: string; readonly shouldEscape: boolean }[];
  readonly shortcuts: readonly {
    readonly callbackId: string;
    readonly type: 'message' | 'global';
    readonly name: string;
  }[];
  readonly events: readonly string[];
  /** Where consent pages may send people back to. */
  readonly redirectUrls: readonly string[];
  readonly socketMode: boolean;
  readonly interactivity: boolean;
  readonly homeTab: boolean;
  readonly messagesTab: boolean;
  readonly messagesTabReadOnly: boolean;
}

/**
 * Reads a parsed manifest. Throws an Error that names what Slack would not accept:
 * an event that is none or lacks its scope, commands without the scope `commands`.
 */
export function readManifest(manifest: unknown): AppManifest {
  const root = isJsonObject(manifest) ? manifest : {};
  const features = child(root, 'features');
  const settings = child(root, 'settings');
  const home = child(features, 'app_home');
  const name = textOf(child(root, 'display_information').name);
  if (name === '') throw new Error('manifest: display_information.name is missing');
  const read: AppManifest = {
    name,
    botName: textOf(child(features, 'bot_user').display_name) || name,
    scopes: textsOf(child(child(root, 'oauth_config'), 'scopes').bot),
    commands: objectsOf(features.slash_commands).map((entry) => ({
      command: textOf(entry.command),
      shouldEscape: entry.should_escape === true,
    })),
    shortcuts: objectsOf(features.shortcuts).map((entry) => ({
      callbackId: textOf(entry.callback_id),
      type: entry.type === 'message' ? 'message' : 'global',
      name: textOf(entry.name),
    })),
    redirectUrls: textsOf(child(root, 'oauth_config').redirect_urls),
    events: textsOf(child(settings, 'event_subscriptions').bot_events),
    socketMode: settings.socket_mode_enabled === true,
    interactivity: child(settings, 'interactivity').is_enabled === true,
    homeTab: home.home_tab_enabled === true,
    messagesTab: home.messages_tab_enabled === true,
    messagesTabReadOnly: home.messages_tab_read_only_enabled === true,
  };
  checkScopes(read);
  return read;
}

function checkScopes(manifest: AppManifest): void {
  for (const event of manifest.events) {
    const needed = eventScopes[event];
    if (needed === undefined) throw new Error(`manifest: there is no bot event ${event}`);
    if (needed.length > 0 && !needed.some((scope) => manifest.scopes.includes(scope))) {
      throw new Error(`manifest: the event ${event} needs the scope ${needed.join(' or ')}`);
    }
  }
  if (manifest.commands.length > 0 && !manifest.scopes.includes('commands')) {
    throw new Error('manifest: slash commands need the scope commands');
  }
}

function child(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isJsonObject(value) ? value : {};
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
