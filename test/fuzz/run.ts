import { parseArgs } from 'node:util';
import { hasPsych } from '../post/support/psych.ts';
import { whyNoJekyll } from '../support/jekyll/show-posts.ts';
import { compareFrontMatters } from './compare-front-matters.ts';
import { comparePosts } from './compare-posts.ts';
import { randomPosts } from './random-rich-text.ts';
import { shrinkPost } from './shrink-post.ts';

// npm run fuzz -- [--posts N] [--front-matter N] [--seed S] [--show N]: random rich texts through `renderMarkdown` and
// the real Jekyll, random titles, tags, categories and authors through Psych; what is shown must be what was typed.
// Exits 1 on a difference, after telling some, posts as small as they get.

const { values } = parseArgs({
  options: {
    posts: { type: 'string' },
    'front-matter': { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    show: { type: 'string', default: '3' },
  },
});
const frontMatters = Number(values['front-matter'] ?? 0);
const posts = Number(values.posts ?? (frontMatters > 0 ? 0 : 1000));
const seed = Number(values.seed);
const shown = Number(values.show);

const why = posts > 0 ? whyNoJekyll() : hasPsych ? null : 'there is no Ruby here';
if (why !== null) {
  console.error(`fuzz: the real Jekyll is needed, but ${why}.`);
  process.exit(2);
}

if (frontMatters > 0) {
  const differences = compareFrontMatters(seed, frontMatters);
  for (const { chosen, frontMatter, reader, read } of differences.slice(0, shown)) {
    console.log(`\n--- ${JSON.stringify(chosen)}\n${frontMatter}${reader} reads: ${JSON.stringify(read)}`);
  }
  tell('front matters', frontMatters, differences.length);
}

if (posts > 0) {
  const differences = (await comparePosts(randomPosts(seed, posts))).filter((each) => each !== null);
  for (const difference of differences.slice(0, shown)) {
    const { post, markdown, typed, shown: seen } = await shrinkPost(difference);
    console.log(`\n--- ${JSON.stringify(post.options)} ${JSON.stringify(post.text)}`);
    console.log(`markdown: ${JSON.stringify(markdown)}\ntyped:\n${typed}\nshown:\n${seen}`);
  }
  tell('posts', posts, differences.length);
}

function tell(what: string, count: number, differences: number): void {
  const seconds = (performance.now() / 1000).toFixed(1);
  console.log(`fuzz: seed ${seed}, ${count} ${what}, ${differences} differences, ${seconds} s`);
  if (differences > 0) process.exitCode = 1;
}
