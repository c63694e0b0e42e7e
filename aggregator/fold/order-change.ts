import type { Change, ParsedRecord } from './parse-change.ts';

/** An order as one image of its item holds it. */
export interface CountedOrder {
  readonly orderId: string;
  readonly status: string;
  /** From QUEUED on. */
  readonly drink:
    | {
        readonly drinkId: string;
        /** `modifierId#choiceId` each. */
        readonly choices: readonly string[];
        /** ISO 8601, UTC. */
        readonly queuedAt: string;
      }
    | undefined;
  /** ISO 8601, UTC. */
  readonly readyAt: string | undefined;
  /** 1 for the order as it was started, one more with each step. Noting a process's token on it is no step. */
  readonly version: number;
}

export type OrderChange = Change<CountedOrder>;
export type OrderRecord = ParsedRecord<CountedOrder>;
