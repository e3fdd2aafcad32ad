import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFindingSearch, findFindings } from '../../src/text/find-findings.ts';
import { maskAnswer } from '../../src/text/mask-answer.ts';
import { randomJson, randomSlack } from './support/random-slack.ts';
import { code, list, richText, section, text } from './support/slack.ts';

const awsKey = `AKIA${'IOSFODNN7EXAMPLE'}`;

function maskEverything(answer: unknown, words = ''): unknown {
  return maskAnswer(
    answer,
    findFindings(answer, createFindingSearch(words), () => false),
  );
}

describe('masking', () => {
  it('covers a word by a █ a character and a secret by eight, and nothing else', () => {
    const answer = richText(
      section(text('바다', { bold: true }), text('랩과 '), text(`${awsKey}!`, { code: true })),
      list('bullet', 1, [`password=hunter2 ${'바다랩'.normalize('NFD')}`], { offset: 3, border: 1 }),
      code(`key = "${awsKey}"\n# 바다랩`, { language: 'python' }),
    );
    expect(maskEverything(answer, '바다랩')).toEqual(
      richText(
        section(text('██', { bold: true }), text('█과 '), text('████████!', { code: true })),
        list('bullet', 1, ['password=████████ ███'], { offset: 3, border: 1 }),
        code('key = "████████"\n# ███', { language: 'python' }),
      ),
    );
  });

  it('leaves no piece of a secret in several looks, and none empty', () => {
    const answer = richText(
      section(
        text(`a ${awsKey.slice(0, 7)}`),
        text(awsKey.slice(7, 12), { bold: true }),
        text(awsKey.slice(12)),
      ),
    );
    expect(maskEverything(answer)).toEqual(
      richText(section(text('a ████████'), text('█', { bold: true }), text('█'))),
    );
  });

  it('covers an address by ***, so that it stays one', () => {
    const url = `https://api.example/v1?key=${awsKey}&x=1`;
    const answer = richText(
      section({ type: 'link', url }, ' ', { type: 'link', url, text: `바다랩 ${awsKey}` }),
    );
    expect(maskEverything(answer, '바다랩')).toEqual(
      richText(
        section({ type: 'link', url: 'https://api.example/v1?key=***&x=1' }, ' ', {
          type: 'link',
          url: 'https://api.example/v1?key=***&x=1',
          text: '███ ████████',
        }),
      ),
    );
  });

  it('leaves what it was given alone', () => {
    const answer = richText(section(awsKey));
    maskEverything(answer);
    expect(answer).toEqual(richText(section(awsKey)));
  });

  it('leaves everything else of any rich text identical', () => {
    // A private character, which no generator of texts makes, marks where something is to be found.
    const planted = randomSlack.chain((slack) =>
      fc.infiniteStream(fc.boolean()).map((coins) => plant(slack, () => coins.next().value === true)),
    );
    const put = (value: unknown, word: string, secret: string): unknown =>
      JSON.parse(JSON.stringify(value).replaceAll('\ue000', word).replaceAll('\ue001', secret));
    const isFound = fc.sample(planted, 200).filter((each) => /\ue000|\ue001/.test(JSON.stringify(each)));
    expect(isFound.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(planted, (slack) => {
        const answer = put(slack, '바다랩', awsKey);
        // A random address may hold a password of its own.
        const findings = findFindings(answer, createFindingSearch('바다랩'), () => false);
        const planted = findings.filter(({ found }) => found === awsKey || found === '바다랩');
        expect(maskAnswer(answer, planted)).toStrictEqual(put(slack, '███', '████████'));
      }),
      { numRuns: 1_000 },
    );
  });

  it('changes no member and no place of anything that is JSON, and a second time nothing', () => {
    fc.assert(
      fc.property(randomJson, (value) => {
        const answer = mapTexts(value, (typed) => typed.replaceAll('a', ` ${awsKey} `));
        const masked = maskEverything(answer, '바다랩');
        expect(mapTexts(masked, () => '')).toEqual(mapTexts(answer, () => ''));
        expect(maskEverything(masked, '바다랩')).toBe(masked);
      }),
      { numRuns: 500 },
    );
  });
});

/** The same with marks at the ends of some texts, between blanks. */
function plant(value: unknown, coin: () => boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => plant(each, coin));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isTyped = typeof inner === 'string' && ['text', 'title'].includes(key);
      if (!isTyped) return [key, plant(inner, coin)];
      return [key, `${coin() ? '\ue000 \ue001 ' : ''}${inner}${coin() ? ' \ue001 \ue000' : ''}`];
    }),
  );
}

/** A JSON value with every text made another, but for what says what an element is. */
function mapTexts(value: unknown, map: (typed: string) => string): unknown {
  return JSON.parse(JSON.stringify(value), (key, inner) =>
    typeof inner === 'string' && key !== 'type' ? map(inner) : inner,
  );
}
