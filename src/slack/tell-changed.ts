import type { SlackDeps } from './slack-deps.ts';

/** Lets features follow what somebody changed of their own (Home shows it anew), after Slack was answered. */
export function tellChanged(
  deps: SlackDeps,
  who: { readonly workspaceId: string; readonly userId: string },
): void {
  for (const tell of deps.whenChanged) {
    deps.work
      .track(tell(who))
      .catch((error) => deps.recordFailure(error, { what: 'after a change', user: who.userId }));
  }
}
