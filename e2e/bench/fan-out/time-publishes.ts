import { setTimeout as delay } from 'node:timers/promises';
import { type Letter, post } from './post.ts';
import type { Holders } from './start-holders.ts';

/** Longer than a publish to thousands takes, so that none meets the one before. */
const PAUSE_MS = 60;

/** A way to reach a group of screens. */
export interface Way {
  readonly group: string;
  /** What to post so that the group gets this version. */
  readonly letter: (version: number) => Promise<Letter>;
}

/** One publish; milliseconds since it was sent. */
export interface Published {
  readonly first: number;
  readonly last: number;
  /** When whoever sent it had its answer. */
  readonly answered: number;
}

/** Publishes by each way in turn, so often, each time to all screens of its group; gives the times by group. */
export async function timePublishes(
  holders: Holders,
  ways: readonly Way[],
  { times, fromVersion }: { readonly times: number; readonly fromVersion: number },
): Promise<ReadonlyMap<string, readonly Published[]>> {
  const published = new Map<string, Published[]>(ways.map(({ group }) => [group, []]));
  for (let version = fromVersion; version < fromVersion + times; version += 1) {
    for (const { group, letter } of ways) {
      const ready = await letter(version);
      const arrived = holders.untilAll(group, version);
      await delay(PAUSE_MS);
      const { sent, answered } = await post(ready);
      const { first, last } = await arrived;
      published.get(group)?.push({ first: first - sent, last: last - sent, answered: answered - sent });
    }
  }
  return published;
}
