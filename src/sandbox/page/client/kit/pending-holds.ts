/** What is typed is sent when nothing more was typed for this time. */
const quietMs = 250;

const pending = new Map<string, { readonly timer: number; readonly send: () => void }>();
/** What tells the server again what each field of the open form holds. */
const newest = new Map<string, () => void>();

/**
 * Sends what a field holds a moment later, unless more is typed into it by then. `hold` tells the server alone, for
 * `holdAgain`.
 */
export function holdSoon(field: string, send: () => void, hold: () => void): void {
  newest.set(field, hold);
  window.clearTimeout(pending.get(field)?.timer);
  const run = () => {
    pending.delete(field);
    send();
  };
  pending.set(field, { timer: window.setTimeout(run, quietMs), send: run });
}

/** Sends at once what is waiting, before a form is submitted or the app hears of something else in it. */
export function sendHeld(): void {
  for (const { timer, send } of takePending()) {
    window.clearTimeout(timer);
    send();
  }
}

/**
 * Tells the server all that was typed into the open form: one that was down has missed what was typed meanwhile, and
 * one that was killed may have forgotten what came just before.
 */
export function holdAgain(): void {
  for (const hold of newest.values()) hold();
}

/** Forgets what was typed, when its form was closed. */
export function forgetHeld(): void {
  newest.clear();
  for (const { timer } of takePending()) window.clearTimeout(timer);
}

// Taken before any is sent: to send one may send the others.
function takePending(): readonly { readonly timer: number; readonly send: () => void }[] {
  const taken = [...pending.values()];
  pending.clear();
  return taken;
}
