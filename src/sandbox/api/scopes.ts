import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { Channel } from '../state.ts';

const families = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;

/** The four scopes of an ability, one for each kind of conversation: `channels:read`, `groups:read` … */
export function scopesFor(ability: 'read' | 'history' | 'write'): readonly string[] {
  return Object.values(families).map((family) => `${family}:${ability}`);
}

/** Refuses when the app lacks the scope for this kind of conversation. */
export function checkConversationScope(
  context: Context,
  kind: Channel['kind'],
  ability: 'read' | 'history' | 'write',
): void {
  checkScopes(context, [`${families[kind]}:${ability}`]);
}

/** Refuses a call whose token has none of the scopes; does nothing when no scope is asked for. */
export function checkScopes(context: Context, scopes: readonly string[]): void {
  const granted = context.manifest.scopes;
  if (scopes.length === 0 || scopes.some((scope) => granted.includes(scope))) return;
  throw new Refusal('missing_scope', { needed: scopes.join(','), provided: granted.join(',') });
}
