import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { bundleClient } from '../../src/sandbox/page/bundle-client.ts';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where Chromium is on this machine; null when there is none. */
const chromiumPath =
  places.find((place): place is string => place !== undefined && existsSync(place)) ?? null;

/** Why a test that needs a browser is skipped; null where there is one. */
export const whyNoBrowser =
  chromiumPath === null ? 'no Chromium here (its path can be given in CHROMIUM)' : null;

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const screenshots = 'ci-output/screenshots';

/** Starts a browser with a profile of its own. Throws without Chromium. */
export function launchBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error(String(whyNoBrowser));
  return chromium.launch({ executablePath: chromiumPath, args: quiet });
}

/** How a page is opened. */
export interface PageOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
}

/** One browser for the tests of a file; each page is a visitor of its own, gone with its test. */
export function useBrowser(): {
  readonly open: (url: string, options?: PageOptions) => Promise<Page>;
} {
  let browser: Browser | null = null;
  beforeAll(async () => {
    if (whyNoBrowser !== null) return;
    // Put together here, once: on a busy machine that takes longer than a page may let itself be waited for.
    await bundleClient();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    open: async (url, { colorScheme = 'light', width = 1280 } = {}) => {
      if (browser === null) throw new Error('the browser is not there yet');
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      onTestFinished(async ({ task }) => {
        const name = task.name.replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
        if (task.result?.state === 'fail') await keepScreenshot(page, `failed ${name}`);
        await context.close();
      });
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.goto(url);
      return page;
    },
  };
}

/** Keeps what a page shows among the output of CI. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
}
