import { parseArgs } from 'node:util';
import { whyNoJekyll } from '../support/jekyll/show-posts.ts';
import { comparePosts } from './compare-posts.ts';
import { randomPosts } from './random-rich-text.ts';
import { shrinkPost } from './shrink-post.ts';

// npm run fuzz -- [--posts N] [--seed S] [--show N]: random rich texts through `renderMarkdown` and the real
// Jekyll; what is shown must be what was typed. Exits 1 on a difference, after telling the smallest ones found.

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    show: { type: 'string', default: '3' },
  },
});
const count = Number(values.posts);
const seed = Number(values.seed);

const why = whyNoJekyll();
if (why !== null) {
  console.error(`fuzz: the real Jekyll is needed, but ${why}.`);
  process.exit(2);
}

const started = performance.now();
const differences = (await comparePosts(randomPosts(seed, count))).filter((each) => each !== null);
for (const difference of differences.slice(0, Number(values.show))) {
  const { post, markdown, typed, shown } = await shrinkPost(difference);
  console.log(`\n--- ${JSON.stringify(post.options)} ${JSON.stringify(post.text)}`);
  console.log(`markdown: ${JSON.stringify(markdown)}\ntyped:\n${typed}\nshown:\n${shown}`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`fuzz: seed ${seed}, ${count} posts, ${differences.length} differences, ${seconds} s`);
if (differences.length > 0) process.exit(1);
