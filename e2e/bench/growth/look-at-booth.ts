import { setTimeout as delay } from 'node:timers/promises';
import type { BenchBooth } from '../measures/measure.ts';

const WARM_UP = 10;
const LOOK_MS = 50;

/** Milliseconds that one look at the booth takes, again and again. */
export interface Looks {
  /** The tally, as a page asks for it. */
  readonly tally: readonly number[];
  /** The screen's page and then its tally. */
  readonly page: readonly number[];
}

export async function lookAtBooth({ client, url, boothId }: BenchBooth, pollId: string, times: number): Promise<Looks> {
  const askTally = () => client.tally(pollId);
  const openPage = async () => {
    const response = await fetch(`${url}/b/${boothId}/screen`);
    if (!response.ok) throw new Error(`The screen's page answered ${response.status}.`);
    await response.text();
    await askTally();
  };
  return { tally: await timeEach(askTally, times), page: await timeEach(openPage, times) };
}

async function timeEach(look: () => Promise<unknown>, times: number): Promise<readonly number[]> {
  for (let turn = 0; turn < WARM_UP; turn += 1) await look();
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const started = performance.now();
    await look();
    taken.push(performance.now() - started);
  }
  return taken;
}

/**
 * Waits until the aggregator has counted that many ballots; gives how many it counted a second meanwhile, NaN where it
 * had them all already. @throws Error where it isn't done after `ms`
 */
export async function untilCounted(
  { client }: Pick<BenchBooth, 'client'>,
  pollId: string,
  { ballots, ms }: { readonly ballots: number; readonly ms: number },
): Promise<number> {
  const { ballots: before } = await client.tally(pollId);
  const started = performance.now();
  for (;;) {
    const { ballots: counted } = await client.tally(pollId);
    const lasted = performance.now() - started;
    if (counted >= ballots) return counted > before ? ((counted - before) * 1000) / lasted : Number.NaN;
    if (lasted > ms) throw new Error(`Only ${counted} of ${ballots} ballots were counted in ${ms / 1000} s.`);
    await delay(LOOK_MS);
  }
}
