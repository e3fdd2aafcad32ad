import { usePage } from './core/page-state.ts';

/** What is the matter, above the columns: a lost connection, an app that is down, what Slack would not do. */
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
          {text === 'no-connection' ? words.noConnection : text}
        </p>
      ))}
    </div>
  );
}
