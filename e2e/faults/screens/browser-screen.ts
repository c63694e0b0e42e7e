import type { Browser, CDPSession } from '@playwright/test';
import * as v from 'valibot';
import { findBooth } from '../../robots/booth-client.ts';
import { request } from '../../robots/request.ts';
import type { Screen, Shown } from '../scenario.ts';
import { asOnWiFi } from './browser.ts';
import { type SeenFigures, tellFigures, watchFigures } from './watch-figures.ts';

const Labels = v.object({
  data: v.object({
    poll: v.object({
      options: v.array(
        v.object({ optionId: v.string(), label: v.object({ en: v.nullable(v.string()), ja: v.nullable(v.string()) }) }),
      ),
    }),
  }),
});
const labelQuery = `query($boothId: ID!, $pollId: ID!) {
  poll(boothId: $boothId, pollId: $pollId) { options { optionId label { en ja } } }
}`;

/** How a screen is away: its page stands still, its network is gone, or both, as in a laptop whose lid is shut. */
export type Sleep = 'FROZEN' | 'OFFLINE' | 'BOTH';

/** The booth's screen page in a real browser. */
export interface BrowserScreen extends Screen {
  shown(): Promise<Shown | null>;
  close(): Promise<void>;
  /** Every table it showed, as votes by option, and every figure of ballots. Waits while the page is frozen. */
  history(): Promise<History>;
  /** Puts it to sleep until `wake`. */
  sleep(how: Sleep): Promise<void>;
  wake(): Promise<void>;
  /** Opens the page anew, at its present address. */
  reopen(): Promise<void>;
  /** What its own scripts threw. */
  problems(): readonly string[];
}

export interface History {
  readonly tables: readonly Readonly<Record<string, number>>[];
  readonly ballots: readonly number[];
  readonly stale: boolean;
}

export interface BrowserScreenPlan {
  readonly name: string;
  /** The booth's address, or that of a proxy before it. */
  readonly page: () => string;
  /** The poll that the booth shows. */
  readonly pollId: string;
}

/** Opens the screen page and waits until it shows figures. @throws Error where it shows none in 30 s */
export async function openBrowserScreen(browser: Browser, plan: BrowserScreenPlan): Promise<BrowserScreen> {
  const optionOf = await readLabels(plan.page(), plan.pollId);
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.addInitScript(watchFigures);
  const developer: CDPSession = await context.newCDPSession(page);
  const open = async () => {
    await page.goto(`${asOnWiFi(plan.page())}/b/demo/screen`);
    await page.locator('main table tbody tr').first().waitFor({ state: 'attached', timeout: 30_000 });
  };
  await open();

  const tell = async (): Promise<History> => {
    const seen: SeenFigures = await page.evaluate(tellFigures);
    return { ...seen, tables: seen.tables.map((table) => byOption(table, optionOf)) };
  };
  return {
    name: plan.name,
    history: tell,
    async shown() {
      const { tables, ballots } = await tell();
      const options = tables.at(-1);
      // The page tells no version: it shows figures, and these are compared.
      return options === undefined
        ? null
        : { round: -1, pollVersion: -1, version: -1, ballots: ballots.at(-1) ?? 0, options };
    },
    async sleep(how) {
      if (how !== 'FROZEN') await context.setOffline(true);
      if (how !== 'OFFLINE') await developer.send('Page.setWebLifecycleState', { state: 'frozen' });
    },
    async wake() {
      await context.setOffline(false);
      await developer.send('Page.setWebLifecycleState', { state: 'active' });
    },
    reopen: open,
    problems: () => problems,
    close: () => context.close(),
  };
}

/** @throws Error for a label that no option of the poll has */
function byOption(
  table: Readonly<Record<string, number>>,
  optionOf: ReadonlyMap<string, string>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(table).map(([label, count]) => {
      const optionId = optionOf.get(label);
      if (optionId === undefined) throw new Error(`The screen shows "${label}", which is no option of the poll.`);
      return [optionId, count];
    }),
  );
}

async function readLabels(url: string, pollId: string): Promise<ReadonlyMap<string, string>> {
  const { graphqlUrl, apiKey, defaultBooth } = await findBooth(url);
  const answer = await request(graphqlUrl, {
    method: 'POST',
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ query: labelQuery, variables: { boothId: defaultBooth, pollId } }),
  });
  const { options } = v.parse(Labels, answer).data.poll;
  return new Map(
    options.flatMap(({ optionId, label }) =>
      [label.en, label.ja].flatMap((text) => (text === null ? [] : [[text, optionId] as const])),
    ),
  );
}
