import { usePage } from '../core/page-state.ts';
import type { Words } from '../texts/ko.ts';

/**
 * What is the matter: a lost connection, an app that is down, what Slack would not do. It stands above the columns,
 * and in an open window, below which nothing can be reached.
 */
export function Notices() {
  const { state, does, words } = usePage();
  const { workspace, app } = state.sections;
  return (
    <div class="notices" role="status">
      {state.line === 'connecting' && <p class="notice quiet">{words.connecting}</p>}
      {state.line === 'lost' && <p class="notice warning">{words.lost}</p>}
      {state.line === 'live' && app?.connected === false && (
        <p class="notice warning">
          {words.appDown(workspace?.appName ?? '')}
          {app.canRestart && (
            <button type="button" class="button small" onClick={() => void does.act('restart-app')}>
              {words.restartApp}
            </button>
          )}
        </p>
      )}
      {state.notices.map(({ id, text }) => (
        <p class="notice problem" key={id}>
          {sayProblem(words, text)}
        </p>
      ))}
    </div>
  );
}

/** A problem in the person's words where it is one of the reasons that Slack's client logs; else as it was told. */
export function sayProblem(words: Words, problem: string): string {
  switch (problem) {
    case 'no-connection':
      return words.noConnection;
    case 'dispatch_failed':
    case 'operation_timeout':
      return words.appSilent(problem);
    default:
      return problem;
  }
}
