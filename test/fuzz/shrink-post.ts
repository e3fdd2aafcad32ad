import type { Block, Inline, ListItem, RichText } from '../../src/text/rich-text.ts';
import { comparePosts, type Difference } from './compare-posts.ts';

/** Posts that Jekyll is asked about at once. */
const handful = 40;

/** The smallest post found that differs too, going step by step. */
export async function shrinkPost(difference: Difference): Promise<Difference> {
  for (let smallest = difference; ; ) {
    const next = await smallerDifference(smallest);
    if (next === null) return smallest;
    smallest = next;
  }
}

async function smallerDifference({ post }: Difference): Promise<Difference | null> {
  const texts = smallerTexts(post.text);
  for (let from = 0; from < texts.length; from += handful) {
    const some = texts.slice(from, from + handful).map((text) => ({ ...post, text }));
    const found = (await comparePosts(some)).find((each) => each !== null);
    if (found) return found;
  }
  return null;
}

function smallerTexts(text: RichText): readonly RichText[] {
  return [
    ...shorter(text),
    ...text.flatMap((block, index) => hoisted(block, text, index)),
    ...changed(text, smallerBlocks),
  ];
}

/** What stands in a list's items, in the place of the list. */
function hoisted(block: Block, text: RichText, index: number): readonly RichText[] {
  if (block.type !== 'list') return [];
  return block.items.flatMap((item): readonly RichText[] => {
    const own: RichText = item.content.length > 0 ? [{ type: 'paragraph', content: item.content }] : [];
    return [own, item.children]
      .filter((each) => each.length > 0)
      .map((each) => text.toSpliced(index, 1, ...each));
  });
}

function smallerBlocks(block: Block): readonly Block[] {
  if (block.type === 'preformatted') return smallerStrings(block.text).map((text) => ({ ...block, text }));
  if (block.type === 'list') {
    const items = [...shorter(block.items), ...changed(block.items, smallerItems)];
    return items.filter((each) => each.length > 0).map((each) => ({ ...block, items: each }));
  }
  return smallerContents(block.content).map((content) => ({ ...block, content }));
}

function smallerItems(item: ListItem): readonly ListItem[] {
  return [
    ...smallerTexts(item.children).map((children) => ({ ...item, children })),
    ...smallerContents(item.content).map((content) => ({ ...item, content })),
  ];
}

function smallerContents(content: readonly Inline[]): readonly (readonly Inline[])[] {
  return [...shorter(content), ...changed(content, smallerInlines)];
}

function smallerInlines(inline: Inline): readonly Inline[] {
  const { style, ...plain } = inline;
  const texts = smallerStrings(inline.text).map((text) => ({ ...inline, text }));
  const urls = inline.type === 'link' ? smallerStrings(inline.url).map((url) => ({ ...inline, url })) : [];
  return [...(style ? [plain] : []), ...texts, ...urls];
}

function smallerStrings(text: string): readonly string[] {
  const characters = [...text];
  if (characters.length < 2) return [];
  const half = characters.length >> 1;
  const halves = characters.length > 6 ? [characters.slice(0, half), characters.slice(half)] : [];
  return [...halves, ...shorter(characters)].map((each) => each.join(''));
}

/** A list without one of its parts. */
function shorter<T>(parts: readonly T[]): readonly (readonly T[])[] {
  return parts.map((_, index) => parts.filter((_part, other) => other !== index));
}

/** A list with one of its parts made smaller. */
function changed<T>(parts: readonly T[], smaller: (part: T) => readonly T[]): readonly (readonly T[])[] {
  return parts.flatMap((part, index) => smaller(part).map((each) => parts.with(index, each)));
}
