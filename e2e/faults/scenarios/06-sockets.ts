import type { Check, Scenario, Stage } from '../scenario.ts';
import { FaultProblem } from '../scenario.ts';
import { launchBrowser } from '../screens/browser.ts';
import { type BrowserScreen, openBrowserScreen, type Sleep } from '../screens/browser-screen.ts';
import { countKnown, findFall, findStepBack, type SentTally } from '../screens/judge-history.ts';
import { openSocketProxy, type SocketProxy } from '../socket-proxy/open-socket-proxy.ts';
import { readSentTally } from '../socket-proxy/read-sent-tally.ts';

const POLL = 'favourite-service';
const SCREENS = 5;
const RULES = { cut: 0.03, double: 0.2, reorder: 0.2, delay: 0.2, delayMs: 1500 };
/** The page takes a gap of more than 6 s for sleep, and a shorter one for a busy moment: both have to end well. */
const NAP_SECONDS = 3;
const SLEEP_SECONDS = 9;
const TURNS: readonly { readonly how: Sleep; readonly seconds: number }[] = [
  { how: 'BOTH', seconds: SLEEP_SECONDS },
  { how: 'FROZEN', seconds: NAP_SECONDS },
  { how: 'OFFLINE', seconds: NAP_SECONDS },
];

/** Sockets that fail in every way between the booth and its screens, a page in a browser among them. */
export const brokenSockets: Scenario = {
  number: 6,
  name: 'broken-sockets',
  title: 'sockets cut, late, doubled, out of order; screens asleep',
  limitSeconds: 240,
  async play(stage) {
    const booth = await stage.start();
    const sent: SentTally[] = [];
    const proxy = await openSocketProxy({ booth: booth.url(), random: stage.random });
    stage.onEnd(() => proxy.close());
    const pageProxy = await openSocketProxy({
      booth: booth.url(),
      random: stage.random,
      onMessage: (text) => {
        const tally = readSentTally(text, POLL);
        if (tally !== null) sent.push(tally);
      },
    });
    stage.onEnd(() => pageProxy.close());
    const browser = await launchBrowser();
    stage.onEnd(() => browser.close());

    const screens = await booth.openScreens({ pollId: POLL, count: SCREENS, page: () => proxy.url });
    const page = await openBrowserScreen(browser, { name: 'the page', pollId: POLL, page: () => pageProxy.url });
    screens.add(page);
    const crowd = await booth.startCrowd({ pollId: POLL });
    for (const one of [proxy, pageProxy]) one.setRules(RULES);
    const pause = Math.max(1, (stage.seconds - SLEEP_SECONDS - 2 * NAP_SECONDS) / (TURNS.length + 1));
    for (const { how, seconds } of TURNS) {
      await stage.sleep(pause * (0.5 + stage.random()) * 1000);
      for (const one of [proxy, pageProxy]) one.cutAll();
      stage.did('cut all sockets');
      await stage.sleep(stage.random() * 1000);
      await sleepAWhile(stage, page, [proxy, pageProxy], how, seconds);
    }
    await crowd.done;
    const checks = await booth.settle({ crowd, screens });
    const counts = [proxy, pageProxy].map((one) => one.counts());
    for (const fault of ['cut', 'delayed', 'doubled', 'reordered', 'held'] as const) {
      const times = counts.reduce((sum, one) => sum + one[fault], 0);
      if (times === 0) throw new FaultProblem(`No message was ${fault}: give it more --seconds.`);
      stage.did(`${fault} messages`, times);
    }
    return [...checks, ...(await judgePage(page, sent))];
  },
};

/** The page sleeps, and every screen's network is silent, signs of life included; it comes back after the page. */
async function sleepAWhile(
  stage: Stage,
  page: BrowserScreen,
  proxies: readonly SocketProxy[],
  how: Sleep,
  seconds: number,
): Promise<void> {
  for (const proxy of proxies) proxy.hold();
  await page.sleep(how);
  stage.note(`The screens sleep: ${how}, ${seconds} s.`);
  await stage.sleep(seconds * 1000);
  await page.wake();
  await stage.sleep(stage.random() * 1000);
  for (const proxy of proxies) proxy.release();
  stage.note('They wake.');
  stage.did('slept');
}

async function judgePage(page: BrowserScreen, sent: readonly SentTally[]): Promise<readonly Check[]> {
  const { tables, ballots, stale } = await page.history();
  const back = findStepBack(tables, sent);
  const fall = findFall(ballots) ?? findFall(tables.map((table) => Object.values(table).reduce((a, b) => a + b, 0)));
  const problems = page.problems();
  return [
    {
      what: 'the page never shows an older tally',
      holds: back === null && tables.length > 1,
      detail: back ?? `${tables.length} tables, ${countKnown(tables, sent)} of them known from messages`,
    },
    {
      what: "the page's ballots never fall",
      holds: fall === null && ballots.length > 1,
      detail: fall ?? `${ballots.length} figures up to ${ballots.at(-1)}`,
    },
    { what: 'the page says that it is live', holds: !stale },
    { what: 'the page breaks nowhere', holds: problems.length === 0, detail: problems.join('; ') },
  ];
}
