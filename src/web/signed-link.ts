import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LogKind } from '../camp/daily-log.ts';

/** Whose post of which log day a link gives; `day` is `YYYY-MM-DD`. */
export interface PostLink {
  readonly workspaceId: string;
  readonly userId: string;
  /** The team's channel, where the link was asked for in one. */
  readonly channelId: string | null;
  /** Whose log it is, where that is known; it decides for somebody in several teams. */
  readonly camperId?: string;
  /** Absent: daily. */
  readonly logKind?: LogKind;
  readonly day: string;
}

/** What a link's token turned out to be; `broken` covers everything that we did not sign. */
export type LinkReading =
  | { readonly kind: 'valid'; readonly link: PostLink }
  | { readonly kind: 'expired'; readonly link: PostLink }
  | { readonly kind: 'broken' };

/** A token for a web address (base64url and one dot) that lets whoever holds it fetch the post until `expiresAt`. */
export function signLink(link: PostLink, secretKey: string, expiresAt: Date): string {
  const { workspaceId, userId, channelId, camperId = null, logKind, day } = link;
  const fields = [workspaceId, userId, channelId, day, expiresAt.getTime(), camperId, logKind];
  const payload = Buffer.from(JSON.stringify(fields)).toString('base64url');
  return `${payload}.${sign(payload, secretKey).toString('base64url')}`;
}

/** Reads a token of `signLink`. Nothing of it is looked at before its signature holds. */
export function readLink(token: string, secretKey: string, now: Date): LinkReading {
  const [payload = '', signature = '', ...rest] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const expected = sign(payload, secretKey);
  // A signature has one spelling: base64url ignores stray bits and characters, which would give a link many addresses.
  const isOurs =
    rest.length === 0 &&
    signature === given.toString('base64url') &&
    given.length === expected.length &&
    timingSafeEqual(given, expected);
  if (!isOurs) return { kind: 'broken' };
  const [workspaceId, userId, channelId, day, expiresAtMs, camperId, logKind] = JSON.parse(
    Buffer.from(payload, 'base64url').toString(),
  ) as [string, string, string | null, string, number, string | null, LogKind | null];
  const link = {
    workspaceId,
    userId,
    channelId,
    day,
    ...(camperId && { camperId }),
    ...(logKind === 'weekly' && { logKind }),
  };
  return { kind: now.getTime() >= expiresAtMs ? 'expired' : 'valid', link };
}

function sign(payload: string, secretKey: string): Buffer {
  // The prefix keeps these signatures apart from any other use of the same key.
  return createHmac('sha256', secretKey).update(`camplog-post-link:${payload}`).digest();
}
