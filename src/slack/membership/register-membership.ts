import type { App } from '@slack/bolt';
import { createMemory } from '../memory.ts';
import { readMember, type SlackUser } from '../read-member.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { joinTeam } from './join-team.ts';
import { sayHello } from './say-hello.ts';
import { syncTeam } from './sync-teams.ts';

const helloMemoryMs = 60 * 60_000;

/** Who joins, leaves or changes follows at once; so does the end of the installation. */
export function registerMembership(app: App, deps: SlackDeps): void {
  const { flows, people, botUserId, now, membersInTurn } = deps;
  // Slack repeats an event whose answer it missed; a second hello would be the only thing that shows.
  const greeted = createMemory<true>(helloMemoryMs, now);

  app.event('member_joined_channel', async ({ event, body }) => {
    if (event.user !== botUserId) {
      await membersInTurn(() => joinTeam(deps, body.team_id, event.channel, event.user));
      return;
    }
    if (greeted.get(body.event_id)) return;
    greeted.set(body.event_id, true);
    const team = await flows.findTeam(body.team_id, event.channel);
    if (team === null) await sayHello(deps, event.channel, event.inviter ?? null);
    else await syncTeam(deps, body.team_id, event.channel);
  });

  app.event('member_left_channel', async ({ event, body }) => {
    await membersInTurn(() => flows.leaveTeam(body.team_id, event.channel, event.user));
  });

  app.event('user_change', async ({ event, body }) => {
    const told = readMember(event.user as SlackUser);
    // An event without the language would make the person's be forgotten; a deactivated account has none any more.
    const isWhole = told.locale !== null || !told.isActive || !told.isHuman;
    const member = isWhole ? told : ((await people.findMember(told.userId)) ?? told);
    people.remember(member);
    await membersInTurn(() => flows.updateMember(body.team_id, member));
  });

  app.event('app_uninstalled', async ({ body }) => {
    await flows.removeWorkspace(body.team_id);
  });

  app.event('tokens_revoked', async ({ event, body }) => {
    // A revoked user token is not ours to mind: only the bot's own ends the installation.
    if ((event.tokens.bot ?? []).length > 0) await flows.removeWorkspace(body.team_id);
  });
}
