import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/text/fingerprint.ts';
import { bullets, words } from '../support/typed.ts';

describe('the fingerprint of a text', () => {
  it('is that of the same text with attributes that Slack adds', () => {
    const sent = JSON.parse(
      JSON.stringify(bullets('a', '  b')).replaceAll('"border":0', '"border":0,"offset":0'),
    );
    expect(fingerprint(sent)).toBe(fingerprint(bullets('a', '  b')));
    expect(fingerprint(null)).toBe(fingerprint({ type: 'rich_text', elements: [] }));
  });

  it('is another for another text', () => {
    const all = [null, words('a'), words('b'), bullets('a'), bullets('a', '  b'), bullets('a', 'b')].map(
      fingerprint,
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((each) => each.length <= 8)).toBe(true);
  });
});
