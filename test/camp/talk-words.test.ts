import { describe, expect, it } from 'vitest';
import { readSaid, talkWords } from '../../src/camp/talk-words.ts';

describe('a whole message that moves a conversation', () => {
  it('is each word in both languages, however an editor or a thumb dressed it', () => {
    for (const [kind, aliases] of Object.entries(talkWords)) {
      for (const word of [kind, ...aliases]) {
        for (const typed of [
          word,
          ` ${word}\n`,
          word.toUpperCase(),
          `“${word}”`,
          `\`${word}\``,
          `${word}!`,
        ]) {
          expect([typed, readSaid(typed)]).toEqual([typed, { kind }]);
        }
      }
    }
    expect(readSaid('끝'.normalize('NFD'))).toEqual({ kind: 'done' });
  });

  it.each([
    ['edit 2', 2],
    ['Edit  12', 12],
    ['수정 2', 2],
    ['수정2', 2],
    ['수정 2번', 2],
    ['2번 수정', 2],
    ['고치기 3', 3],
    ['edit 0', 0],
  ])('goes to a field: %s', (typed, number) => {
    expect(readSaid(typed)).toEqual({ kind: 'edit', number });
  });

  it('asks for help when it names no field', () => {
    expect([readSaid('edit'), readSaid('수정')]).toEqual([{ kind: 'help' }, { kind: 'help' }]);
  });

  it.each([
    '끝까지 읽기',
    'done with it',
    '- done',
    'edit 2 files',
    '수정 100',
    '건너뛰기\n끝',
    '',
    `끝${' '.repeat(60)}끝`,
  ])('is text else: %j', (typed) => {
    expect(readSaid(typed)).toEqual({ kind: 'text' });
  });
});
