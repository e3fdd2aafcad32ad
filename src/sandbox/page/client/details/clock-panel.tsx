import { useState } from 'preact/hooks';
import type { PageText } from '../../page-data.ts';
import { usePage } from '../core/page-state.ts';
import { useNow } from '../core/use-now.ts';

/** A text in the language of the acting person. */
export function useText(): (text: PageText) => string {
  const language = document.documentElement.lang === 'ko' ? 'ko' : 'en';
  return (text) => text[language];
}

/** The shared clock, and buttons that put it forward. */
export function ClockPanel() {
  const { state, does, words } = usePage();
  const textOf = useText();
  const [busy, setBusy] = useState<string | null>(null);
  const now = useNow();
  const { clock } = state.sections;
  if (clock === undefined || clock.jumps.length === 0) return null;
  const language = document.documentElement.lang || 'en';
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: clock.timeZone, hourCycle: 'h23', ...options });
  const jump = async (to: string) => {
    setBusy(to);
    await does.act('jump', { to });
    setBusy(null);
  };
  return (
    <section class="card clock" aria-label={words.clock}>
      <time class="clock-time">{format({ hour: '2-digit', minute: '2-digit' }).format(now)}</time>
      <p class="clock-day">{format({ month: 'long', day: 'numeric', weekday: 'long' }).format(now)}</p>
      <div class="jumps">
        {clock.jumps.map(({ id, label, at }) => (
          <button
            key={id}
            type="button"
            class="button"
            disabled={busy !== null}
            aria-busy={busy === id}
            onClick={() => void jump(id)}
          >
            <span>⏩ {textOf(label)}</span>
            <time>
              {format({ month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(at)}
            </time>
          </button>
        ))}
      </div>
      <p class="field-hint">{busy === null ? words.clockHint : words.jumping}</p>
    </section>
  );
}
