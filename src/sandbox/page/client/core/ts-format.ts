import type { PageState } from './page-state.ts';

/** Says when a message was sent, in the workspace's zone and the reader's language. */
export function createTsFormat(state: PageState): {
  readonly dayOf: (ts: string) => string;
  readonly timeOf: (ts: string) => string;
} {
  const timeZone = state.sections.clock?.timeZone ?? 'UTC';
  const language = document.documentElement.lang || 'en';
  const day = new Intl.DateTimeFormat(language, {
    timeZone,
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  });
  const time = new Intl.DateTimeFormat(language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const instantOf = (ts: string) => new Date(Number(ts) * 1_000);
  return { dayOf: (ts) => day.format(instantOf(ts)), timeOf: (ts) => time.format(instantOf(ts)) };
}
