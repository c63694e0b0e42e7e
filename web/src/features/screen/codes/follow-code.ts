import type { RotatingCode } from '../../../api/commands/issue-code.ts';
import type { Registration } from '../../../api/commands/register-screen.ts';
import { Refused } from '../../../api/errors.ts';
import { retryDelay } from '../../../api/retry.ts';

/** What a screen can show of the booth's code. */
export type CodeState =
  | { readonly kind: 'ASKING' }
  /** Nobody let this screen show codes yet; the organiser does it by this pairing code. */
  | { readonly kind: 'PAIRING'; readonly pairingCode: string }
  | { readonly kind: 'CODE'; readonly code: RotatingCode }
  /** The last code is over and the booth can't be reached for the next. */
  | { readonly kind: 'NONE' };

export interface CodeSource {
  issue(): Promise<RotatingCode>;
  register(): Promise<Registration>;
  /** The server's time, milliseconds since 1970. */
  now(): number;
  onChange(state: CodeState): void;
}

export interface CodeFollower {
  /** Asks at once, instead of when its turn comes. */
  look(): void;
  stop(): void;
}

/** The uses left go down with every order, so the code is looked at more often than it changes. */
const lookMs = 5_000;
const pairMs = 3_000;
/** A code whose time is over lets people in for this long (the contract's grace), so the next may come late. */
const graceMs = 30_000;
const soonestMs = 200;

const isUnpaired = (problem: unknown): boolean =>
  problem instanceof Refused && (problem.code === 'NotPaired' || problem.code === 'Unauthenticated');

/** Keeps the booth's current code at hand: registers the screen, waits until it is let in, takes each next code. */
export function followCode(source: CodeSource): CodeFollower {
  let state: CodeState = { kind: 'ASKING' };
  let failures = 0;
  let stopped = false;
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function become(next: CodeState): void {
    if (stopped) return;
    state = next;
    source.onChange(next);
  }

  /** Gives the milliseconds until it is worth asking again. */
  async function ask(): Promise<number> {
    if (state.kind === 'PAIRING' && !(await pair())) return pairMs;
    try {
      const code = await source.issue();
      become({ kind: 'CODE', code });
      return Math.min(lookMs, Math.max(Date.parse(code.validUntil) - source.now(), soonestMs));
    } catch (problem) {
      if (!isUnpaired(problem)) throw problem;
      await pair();
      return pairMs;
    }
  }

  async function pair(): Promise<boolean> {
    const { pairingCode, paired } = await source.register();
    become({ kind: 'PAIRING', pairingCode });
    return paired;
  }

  async function lookNow(): Promise<void> {
    if (asking || stopped) return;
    asking = true;
    clearTimeout(timer);
    let waitMs: number;
    try {
      waitMs = await ask();
      failures = 0;
    } catch (problem) {
      failures += 1;
      waitMs = retryDelay(failures, problem, Math.random());
      if (state.kind === 'CODE' && Date.parse(state.code.validUntil) + graceMs < source.now()) become({ kind: 'NONE' });
    }
    asking = false;
    if (!stopped) timer = setTimeout(look, waitMs);
  }

  function look(): void {
    void lookNow();
  }

  look();
  return {
    look,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
