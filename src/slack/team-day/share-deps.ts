import type { Flows } from '../../flows/flows.ts';
import type { SlackClients } from '../clients.ts';

/** What it needs: the way to Slack, and the team's message of the day, which one delivery at a time has in hand. */
export interface SendShareDeps {
  readonly clients: SlackClients;
  readonly flows: Pick<
    Flows,
    'holdTeamDay' | 'saveTeamDay' | 'releaseTeamDay' | 'forgetTeamDay' | 'saveSharedLog'
  >;
}
