import type { Browser, Page } from '@playwright/test';
import type { Screen, Shown } from '../scenario.ts';
import { asOnWiFi } from './browser.ts';
import { byOption, readLabels } from './read-labels.ts';
import { type Places, tellFigures, watchFigures } from './watch-figures.ts';

const OPEN_MS = 30_000;

/** How a page is away: its page stands still, its network is gone, or both, as in a laptop whose lid is shut. */
export type Sleep = 'FROZEN' | 'OFFLINE' | 'BOTH';

/** One of the booth's pages in a real browser. */
export interface BrowserScreen extends Screen {
  shown(): Promise<Shown | null>;
  close(): Promise<void>;
  /** Everything that it showed. Waits while the page is frozen. */
  history(): Promise<History>;
  /** Puts it to sleep until `wake`. */
  sleep(how: Sleep): Promise<void>;
  wake(): Promise<void>;
  /** What its own scripts threw. */
  problems(): readonly string[];
}

export interface History {
  /** Votes by option: each table, in the order shown. */
  readonly tables: readonly Readonly<Record<string, number>>[];
  readonly ballots: readonly number[];
  /** Whether it says that it may be out of date. */
  readonly stale: boolean;
}

/** What is opened: the page of a booth's screen, or a visitor's phone, which votes and then looks at the result. */
interface Kind {
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly places: Places;
  /** Gets the page to where its figures are. */
  enter(page: Page): Promise<void>;
}

const kinds = {
  SCREEN: {
    path: '/b/demo/screen',
    size: { width: 1280, height: 720 },
    places: {
      rows: 'main table tbody tr',
      votes: 'td:nth-child(3)',
      ballots: 'footer .figure b',
      stale: '.live-dot.stale',
    },
    enter: async () => undefined,
  },
  PHONE: {
    path: '/b/demo',
    size: { width: 390, height: 844 },
    places: {
      rows: '.result table tbody tr',
      votes: 'td:nth-of-type(1)',
      ballots: '.result-ballots',
      stale: '.result-state:not(.result-live)',
    },
    enter: async (page) => {
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: /^Vote for/ }).click();
    },
  },
} satisfies Record<string, Kind>;

export interface BrowserScreenPlan {
  readonly name: string;
  readonly kind: keyof typeof kinds;
  /** The booth's address, or that of a proxy before it. */
  readonly page: () => string;
  /** The poll that the booth shows. */
  readonly pollId: string;
}

/** Opens a page and waits until it shows figures. A phone votes for that. @throws Error where it shows none in 30 s */
export async function openBrowserScreen(browser: Browser, plan: BrowserScreenPlan): Promise<BrowserScreen> {
  const { path, size, places, enter }: Kind = kinds[plan.kind];
  const optionOf = await readLabels(plan.page(), plan.pollId);
  const context = await browser.newContext({ locale: 'en-GB', viewport: size });
  context.setDefaultTimeout(OPEN_MS);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.addInitScript(watchFigures, places);
  const developer = await context.newCDPSession(page);
  await page.goto(`${asOnWiFi(plan.page())}${path}`);
  await enter(page);
  await page.locator(places.rows).first().waitFor({ state: 'attached' });

  const history = async (): Promise<History> => {
    const seen = await page.evaluate(tellFigures, places);
    return { ...seen, tables: seen.tables.map((table) => byOption(table, optionOf)) };
  };
  return {
    name: plan.name,
    history,
    async shown() {
      const { tables, ballots } = await history();
      const options = tables.at(-1);
      if (options === undefined) return null;
      // The page tells no version: it shows figures, and these are compared.
      return { round: -1, pollVersion: -1, version: -1, ballots: ballots.at(-1) ?? 0, options };
    },
    async sleep(how) {
      if (how !== 'FROZEN') await context.setOffline(true);
      if (how !== 'OFFLINE') await developer.send('Page.setWebLifecycleState', { state: 'frozen' });
    },
    async wake() {
      await context.setOffline(false);
      await developer.send('Page.setWebLifecycleState', { state: 'active' });
    },
    problems: () => problems,
    close: () => context.close(),
  };
}
