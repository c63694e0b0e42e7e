import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type RunningBooth, runBooth } from './run-booth.ts';

export { expect };

const pictures = join(fileURLToPath(import.meta.url), '../../../pictures');

interface Journey {
  readonly booth: RunningBooth;
  /** A visitor's phone at the booth's address; each call is another visitor. */
  readonly openPhone: (path?: string, options?: { locale?: string; width?: number; height?: number }) => Promise<Page>;
  readonly openScreen: (path?: string, size?: { width: number; height: number }) => Promise<Page>;
}

export const test = base.extend<Journey>({
  booth: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const booth = await runBooth();
      await use(booth);
      await booth.stop();
    },
    { timeout: 90_000 },
  ],
  openPhone: async ({ browser, booth }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (path = '/b/demo', { locale = 'en-GB', width = 390, height = 844 } = {}) => {
      const context = await browser.newContext({
        baseURL: booth.url,
        locale,
        viewport: { width, height },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      });
      opened.push(context);
      return watch(await context.newPage(), path);
    });
    for (const context of opened) await context.close();
  },
  openScreen: async ({ browser, booth }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (path = '/b/demo/screen', size = { width: 1920, height: 1080 }) => {
      const context = await browser.newContext({ baseURL: booth.url, locale: 'en-GB', viewport: size });
      opened.push(context);
      return watch(await context.newPage(), path);
    });
    for (const context of opened) await context.close();
  },
});

/** An error that a page throws fails the journey. */
async function watch(page: Page, path: string): Promise<Page> {
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(path);
  return page;
}

/** No violation of WCAG 2.2 A and AA that axe can find. */
export async function expectAccessible(page: Page): Promise<void> {
  await rest(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

/** A text that is still fading in has no contrast of its own yet: waits for every motion that ends soon. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const endsSoon = (motion: Animation) => Number(motion.effect?.getComputedTiming().endTime ?? 0) <= 3000;
    const ending = document.getAnimations().filter(endsSoon);
    await Promise.allSettled(ending.map((motion) => motion.finished));
  });
}

/** Keeps a picture for the README when asked to (`npm run pictures`). */
export async function takePicture(page: Page, name: string, afterMs = 2500): Promise<void> {
  if (process.env.PICTURES !== '1') return;
  await page.waitForTimeout(afterMs); // motion comes to rest
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** A poll of three options; `change` overrides any of it. */
export const smallPoll = (change: object = {}) => ({
  title: { en: 'Best roast?', ja: '一番の焙煎は？' },
  options: [
    { optionId: 'light', label: { en: 'Light', ja: '浅煎り' } },
    { optionId: 'medium', label: { en: 'Medium', ja: '中煎り' } },
    { optionId: 'dark', label: { en: 'Dark', ja: '深煎り' } },
  ],
  minChoices: 1,
  maxChoices: 1,
  allowChange: true,
  results: 'ALWAYS',
  ...change,
});

/** What the booth's screen shows; the rest of the booth stays as it was seeded. */
export const demoBooth = (pollId: string, change: object = {}) => ({
  name: { en: 'The Boothpresso booth', ja: 'Boothpresso ブース' },
  entry: 'OPEN',
  screen: { view: 'POLL', pollId, languages: ['en', 'ja'] },
  ...change,
});
