import type { Random } from '../../robots/random.ts';

/** What happens to the messages from the server; shares are of the messages, 0 to 1. All absent: they pass. */
export interface SocketRules {
  /** Share at which the connection is destroyed instead of the message being passed on. */
  readonly cut?: number;
  /** Share passed on twice, the second time later than what followed. */
  readonly double?: number;
  /** Share passed on later than what followed. */
  readonly reorder?: number;
  /** Share that, with all that follows it, is held up for `delayMs`; the order stays. */
  readonly delay?: number;
  /** The longest that anything is held up, milliseconds; at least a tenth of it is taken. */
  readonly delayMs?: number;
}

/** What becomes of one message: the connection is cut, or it is passed on at these times, milliseconds. */
export type Delivery =
  | { readonly kind: 'CUT' }
  | {
      readonly kind: 'PASS';
      /** When it is passed on, each time; none before `lineUntil`, but for those told to overtake nothing. */
      readonly at: readonly number[];
      /** Until when the messages after it have to wait. */
      readonly lineUntil: number;
      readonly fault: 'NONE' | 'DELAYED' | 'DOUBLED' | 'REORDERED';
    };

const LONGEST_MS = 1000;

/**
 * Decides about the next message of a connection.
 *
 * @param now when the message came, milliseconds on any clock
 * @param lineUntil when the message before it may be passed on: `lineUntil` of the last delivery
 */
export function planDelivery(rules: SocketRules, random: Random, now: number, lineUntil: number): Delivery {
  const { cut = 0, double = 0, reorder = 0, delay = 0, delayMs = LONGEST_MS } = rules;
  const drawn = random();
  const later = delayMs * (0.1 + 0.9 * random());
  const inLine = Math.max(now, lineUntil);
  if (drawn < cut) return { kind: 'CUT' };
  if (drawn < cut + double) return { kind: 'PASS', at: [inLine, inLine + later], lineUntil: inLine, fault: 'DOUBLED' };
  if (drawn < cut + double + reorder) {
    return { kind: 'PASS', at: [inLine + later], lineUntil: inLine, fault: 'REORDERED' };
  }
  if (drawn < cut + double + reorder + delay) {
    const at = inLine + later;
    return { kind: 'PASS', at: [at], lineUntil: at, fault: 'DELAYED' };
  }
  return { kind: 'PASS', at: [inLine], lineUntil: inLine, fault: 'NONE' };
}
