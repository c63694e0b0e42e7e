import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../robots/random.ts';
import type { Stage } from '../scenario.ts';
import { type OwnedBooth, startStagedBooth } from './staged-booth.ts';

const LOOK_MS = 100;
const UNTIL_SECONDS = 30;

/** A stage, and what the run has to know of it afterwards. */
export interface OpenStage {
  readonly stage: Stage;
  /** What was done, and how often. */
  readonly deeds: ReadonlyMap<string, number>;
  /** All that was noted and all that the booths said. */
  log(): string;
  /** The folders of its booths. */
  folders(): readonly string[];
  /** Ends all that was started; `keepData` leaves the folders for whoever wants to look. */
  close(keepData: boolean): Promise<void>;
}

export interface StageParts {
  readonly random: Random;
  readonly seconds: number;
  readonly signal: AbortSignal;
}

export function openStage({ random, seconds, signal }: StageParts): OpenStage {
  const deeds = new Map<string, number>();
  const notes: string[] = [];
  const booths: OwnedBooth[] = [];
  const starting: Promise<OwnedBooth>[] = [];
  const ends: (() => Promise<void> | void)[] = [];
  const sleep = (ms: number) => delay(ms, undefined, { signal });
  const began = performance.now();

  const props: Omit<Stage, 'start'> = {
    random,
    seconds,
    signal,
    sleep,
    did: (what, times = 1) => void deeds.set(what, (deeds.get(what) ?? 0) + times),
    note: (line) => void notes.push(`${((performance.now() - began) / 1000).toFixed(2).padStart(8)} s  ${line}`),
    onEnd: (end) => void ends.push(end),
    async until(holds, limit = UNTIL_SECONDS) {
      const last = performance.now() + limit * 1000;
      while (performance.now() < last) {
        if (await holds()) return true;
        await sleep(LOOK_MS);
      }
      return false;
    },
  };
  const stage: Stage = {
    ...props,
    async start(options = {}) {
      const start = startStagedBooth(props, options);
      starting.push(start);
      const booth = await start;
      booths.push(booth);
      ends.push(() => booth.end());
      return booth;
    },
  };
  return {
    stage,
    deeds,
    folders: () => booths.map(({ data }) => data),
    log: () =>
      [...notes, ...booths.flatMap((booth) => ['', `The booth on ${booth.data} said:`, booth.said()])].join('\n'),
    async close(keepData) {
      const problems: unknown[] = [];
      await Promise.allSettled(starting);
      const steps = [...ends.splice(0).reverse(), ...booths.map((booth) => () => booth.end())];
      if (!keepData) steps.push(...booths.map((booth) => () => booth.removeData()));
      for (const step of steps) {
        try {
          await step();
        } catch (problem) {
          problems.push(problem);
        }
      }
      if (problems.length > 0) throw new AggregateError(problems, 'The stage was not left clean');
    },
  };
}
