import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFindingSearch, findFindings } from '../../src/text/find-findings.ts';
import { hasOpenFindings } from '../../src/text/has-open-findings.ts';
import { code, list, richText, section, text } from './support/slack.ts';

/** What is found in a plain text: the kind and the text of each. */
function find(typed: string, words = ''): readonly (readonly [string, string])[] {
  const answer = richText(section(typed));
  return findFindings(answer, createFindingSearch(words), () => false).map(({ kind, found, start, end }) => {
    const place = typed.slice(start, end).normalize('NFC').toLowerCase();
    expect(place.replace(/[\u200b\u00ad]/g, '').replace(/ +/g, ' ')).toBe(found.toLowerCase());
    return [kind, found] as const;
  });
}

// Put together, so that nobody's scanner takes the examples for real ones.
const slackToken = ['xoxb', '210987654321', '1234567890123', 'AbCdEfGhIjKlMnOpQrStUvWx'].join('-');
const awsKey = `AKIA${'IOSFODNN7EXAMPLE'}`;
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', 'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P'].join(
  '.',
);
const keyText = `${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ'}\n${'C7VJTUt9Us8cKjMzEfYyjiWA4R4+M2bS'}\nAb12==`;
const privateKey = `-----BEGIN PRIVATE KEY-----\n${keyText}\n-----END PRIVATE KEY-----`;

describe('confidential words in an answer', () => {
  it.each([
    ['Acme와 일했다', 'acme', ['acme']],
    ['ACME, acme-x', 'Acme', ['acme', 'acme']],
    ['Acmeville 2Acme Acme_1 Ácme', 'acme', []],
    ['우리바다랩에서', '바다랩', ['바다랩']],
    ['우리바다랩에서'.normalize('NFD'), '바다랩', ['바다랩']],
    ['바다랩', '바다랩'.normalize('NFD'), ['바다랩']],
    ['Project  X\nproject x', 'project x', ['project x', 'project x']],
    ['바다 A팀과 바다 AB팀', '바다 a', ['바다 a']],
    ['c++ 그리고 c+', 'C++', ['c++']],
    ['a\u200bc\u00adme', 'acme', ['acme']],
    ['Straße', 'STRAßE', ['straße']],
    ['Илья Ильям', 'илья', ['илья']],
    ['東京都', '東京', ['東京']],
    ['sea camp', 'sea\nsea camp\n\n', ['sea camp']],
  ])('in %j of %j are %j', (typed, words, found) => {
    expect(find(typed, words)).toEqual(found.map((each) => ['confidential-word', each]));
  });

  it('are found across looks, in links, code and points, and not across a mention', () => {
    const answer = richText(
      section(text('바', { bold: true }), text('다랩')),
      section('바', { type: 'user', user_id: 'U1' }, '다랩'),
      list('bullet', 0, ['바다랩', { type: 'link', url: 'https://bada.example/바다랩', text: '바다랩' }]),
      code('const 바다랩 = 1'),
      section({ type: 'canvas', title: '바다랩' }),
    );
    expect(
      findFindings(answer, createFindingSearch('바다랩'), () => false).map(({ line, start }) => [
        line,
        start,
      ]),
    ).toEqual([
      [0, 0],
      [2, 0],
      [3, 21],
      [4, 0],
      [5, 6],
      [6, 0],
    ]);
  });
});

