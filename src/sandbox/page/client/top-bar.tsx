import { useLayoutEffect, useState } from 'preact/hooks';
import { Avatar } from './core/avatar.tsx';
import { personOf, usePage } from './core/page-state.ts';
import { useNow } from './core/use-now.ts';

type Theme = 'system' | 'light' | 'dark';
const themes: readonly Theme[] = ['system', 'light', 'dark'];
const keptKey = 'sandbox.theme';

/** The workspace's name, the time in it, whom the page acts as, and what belongs to the page itself. */
export function TopBar() {
  const { state, does, words } = usePage();
  const { workspace } = state.sections;
  const people = workspace?.people.filter(({ kind, deleted }) => kind === 'person' && !deleted) ?? [];
  const now = useNow();
  const day = new Intl.DateTimeFormat(document.documentElement.lang || 'en', {
    timeZone: state.sections.clock?.timeZone ?? 'UTC',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (
    <header class="top-bar">
      <strong class="workspace-name">{workspace?.name ?? ' '}</strong>
      <span class="quiet-label">{words.sandbox}</span>
      <time class="top-clock">{state.sections.clock && day.format(now)}</time>
      <label class="acting">
        <span>{words.actAs}</span>
        <Avatar person={personOf(state, state.me)} size={24} />
        <select
          value={state.me}
          aria-label={words.actAs}
          onChange={(event) => does.actAs(event.currentTarget.value)}
        >
          {people.map(({ id, shownName, isStaff }) => (
            <option key={id} value={id} selected={id === state.me}>
              {isStaff ? `${shownName} · ${words.staff}` : shownName}
            </option>
          ))}
        </select>
      </label>
      <ThemeSwitch />
      <button
        type="button"
        class="bar-button aside-button"
        aria-pressed={state.isAsideOpen}
        aria-label={words.asideTitle}
        title={words.asideTitle}
        onClick={() => does.toggleAside()}
      >
        ⏰
      </button>
      <button
        type="button"
        class="bar-button"
        aria-pressed={state.isDrawerOpen}
        onClick={() => does.toggleDrawer()}
      >
        {words.traffic}
      </button>
    </header>
  );
}

function ThemeSwitch() {
  const { words } = usePage();
  const [theme, setTheme] = useState(readTheme());
  useLayoutEffect(() => {
    localStorage.setItem(keptKey, theme);
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const names = { system: words.themeSystem, light: words.themeLight, dark: words.themeDark };
  return (
    <select
      class="bar-button"
      aria-label={words.theme}
      value={theme}
      onChange={(event) => setTheme(themes.find((each) => each === event.currentTarget.value) ?? 'system')}
    >
      {themes.map((each) => (
        <option key={each} value={each} selected={each === theme}>
          {names[each]}
        </option>
      ))}
    </select>
  );
}

function readTheme(): Theme {
  return themes.find((theme) => theme === localStorage.getItem(keptKey)) ?? 'system';
}
