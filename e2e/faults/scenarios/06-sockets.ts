import { FaultProblem, type Scenario, type Stage } from '../scenario.ts';
import { launchBrowser } from '../screens/browser.ts';
import { type BrowserScreen, openBrowserScreen, type Sleep } from '../screens/browser-screen.ts';
import type { SentTally } from '../screens/judge-history.ts';
import { judgePages } from '../screens/judge-pages.ts';
import { readSentTally } from '../screens/read-sent-tally.ts';
import { openSocketProxy, type SocketProxy } from '../socket-proxy/open-socket-proxy.ts';

const POLL = 'favourite-service';
const SCREENS = 5;
/** A tally goes out now and then, so what is to be overtaken has to be seconds late. */
const RULES = { cut: 0.02, double: 0.3, reorder: 0.3, delay: 0.1, delayMs: 4000 };
/** A page takes a gap of more than 6 s for sleep, and a shorter one for a busy moment: all have to end well. */
const TURNS: readonly { readonly how: Sleep; readonly seconds: number }[] = [
  { how: 'BOTH', seconds: 8 },
  { how: 'FROZEN', seconds: 2 },
  { how: 'OFFLINE', seconds: 3 },
];
const ASLEEP_SECONDS = TURNS.reduce((sum, { seconds }) => sum + seconds, 0);

/** Sockets that fail in every way between the booth and its screens, pages in a browser among them. */
export const brokenSockets: Scenario = {
  number: 6,
  name: 'broken-sockets',
  title: 'sockets cut, late, doubled, out of order; screens asleep',
  limitSeconds: 240,
  async play(stage) {
    const booth = await stage.start();
    const sent: SentTally[] = [];
    const note = (text: string) => {
      const tally = readSentTally(text, POLL);
      if (tally !== null) sent.push(tally);
    };
    const open = async () => {
      const proxy = await openSocketProxy({
        booth: booth.url(),
        random: stage.random,
        onMessage: note,
        onAnswer: note,
      });
      stage.onEnd(() => proxy.close());
      return proxy;
    };
    const [awake, asleep] = [await open(), await open()];
    const browser = await launchBrowser();
    stage.onEnd(() => browser.close());
    const page = (name: string, kind: 'SCREEN' | 'PHONE', proxy: SocketProxy) =>
      openBrowserScreen(browser, { name, kind, pollId: POLL, page: () => proxy.url });
    const screens = await booth.openScreens({ pollId: POLL, count: SCREENS, page: () => asleep.url });
    // The phone keeps no story of the tallies, as a screen does: it shows what it holds.
    const watching = [await page('a page', 'SCREEN', awake), await page('a phone', 'PHONE', awake)];
    const sleepers = [await page('a page that sleeps', 'SCREEN', asleep)];
    const pages = [...watching, ...sleepers];
    for (const one of pages) screens.add(one);

    const crowd = await booth.startCrowd({ pollId: POLL });
    for (const proxy of [awake, asleep]) proxy.setRules(RULES);
    const pause = Math.max(1, (stage.seconds - ASLEEP_SECONDS) / (TURNS.length + 1));
    for (const { how, seconds } of TURNS) {
      await stage.sleep(pause * (0.5 + stage.random()) * 1000);
      for (const proxy of [awake, asleep]) proxy.cutAll();
      stage.did('cut all sockets');
      await stage.sleep(stage.random() * 1000);
      await sleepAWhile(stage, sleepers, asleep, how, seconds);
    }
    await crowd.done;
    const checks = await booth.settle({ crowd, screens });
    const counts = [awake.counts(), asleep.counts()];
    for (const fault of ['cut', 'delayed', 'doubled', 'reordered', 'held'] as const) {
      const times = counts.reduce((sum, one) => sum + one[fault], 0);
      if (times === 0 && fault !== 'held') throw new FaultProblem(`No message was ${fault}: give it more --seconds.`);
      stage.did(`${fault} messages`, times);
    }
    return [...checks, ...(await judgePages(pages, sent))];
  },
};

/** The pages sleep, and nothing comes through to any screen, signs of life included; the network is back after they are. */
async function sleepAWhile(
  stage: Stage,
  pages: readonly BrowserScreen[],
  proxy: SocketProxy,
  how: Sleep,
  seconds: number,
): Promise<void> {
  proxy.hold();
  for (const page of pages) await page.sleep(how);
  stage.note(`They sleep: ${how}, ${seconds} s.`);
  await stage.sleep(seconds * 1000);
  for (const page of pages) await page.wake();
  await stage.sleep(stage.random() * 1000);
  proxy.release();
  stage.note('They wake.');
  stage.did('slept');
}
