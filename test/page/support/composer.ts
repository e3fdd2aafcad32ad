import type { Page } from 'playwright-core';
import type { useBrowser } from '../../support/browser.ts';
import { eventually } from '../../support/eventually.ts';
import { openWorkspace } from './open-workspace.ts';

/** Opens the composer of a channel; `send` sends what was typed and gives its rich text's elements. */
export async function openComposer(browser: ReturnType<typeof useBrowser>) {
  const { sandbox, mina, channel } = await openWorkspace();
  const page = await browser.open(sandbox.url);
  await page.locator('.composer .editor-text').click();
  const send = async () => {
    await page.getByRole('button', { name: '보내기' }).click();
    const said = await eventually(() => sandbox.as(mina).messages(channel).at(-1)?.blocks[0], 'the message');
    return said.elements;
  };
  return { page, send };
}

/** Types words and keys: `{Tab}` is a key, all else is text. */
export async function type(page: Page, typed: string): Promise<void> {
  for (const part of typed.split(/(\{[\w+]+\})/)) {
    const key = /^\{(.+)\}$/.exec(part)?.[1];
    if (key === undefined) await page.keyboard.type(part);
    else await page.keyboard.press(key);
  }
}
