import type { PagePerson } from '../../page-data.ts';

/** A coloured square with somebody's first letter; the app has a tent. */
export function Avatar({
  person,
  size = 36,
}: {
  readonly person: PagePerson | null;
  readonly size?: number;
}) {
  const letter = person?.kind === 'app' ? '⛺' : (person?.shownName ?? '?').slice(0, 1);
  return (
    <span
      class="avatar"
      aria-hidden="true"
      style={{
        '--hue': String(hueOf(person?.id ?? '')),
        width: `${size}px`,
        height: `${size}px`,
        fontSize: `${size / 2}px`,
      }}
    >
      {letter}
    </span>
  );
}

function hueOf(id: string): number {
  let hue = 0;
  for (const letter of id) hue = (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return hue;
}
