import { renderMarkdown } from '../../src/text/render-markdown.ts';
import { showPosts } from '../support/jekyll/show-posts.ts';
import { outlineShown } from '../text/support/outline-shown.ts';
import { outlineTyped } from '../text/support/outline-typed.ts';
import type { RandomPost } from './random-rich-text.ts';

/** A post that does not show what was typed. */
export interface Difference {
  readonly post: RandomPost;
  readonly markdown: string;
  readonly typed: string;
  readonly shown: string;
}

/** Bare brackets are shown as typed; kramdown only remarks on them. */
const harmless = /No link definition for link ID/;

/** The posts whose readers would not see what was typed, by the real Jekyll; null for each that is right. */
export async function comparePosts(posts: readonly RandomPost[]): Promise<readonly (Difference | null)[]> {
  const markdown = posts.map(({ text, options }) => renderMarkdown(text, options));
  const shown = await showPosts(
    posts.map(({ options }, index) => ({ body: markdown[index] ?? '', math: options.math })),
  );
  return posts.map((post, index) => {
    const { error = 'no answer', blocks = [], warnings = [] } = shown[index] ?? {};
    const exact = post.options.typography === 'exact';
    const typed = outlineTyped(post.text, { exact, math: post.options.math }).join('\n');
    const complaints = [
      ...(error === null ? [] : [error]),
      ...warnings.filter((each) => !harmless.test(each)),
    ];
    const seen = [...complaints, ...outlineShown(blocks, exact)].join('\n');
    return seen === typed ? null : { post, markdown: markdown[index] ?? '', typed, shown: seen };
  });
}
