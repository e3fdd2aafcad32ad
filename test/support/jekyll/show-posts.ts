import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** A post for Jekyll: whole (`text`), or Markdown only that gets a front matter (`body`, with MathJax or not). */
export type PostToShow =
  | { readonly text: string; readonly name?: string }
  | { readonly body: string; readonly math?: boolean };

/** Characters in one look; `\n` is a line break, a formula stands without its dollars. */
export interface ShownRun {
  readonly text: string;
  readonly look: readonly string[];
  readonly href?: string;
  readonly maths?: true;
}

/** What a browser shows; see shown.rb. */
export type ShownBlock =
  | { readonly type: 'paragraph'; readonly runs: readonly ShownRun[] }
  | { readonly type: 'heading'; readonly level: number; readonly runs: readonly ShownRun[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly { readonly checked?: boolean; readonly blocks: readonly ShownBlock[] }[];
    }
  | { readonly type: 'quote'; readonly blocks: readonly ShownBlock[] }
  | { readonly type: 'code'; readonly language: string; readonly text: string }
  | { readonly type: 'rule' }
  | { readonly type: 'gap' }
  | { readonly type: 'other'; readonly name: string; readonly blocks: readonly ShownBlock[] };

/** What Jekyll made of a post; `error` is what stopped it, and then there is nothing to see. */
export interface Shown {
  readonly error: string | null;
  readonly warnings: readonly string[];
  readonly html: string;
  readonly blocks: readonly ShownBlock[];
  /** An outline to read; see outline.rb. */
  readonly text: string;
  /** How long Jekyll took. */
  readonly seconds: number;
}

const script = fileURLToPath(new URL('render-posts.rb', import.meta.url));
const gems = ['jekyll', 'kramdown-parser-gfm', 'rouge', 'nokogiri'];
const environment = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };

/** Why posts cannot be shown on this machine; null where they can. */
export function whyNoJekyll(): string | null {
  const tried = spawnSync('ruby', ['-W0', ...gems.map((gem) => `-r${gem}`), '-e', ''], { encoding: 'utf8' });
  if (tried.error) return 'there is no Ruby here';
  const missing = /cannot load such file -- (\S+)/.exec(tried.stderr)?.[1];
  return tried.status === 0 ? null : `Ruby finds no ${missing ?? gems.join(', ')}`;
}

/** What readers see of each post, in order, by the real Jekyll. Rejects when Ruby itself fails. */
export async function showPosts(posts: readonly PostToShow[]): Promise<readonly Shown[]> {
  const ruby = spawn('ruby', ['-W0', script], { env: environment, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = once(ruby, 'close');
  ruby.stdin.on('error', () => {}); // Its end says why.
  ruby.stdin.end(posts.map((post, id) => `${JSON.stringify({ id, ...post })}\n`).join(''));
  const [answers, complaints] = await Promise.all([text(ruby.stdout), text(ruby.stderr)]);
  const [status] = await ended;
  if (status !== 0) throw new Error(`render-posts.rb ended with ${status}: ${complaints}`);
  return answers
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ html: '', blocks: [], text: '', seconds: 0, ...JSON.parse(line) }));
}
