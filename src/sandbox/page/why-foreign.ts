/** Names under which a machine calls itself. */
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Why a request must not act for the people of the sandbox: it came from another site's page, or by a name that is
 * not this machine's. Null for the page's own.
 */
export function whyForeign(headers: Headers): string | null {
  const host = headers.get('host') ?? '';
  const name = host.replace(/:\d+$/, '');
  if (!ownNames.has(name)) return `this page answers at http://localhost only, not at ${host}`;
  const origin = headers.get('origin');
  if (origin !== null && origin !== `http://${host}`) return `pages of ${origin} may not act here`;
  return null;
}
