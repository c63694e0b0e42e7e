import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { type Count, judgeTally, type Line, type Verdict } from '../../robots/judge-tally.ts';
import type { CountedCrowd } from '../crowd/start-crowd.ts';
import type { Check, Screen, Screens, Shown } from '../scenario.ts';

const PAUSE_MS = 400;
/** Reads in a row that say the same: longer than the tally takes on its way. */
const QUIET_READS = 4;
const RECOUNTS = 5;
const Recounted = v.object({ round: v.number(), ballots: v.optional(v.number()), equal: v.nullable(v.boolean()) });

export interface SettleParts {
  readonly crowd: CountedCrowd | undefined;
  readonly screens: Screens | undefined;
  readonly seconds: number;
  readonly readTally: () => Promise<Shown | null>;
  /** What `poll recount` prints, parsed. */
  readonly recount: () => Promise<unknown>;
}

/** Waits until nothing moves any more, then compares what everybody says. @throws what `readTally` and `recount` throw */
export async function settle(parts: SettleParts): Promise<readonly Check[]> {
  const { crowd, screens } = parts;
  await crowd?.end();
  const { tally, different } = await waitUntilQuiet(parts);
  if (tally === null) return [{ what: 'the poll has a tally', holds: false }];
  const checks: Check[] = [];
  if (crowd !== undefined) {
    const verdict = judgeTally(crowd.votes(), crowd.before, toCount(tally));
    checks.push({
      what: 'acknowledged ⊆ counted ⊆ attempted',
      holds: verdict.kind === 'EXACT',
      detail: describeVerdict(verdict),
    });
  }
  if (tally.options !== null) {
    const sum = Object.values(tally.options).reduce((total, count) => total + count, 0);
    checks.push({ what: 'options sum to ballots', holds: sum === tally.ballots, detail: `${sum} = ${tally.ballots}` });
  }
  checks.push(await recountUntilSure(parts, tally));
  if (screens !== undefined) {
    const all = screens.all.length;
    checks.push({
      what: 'every screen shows the tally',
      holds: different.length === 0 && all > 0,
      detail: different.length === 0 ? `${all} screens` : different.join('; '),
    });
  }
  return checks;
}

interface Quiet {
  readonly tally: Shown | null;
  readonly different: readonly string[];
}

async function waitUntilQuiet({ crowd, screens, seconds, readTally }: SettleParts): Promise<Quiet> {
  const until = Date.now() + seconds * 1000;
  let last = await readTally();
  for (let quiet = 1; ; ) {
    const different = last === null ? [] : await findDifferent(screens?.all ?? [], last);
    const lost =
      crowd !== undefined && last !== null && judgeTally(crowd.votes(), crowd.before, toCount(last)).kind === 'LOST';
    const still = quiet >= QUIET_READS && different.length === 0 && !lost;
    if (still || Date.now() > until) return { tally: last, different };
    await delay(PAUSE_MS);
    const next = await readTally();
    quiet = next?.version === last?.version && next?.round === last?.round ? quiet + 1 : 1;
    last = next;
  }
}

async function findDifferent(screens: readonly Screen[], tally: Shown): Promise<readonly string[]> {
  const different: string[] = [];
  for (const screen of screens) {
    const shown = await screen.shown();
    if (shown === null || !isSame(shown, tally)) different.push(`${screen.name} shows ${inWords(shown)}`);
  }
  return different.length === 0 ? [] : [`the tally is ${inWords(tally)}`, ...different];
}

function isSame(shown: Shown, tally: Shown): boolean {
  const sameOptions =
    shown.options === null || tally.options === null
      ? shown.options === tally.options
      : Object.entries(tally.options).every(([id, count]) => shown.options?.[id] === count);
  return (
    sameOptions &&
    shown.ballots === tally.ballots &&
    (shown.version === -1 || (shown.version === tally.version && shown.round === tally.round))
  );
}

function inWords(shown: Shown | null): string {
  if (shown === null) return 'nothing';
  return `round ${shown.round}, version ${shown.version}, ${shown.ballots} ballots ${JSON.stringify(shown.options)}`;
}

async function recountUntilSure({ recount }: SettleParts, tally: Shown): Promise<Check> {
  let said = v.parse(Recounted, await recount());
  for (let tries = 1; said.equal === null && tries < RECOUNTS; tries += 1) said = v.parse(Recounted, await recount());
  return {
    what: 'recount equals the tally',
    holds: said.equal === true && said.ballots === tally.ballots && said.round === tally.round,
    detail: `recount ${said.ballots}, equal ${said.equal}, tally ${tally.ballots}`,
  };
}

function toCount({ round, version, ballots, options }: Shown): Count {
  return { round, version, ballots, options: options && new Map(Object.entries(options)) };
}

function describeVerdict({ kind, lines }: Verdict): string {
  const ballots = lines.find(({ name }) => name === 'ballots');
  const show = ({ name, acknowledged, counted, attempted }: Line) =>
    `${name} ${acknowledged} ≤ ${counted} ≤ ${attempted}`;
  if (kind === 'EXACT' && ballots !== undefined) return show(ballots);
  return `${kind}: ${lines.map(show).join(', ')}`;
}
