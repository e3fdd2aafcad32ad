/** An instant as Slack writes it: seconds since 1970 with six decimals, as text. Until 2286 texts sort as times do. */
export function slackTimeOf(at: Date): string {
  return (at.getTime() / 1000).toFixed(6);
}

/** The instant of Slack's `ts`, to the millisecond. */
export function instantOf(ts: string): Date {
  return new Date(Math.floor(Number(ts) * 1000));
}

/** The smallest time that is after one of Slack's. */
export function justAfter(ts: string): string {
  const micros = BigInt(ts.replace('.', '')) + 1n;
  return `${micros / 1_000_000n}.${String(micros % 1_000_000n).padStart(6, '0')}`;
}

/** True for a text that is a time of Slack's. */
export function isSlackTime(value: unknown): value is string {
  return typeof value === 'string' && /^\d{10}\.\d{6}$/.test(value);
}
