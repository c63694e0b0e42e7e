import type { Clock } from '../../aws/types.ts';
import { notAuthorized } from '../errors.ts';

/** Failures that cost nothing. Cognito's own number. */
const free = 5;
/** The longest wait; ms. Cognito goes up to 15 minutes: at a booth that would let any prankster keep the staff out. */
const longestMs = 60_000;
/** How many names are remembered; the one tried longest ago is forgotten first. */
const mostNames = 1_000;

export interface GuessLimit {
  /** Counts an attempt before it is made, so that many at once count too. Throws where the name must wait. */
  begin(username: string): void;
  /** The attempt was right. */
  forgive(username: string): void;
}

/** Slows down guessing: after five failures a name waits a second, then twice as long each time, up to a minute. */
export function createGuessLimit(clock: Clock): GuessLimit {
  const tried = new Map<string, { failures: number; until: number }>();
  return {
    begin(username) {
      const now = clock();
      const { failures, until } = tried.get(username) ?? { failures: 0, until: 0 };
      if (now < until) throw notAuthorized('Password attempts exceeded');
      const waitMs = failures + 1 < free ? 0 : Math.min(longestMs, 1000 * 2 ** (failures + 1 - free));
      tried.delete(username);
      tried.set(username, { failures: failures + 1, until: now + waitMs });
      const [oldest] = tried.keys();
      if (tried.size > mostNames && oldest !== undefined) tried.delete(oldest);
    },
    forgive: (username) => void tried.delete(username),
  };
}
