import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain } from '../../robots/explain.ts';
import { createRandom } from '../../robots/random.ts';
import { CannotPlayHere, type Check, type Scenario } from '../scenario.ts';
import { openStage } from '../stage/open-stage.ts';

const LIMIT_SECONDS = 120;

/** How a scenario went. */
export interface Played {
  readonly number: number;
  readonly name: string;
  readonly title: string;
  readonly done: Readonly<Record<string, number>>;
  readonly checks: readonly Check[];
  /** HELD: every check holds. FAILED: one doesn't. NOT_PLAYED: the stage failed. NOT_HERE: this machine can't play it. */
  readonly verdict: 'HELD' | 'FAILED' | 'NOT_PLAYED' | 'NOT_HERE';
  readonly problem?: string;
  readonly seconds: number;
  /** The folder with its log, where it was kept: it didn't hold, or `keep` was asked for. */
  readonly kept?: string;
}

export interface PlaySettings {
  readonly seed: number;
  readonly seconds: number;
  /** Keep the log and the data folders even where all held. */
  readonly keep?: boolean;
  /** Ends the run. */
  readonly signal: AbortSignal;
}

/** Plays one scenario on a stage of its own, within its time, and leaves nothing running. */
export async function playScenario(scenario: Scenario, settings: PlaySettings): Promise<Played> {
  const { number, name, title } = scenario;
  const { seed, seconds, signal } = settings;
  const began = performance.now();
  const ending = new AbortController();
  const limit = scenario.limitSeconds ?? LIMIT_SECONDS;
  const abort = (reason: string) => ending.abort(new Error(reason));
  const stopWith = () => abort('The run was ended.');
  signal.addEventListener('abort', stopWith);
  const timer = setTimeout(() => abort(`It was not over after ${limit} s.`), limit * 1000);
  const open = openStage({ random: createRandom(seedOf(seed, name)), seconds, signal: ending.signal });
  const over = new Promise<never>((_resolve, reject) => {
    ending.signal.addEventListener('abort', () => reject(ending.signal.reason));
  });
  let checks: readonly Check[] = [];
  let problem: string | undefined;
  let notHere = false;
  try {
    if (signal.aborted) stopWith();
    const playing = scenario.play(open.stage);
    // Whoever loses the race below may still fail; that is no news then.
    playing.catch((late: unknown) => open.stage.note(explain(late)));
    checks = await Promise.race([playing, over]);
    if (checks.length === 0) problem = 'It checked nothing.';
  } catch (cause) {
    notHere = cause instanceof CannotPlayHere;
    problem = explain(ending.signal.aborted ? ending.signal.reason : cause);
  }
  clearTimeout(timer);
  signal.removeEventListener('abort', stopWith);
  if (problem !== undefined && !ending.signal.aborted) abort('It is over.');
  const verdict = judge(checks, problem !== undefined, notHere);
  const keep = (settings.keep || verdict === 'FAILED' || verdict === 'NOT_PLAYED') && !signal.aborted;
  const kept = keep ? mkdtempSync(join(tmpdir(), `boothpresso-faults-${name}-`)) : undefined;
  try {
    await open.close(keep);
  } catch (cause) {
    problem ??= explain(cause);
  }
  if (kept !== undefined) {
    const folders = open.folders().map((folder) => `Data folder: ${folder}\n`);
    writeFileSync(join(kept, 'log.txt'), [...folders, problem ?? '', open.log()].join('\n'));
  }
  return {
    ...{ number, name, title, checks, verdict },
    done: Object.fromEntries(open.deeds),
    ...(problem !== undefined && { problem }),
    seconds: Math.round((performance.now() - began) / 100) / 10,
    ...(kept !== undefined && { kept }),
  };
}

function judge(checks: readonly Check[], broken: boolean, notHere: boolean): Played['verdict'] {
  if (notHere) return 'NOT_HERE';
  if (broken) return 'NOT_PLAYED';
  return checks.every(({ holds }) => holds) ? 'HELD' : 'FAILED';
}

/** A stream of its own for each scenario, whichever others are played. */
function seedOf(seed: number, name: string): number {
  return [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), seed | 0);
}
