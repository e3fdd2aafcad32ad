import { describe, expect, it } from 'vitest';
import { cleanCommandText, commandAliases, parseCommand } from '../../../src/slack/commands/parse-command.ts';

describe('/log and what follows it', () => {
  it('opens today’s form when nothing follows', () => {
    expect(parseCommand('')).toEqual({ kind: 'form', day: null });
    expect(parseCommand(' \u00a0 ')).toEqual({ kind: 'form', day: null });
  });

  it('opens the form of a day', () => {
    for (const day of ['2022-02-11', '어제', 'Friday', '2월 11일']) {
      expect(parseCommand(day)).toEqual({ kind: 'form', day });
    }
  });

  it('knows each command in English, in any case, and in Korean', () => {
    for (const [name, aliases] of Object.entries(commandAliases)) {
      for (const word of [name, name.toUpperCase(), ...aliases]) {
        expect(parseCommand(word)).toMatchObject({ kind: 'named', name });
      }
    }
  });

  it('takes a date for a download, and anything else as the date that was meant', () => {
    expect(parseCommand('download')).toMatchObject({ name: 'download', argument: null });
    expect(parseCommand('받기 2022-02-14')).toMatchObject({ name: 'download', argument: '2022-02-14' });
    expect(parseCommand('download 2022-13-45')).toMatchObject({ name: 'download', argument: '2022-13-45' });
  });

  it('looks through smart quotes, no-break and trailing blanks, and invisible characters', () => {
    expect(parseCommand('“status”')).toMatchObject({ name: 'status', argument: null });
    expect(parseCommand('download\u00a0“2022-02-14” ')).toMatchObject({
      name: 'download',
      argument: '2022-02-14',
    });
    expect(parseCommand('\ufeffhelp\u200b')).toMatchObject({ name: 'help', argument: null });
  });

  it('keeps what follows a command as it was typed beside the cleaned form', () => {
    expect(parseCommand('status  “a”\u00a0 &lt;b&gt; `c` ')).toEqual({
      kind: 'named',
      name: 'status',
      argument: 'a <b> c',
      typed: '“a”\u00a0 &lt;b&gt; `c`',
    });
  });

  it('reads decomposed Korean, as a Mac sends it', () => {
    expect(parseCommand('상태'.normalize('NFD'))).toMatchObject({ name: 'status', argument: null });
  });

  it('decodes Slack’s entities exactly once', () => {
    expect(cleanCommandText('&lt;b&gt; &amp;lt; &amp;amp;')).toBe('<b> &lt; &amp;');
  });

  it.each([
    ['statsu', 'status'],
    ['donwload', 'download'],
    ['prevew', 'preview'],
    ['hlep', 'help'],
    ['설저', 'camp'],
    ['미리보가', 'preview'],
    ['다운로두', 'download'],
  ])('suggests the nearest command for %s', (typed, nearest) => {
    expect(parseCommand(typed)).toEqual({ kind: 'unknown', typed, nearest });
  });

  it('suggests nothing for what is near to nothing', () => {
    expect(parseCommand('오늘 점심 뭐 먹지')).toEqual({
      kind: 'unknown',
      typed: '오늘 점심 뭐 먹지',
      nearest: null,
    });
    expect(parseCommand('x')).toEqual({ kind: 'unknown', typed: 'x', nearest: null });
  });
});
