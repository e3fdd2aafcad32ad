import type { Context } from '../context.ts';
import { allow, deny, readConsentRequest } from '../oauth/grants.ts';

/**
 * Opens a consent page that an app sent the person to, and answers it. Gives the address the browser goes to
 * next. Throws what the page shows instead: invalid_scope, bad_redirect_uri …
 */
export function giveConsent(context: Context, userId: string, address: string, allowed: boolean): string {
  const request = readConsentRequest(context, new URL(address));
  return allowed ? allow(context, request, userId) : deny(request);
}
