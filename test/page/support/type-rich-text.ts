import type { Page } from 'playwright-core';

interface RichElement {
  readonly type: string;
  readonly elements?: readonly RichElement[];
  readonly style?: string | { readonly bold?: boolean; readonly code?: boolean };
  readonly indent?: number;
  readonly text?: string;
  readonly url?: string;
}

/**
 * Types a rich text as a person does, in the editor that has the focus: `- ` and Tab for lists, `*` and backticks for
 * looks, Enter for lines. It knows sections and lists with bold text, code and addresses.
 */
export async function typeRichText(page: Page, value: object): Promise<void> {
  const blocks = (value as RichElement).elements ?? [];
  let depth: number | null = null;
  for (const [index, element] of blocks.entries()) {
    const { elements = [], indent = 0 } = element;
    if (element.type === 'rich_text_list') {
      for (const [at, item] of elements.entries()) {
        if (index > 0 || at > 0) await page.keyboard.press('Enter');
        if (depth === null) await page.keyboard.type('- ');
        depth = await goTo(page, depth ?? 0, indent);
        await typeInlines(page, item.elements ?? []);
      }
    } else {
      // Out of a list leads Enter in an empty entry, once for each level and once more.
      if (index > 0) await page.keyboard.press('Enter');
      for (let level = -1; depth !== null && level < depth; level += 1) await page.keyboard.press('Enter');
      depth = null;
      await typeInlines(page, elements);
    }
  }
}

async function goTo(page: Page, from: number, to: number): Promise<number> {
  for (let level = from; level < to; level += 1) await page.keyboard.press('Tab');
  for (let level = from; level > to; level -= 1) await page.keyboard.press('Shift+Tab');
  return to;
}

async function typeInlines(page: Page, inlines: readonly RichElement[]): Promise<void> {
  for (const { text = '', url, style } of inlines) {
    const look = typeof style === 'object' ? style : {};
    const mark = look.code ? '`' : look.bold ? '*' : '';
    await page.keyboard.type(`${mark}${url ?? text}${mark}`);
  }
}
