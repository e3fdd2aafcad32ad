import { html } from 'hono/html';
import type { Language } from '../camp/camp.ts';

/** A small page of one sentence that works without scripts, in light and dark; its text is escaped. */
export function renderPage(page: {
  readonly language: Language;
  readonly heading: string;
  readonly sentence: string;
}) {
  return html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.heading}</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 36rem; margin: 20vh auto 0; padding: 0 1.5rem; font: 1.1rem/1.7 system-ui, sans-serif; }
</style>
</head>
<body>
<main>
<h1>${page.heading}</h1>
<p>${page.sentence}</p>
</main>
</body>
</html>
`;
}
