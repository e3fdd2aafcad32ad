import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameLiquid } from '../../src/post/file-name.ts';

const values = {
  log_day: '2022-02-14',
  day: '018',
  week: '05',
  camp: 'Han River',
  stage: null,
  author: null,
  tags: [],
};

function nameOf(pattern: string, changed: object = {}): string {
  return fileNameLiquid.fill('t', fileNameLiquid.read('t', pattern, 0), { ...values, ...changed });
}

describe('a file name', () => {
  it.each([
    ['{{ log_day }}-d{{ day }}-daily-log.md', {}, '2022-02-14-d018-daily-log.md'],
    ['{{ log_day }}-d{{ day }}-daily-log.md', { day: '028.5' }, '2022-02-14-d028-5-daily-log.md'],
    ['{{ log_day }}-{{ camp }}.md', { camp: '한강 / 스터디 (3기)!' }, '2022-02-14-한강-스터디-3기.md'],
    ['{{ log_day }}-{{ camp }}.md', { camp: '../../etc/passwd' }, '2022-02-14-etc-passwd.md'],
    ['{{ log_day }}-{{ stage }}d{{ day }}.md', {}, '2022-02-14-d018.md'],
  ])('is made of %s', (pattern, changed, name) => {
    expect(nameOf(pattern, changed)).toBe(name);
  });

  it('holds letters, digits, hyphens and underscores of any value, never a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (camp) => {
        expect(nameOf('{{ log_day }}-{{ camp }}-d{{ day }}.md', { camp })).toMatch(
          /^2022-02-14-[\p{L}\p{M}\p{N}_-]*-d018\.md$/u,
        );
      }),
    );
  });
});
