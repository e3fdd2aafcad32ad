import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink, signLink } from '../../src/web/signed-link.ts';

const secretKey = 'a-secret-key-of-32-characters-ok';
const link = { workspaceId: 'T1', userId: 'U1', channelId: 'C1', day: '2022-02-14' };
const expiresAt = new Date('2022-02-21T13:40:00Z');
const before = new Date('2022-02-21T13:39:59.999Z');

describe('a signed link', () => {
  it('gives back what was signed until it expires', () => {
    const token = signLink(link, secretKey, expiresAt);
    expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/);
    expect(readLink(token, secretKey, before)).toEqual({ kind: 'valid', link });
    expect(readLink(token, secretKey, expiresAt)).toEqual({ kind: 'expired', link });
  });

  it('carries any ids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (userId, channelId) => {
        const odd = { ...link, userId: userId.toWellFormed(), channelId };
        expect(readLink(signLink(odd, secretKey, expiresAt), secretKey, before)).toEqual({
          kind: 'valid',
          link: odd,
        });
      }),
    );
  });

  it('carries the camper where it is known', () => {
    const known = { ...link, channelId: null, camperId: 'camper-1' };
    expect(readLink(signLink(known, secretKey, expiresAt), secretKey, before)).toEqual({
      kind: 'valid',
      link: known,
    });
  });

  it('is broken under another key', () => {
    expect(readLink(signLink(link, secretKey, expiresAt), `${secretKey}!`, before)).toEqual({
      kind: 'broken',
    });
  });

  it('is broken when any character is another, missing or doubled', () => {
    const token = signLink(link, secretKey, expiresAt);
    for (let at = 0; at < token.length; at += 1) {
      const [head, tail] = [token.slice(0, at), token.slice(at + 1)];
      for (const changed of ['A', 'B', '.', '', `${token[at]}${token[at]}`]) {
        if (changed === token[at]) continue;
        expect(readLink(head + changed + tail, secretKey, before)).toEqual({ kind: 'broken' });
      }
    }
  });

  it.each(['', '.', '..', 'x', 'e30.', 'undefined', '한글.한글'])(
    'is broken when it is no token: %s',
    (token) => {
      expect(readLink(token, secretKey, before)).toEqual({ kind: 'broken' });
    },
  );

  it('cannot be moved to another day or person without the key', () => {
    const [, signature] = signLink(link, secretKey, expiresAt).split('.');
    const [payload] = signLink({ ...link, day: '2022-02-15' }, secretKey, expiresAt).split('.');
    expect(readLink(`${payload}.${signature}`, secretKey, before)).toEqual({ kind: 'broken' });
  });
});
