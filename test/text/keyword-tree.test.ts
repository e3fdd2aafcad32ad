import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addKeywords, mergeKeywords } from '../../src/camp/keyword-pool.ts';
import { renderField } from '../../src/post/render-field.ts';
import { readKeywords, renderKeywords } from '../../src/text/keyword-tree.ts';
import { readRichText } from '../../src/text/read-rich-text.ts';
import type { RichText } from '../../src/text/rich-text.ts';
import { randomSlack } from './support/random-slack.ts';
import { li, link, ol, p, pre, run, ul } from './support/typed.ts';

const show = (text: RichText) =>
  renderField('keywords', text, { typography: 'smart', math: true, headingLevel: 3 });

const pool = (...texts: readonly RichText[]) => show(renderKeywords(mergeKeywords(texts.map(readKeywords))));

describe('keywords as a tree', () => {
  it('merge whatever the case, the blanks and the Unicode form, as written first', () => {
    const nfd = '역전파'.normalize('NFD');
    expect(pool([ul('역전파', 'Self  Attention')], [ul(nfd, ' self attention ', 'SGD')])).toBe(
      '- 역전파\n- Self  Attention\n- SGD',
    );
  });

  it('merge below the bold line that they stand below, and those below none stay above', () => {
    const one = [p(run('DL Basic', 'bold')), ul(li('CNN', ul('pooling')))];
    const other = [ul('git'), p(run('dl basic', 'bold')), ul('RNN', li('cnn', ul('stride')))];
    expect(pool(one, other)).toBe('- git\n\n### **DL Basic**\n- CNN\n    - pooling\n    - stride\n- RNN');
  });

  it('keep links to different places apart, and code and numbers as they are', () => {
    const one = [ul(li([link('https://a.example/', 'paper')])), pre('x = 1')];
    const other = [ul(li([link('https://b.example/', 'paper')])), ol(1, 'first'), pre('x = 1')];
    expect(pool(one, other)).toBe(
      '- [paper](https://a.example/)\n\n```\nx = 1\n```\n\n- [paper](https://b.example/)\n\n1. first',
    );
  });

  it('read what somebody wrote and give the same post', () => {
    fc.assert(
      fc.property(randomSlack, (typed) => {
        const text = readRichText(typed);
        expect(show(renderKeywords(readKeywords(text)))).toBe(show(text));
      }),
    );
  });

  it('add those of others without a change of one’s own', () => {
    fc.assert(
      fc.property(randomSlack, randomSlack, (mine, theirs) => {
        const own = readKeywords(readRichText(mine));
        const added = addKeywords(own, readKeywords(readRichText(theirs)));
        expect(added.slice(0, own.length).map(({ content }) => content)).toEqual(
          own.map(({ content }) => content),
        );
      }),
    );
  });
});
