import { useState } from 'preact/hooks';
import type { PageTraffic } from '../../page-data.ts';
import { usePage } from '../core/page-state.ts';
import { ClosingColumn } from './closing-column.tsx';

/** What went between app and Slack, the newest first, and which rules the app broke. */
export function TrafficDrawer() {
  const { state, does, words } = usePage();
  const [isTraffic, setTraffic] = useState(true);
  const violations = state.sections.violations ?? [];
  const secondOf = useSecondFormat();
  return (
    <ClosingColumn
      class="drawer"
      label={words.trafficTitle}
      title={words.trafficTitle}
      onClose={() => does.toggleDrawer()}
    >
      <div class="tabs" role="tablist">
        <button type="button" role="tab" aria-selected={isTraffic} onClick={() => setTraffic(true)}>
          {words.exchanges} {state.traffic.length}
        </button>
        <button type="button" role="tab" aria-selected={!isTraffic} onClick={() => setTraffic(false)}>
          {words.violations} {violations.length}
        </button>
      </div>
      <div class="drawer-body scrolling" role="tabpanel">
        {isTraffic && state.traffic.length === 0 && <p class="empty">{words.noTraffic}</p>}
        {isTraffic &&
          state.traffic.toReversed().map((entry) => <Exchange key={entry.number} entry={entry} />)}
        {!isTraffic && violations.length === 0 && <p class="empty">{words.noViolations}</p>}
        {!isTraffic &&
          violations.toReversed().map(({ at, rule, method, message }, index) => (
            <p class="violation" key={index}>
              <time>{secondOf(at)}</time> <strong>{rule}</strong> {method} {message}
            </p>
          ))}
      </div>
    </ClosingColumn>
  );
}

/** Says the second of an ISO instant on the shared clock's face. */
function useSecondFormat(): (at: string) => string {
  const { state } = usePage();
  const timeZone = state.sections.clock?.timeZone ?? 'UTC';
  const format = new Intl.DateTimeFormat('en', { timeZone, timeStyle: 'medium', hourCycle: 'h23' });
  return (at) => format.format(new Date(at));
}

function Exchange({ entry }: { readonly entry: PageTraffic }) {
  const { words } = usePage();
  const [isOpen, setOpen] = useState(false);
  const failure = failureOf(entry.answer);
  return (
    <details class="exchange" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <time>{useSecondFormat()(entry.at)}</time>
        <span class={`direction ${entry.direction}`}>
          {entry.direction === 'from-app' ? words.fromApp : words.toApp}
        </span>
        <code>{entry.name}</code>
        <span class={failure === null ? 'fine' : 'failed'}>{failure ?? 'ok'}</span>
      </summary>
      {isOpen && (
        <div class="exchange-parts">
          <Json title={words.request} value={entry.body} />
          <Json title={words.answer} value={entry.answer} />
        </div>
      )}
    </details>
  );
}

function Json({ title, value }: { readonly title: string; readonly value: unknown }) {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </figure>
  );
}

function failureOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null;
  if ('failed' in answer) return String(answer.failed);
  return 'ok' in answer && answer.ok === false && 'error' in answer ? String(answer.error) : null;
}