describe('secrets in an answer', () => {
  it.each([
    ['slack-token', slackToken],
    ['slack-token', `xapp-1-A0123456789-1234567890123-${'0a1b2c3d'.repeat(8)}`],
    ['github-token', `ghp_${'a1B2c3D4'.repeat(5)}`.slice(0, 40)],
    ['github-token', `github_pat_${'11AAAAAAA0'}_${'a1B2c3D4e5'.repeat(5)}`],
    ['aws-key', awsKey],
    ['google-key', `AIza${'Sy1-a2_b3C'.repeat(4)}`.slice(0, 39)],
    ['openai-key', `sk-${'a1B2c3D4'.repeat(6)}`],
    ['openai-key', `sk-proj-${'a1B2c3_4-x'.repeat(6)}`],
    ['access-token', `hf_${'aBcDeFgHiJ'.repeat(3)}KLMN`],
    ['jwt', jwt],
    ['private-key', privateKey],
    ['private-key', privateKey.replaceAll('\n', '\\n')],
    ['resident-number', '900101-1234568'],
    ['resident-number', '9001011234568'],
    ['resident-number', '900101-5234561'],
    ['resident-number', '040229-3123453'],
    ['card-number', '4242 4242 4242 4242'],
    ['card-number', '5555-5555-5555-4444'],
    ['card-number', '378282246310005'],
  ])('a %s: %s', (kind, secret) => {
    expect(find(secret)).toEqual([[kind, secret]]);
    expect(find(`오늘은 (${secret})를 썼다.`)).toEqual([[kind, secret]]);
  });

  it.each([
    ['password=hunter2', 'hunter2'],
    ['DB_PASSWORD = "letmein"', 'letmein'],
    ['{"password": "letmein"}', 'letmein'],
    ['https://example.com/login?password=letmein&next=/', 'letmein'],
    ['비밀번호: 1234qwer', '1234qwer'],
    ['비밀번호는: sesame!!!open 이다', 'sesame!!!open'],
    ['비번 : qwerasdf', 'qwerasdf'],
    ['api_key: 0123456789abcdef', '0123456789abcdef'],
    ['postgres://camp:s3cretpw@db.example/camp', 's3cretpw'],
    ['password: p4ss,word&more; 그리고', 'p4ss,word&more'],
  ])('a password in %j', (typed, found) => {
    expect(find(typed)).toEqual([['password', found]]);
  });

  it('the address of a Slack hook', () => {
    const path = ['T01234567', 'B01234567', 'aBcDeFgHiJkLmNoPqRsTuVwX'].join('/');
    expect(find(`https://hooks.slack.com/services/${path}`)).toEqual([['slack-token', path]]);
  });

  it.each([
    'xoxb-로 시작하는 토큰을 xoxb-your-token-here에 넣는다',
    'ghp_ 다음에는 글자가 36개 온다. ghp_xxxx',
    'AKIA로 시작하는 키, AKIA1234, MAKIAIOSFODNN7EXAMPLE2',
    'sk-learn, sk-fading-circle, task-1234567890123456789012345, scikit-learn',
    'eyJhbGciOiJIUzI1NiJ9 는 머리말이다. eyJ.eyJ.x',
    '-----BEGIN RSA PRIVATE KEY----- 로 시작하는 파일',
    'password: string; password=password, password: z.string().min(8)',
    'login(user=user, password=user.password) if (password == hash2) return',
    '비밀번호: 8~16자로 만든다. 비밀번호: bcrypt로 해시한다. 비밀번호: 해시해서 저장',
    `password: $${'{DB_PASSWORD}'}, password=<your-password>, password=********, password: "{{ pw }}"`,
    'PASSWORD=os.environ["PW1"] password = request.form["pw1"] password=getPassword2()',
    '암호: AES-256 암호: RSA2048',
    'password = request2.password, authToken: "MY_AUTH_TOKEN_2", USERNAME_PASSWORD: 0x02',
    '주민등록번호는 900101-1234567처럼 13자리다. 901301-1234568 900101-9234568',
    '카드 4242 4242 4242 4241, 1234 5678 9012 3456, 1644800000000',
    '전화 010-1234-5678, 계좌 110-123-456789, 2022-02-14 22:40:00, 0.4242424242424242',
    'ISBN 9788966262281, 커밋 3f786850e387550fdab836ed7e6dc881de23001b',
    'https://user@example.com:8080/path redis://user:password@localhost',
  ])('are not seen in %j', (typed) => {
    expect(find(typed)).toEqual([]);
  });

  it.each(
    readdirSync('test/post/fixtures', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    ),
  )('are not seen in the post %s', (path) => {
    expect(find(readFileSync(`test/post/fixtures/${path}`, 'utf8'))).toEqual([]);
  });

  it('are found whole where a look, an invisible character or a word stands in them', () => {
    const answer = richText(
      section(text(slackToken.slice(0, 9)), text(slackToken.slice(9), { code: true })),
      section(`${awsKey.slice(0, 9)}\u200b${awsKey.slice(9)}`),
    );
    const found = findFindings(answer, createFindingSearch('xoxb'), () => false);
    expect(found).toEqual([
      { kind: 'slack-token', line: 0, start: 0, end: slackToken.length, found: slackToken },
      { kind: 'aws-key', line: 1, start: 0, end: awsKey.length + 1, found: awsKey },
    ]);
  });

  it('are found in long texts of the worst kind in little time', () => {
    const worst = [
      ...['xoxb-', 'sk-', 'eyJ', '-eyJ', 'password ', 'password=', '1', '4242 ', 'a://a:', 'aaaa.'],
      '-----BEGIN PRIVATE KEY-----\n',
      `password${' '.repeat(50)}`,
    ];
    const start = performance.now();
    for (const piece of worst) {
      find(piece.repeat(Math.ceil(60_000 / piece.length)), '');
      find(`-----BEGIN PRIVATE KEY-----\n${piece.repeat(60_000 / piece.length)}`, '');
    }
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});

describe('what is inside something ignored', () => {
  it.each([
    ['password', ['password: acme-2024', 'confidential-word: acme']],
    ['confidential-word', ['password: acme-2024']],
    ['', ['password: acme-2024']],
  ])('is found too, where %j is ignored', (ignored, found) => {
    const answer = richText(section('password=acme-2024'));
    const all = findFindings(answer, createFindingSearch('acme'), ({ kind }) => kind === ignored);
    expect(all.map((each) => `${each.kind}: ${each.found}`)).toEqual(found);
  });
});

describe('an answer before it is shared', () => {
  const search = createFindingSearch('바다랩');
  it('has open findings until each is masked or ignored', () => {
    const answer = richText(section(`바다랩의 ${awsKey}`));
    expect(hasOpenFindings(answer, search, () => false)).toBe(true);
    expect(hasOpenFindings(answer, search, ({ kind }) => kind === 'aws-key')).toBe(true);
    expect(hasOpenFindings(answer, search, ({ found }) => [awsKey, '바다랩'].includes(found))).toBe(false);
    expect(hasOpenFindings(richText(section('바다')), search, () => false)).toBe(false);
    expect(hasOpenFindings(null, search, () => false)).toBe(false);
  });
});
