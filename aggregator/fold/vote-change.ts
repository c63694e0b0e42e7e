import type { Change, ParsedRecord } from './parse-change.ts';

/** A ballot as one image of a vote's item holds it. */
export interface Ballot {
  readonly options: readonly string[];
  /** 1 for the first vote, one more with each change. */
  readonly revision: number;
  readonly mark: string;
  /** ISO 8601 with milliseconds. */
  readonly at: string;
  /** Results were hidden when it was cast. */
  readonly hidden: boolean;
}

/** A vote cast (no `before`) or changed. */
export type VoteChange = Change<Ballot>;

/** What a stream record of a lane means to the counts. */
export type VoteRecord = ParsedRecord<Ballot>;
