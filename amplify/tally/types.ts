/** What the tally needs of a poll's RULES item. */
export interface PollRules {
  boothId: string;
  pollId: string;
  round: number;
  /** The poll's version. */
  version: number;
  status: string;
  results: string;
  revealed: boolean;
  /** ISO 8601, UTC, milliseconds. */
  closesAt?: string;
  optionIds: string[];
}

/** A lane or repair row as plain values. */
export type LaneRow = Record<string, unknown>;

/** The tally as GraphQL shows it. */
export interface Tally {
  boothId: string;
  pollId: string;
  round: number;
  /** Changes folded in; never falls within a round. */
  version: number;
  /** Version of the poll whose rules it is shown under. */
  pollVersion: number;
  /** Visitors who voted. */
  ballots: number;
  /** In the poll's order; null while results are hidden. */
  options: { optionId: string; count: number }[] | null;
  /** The newest eight, newest first; no options of a ballot cast while results were hidden, ever. */
  recent: { mark: string; optionIds: string[] | null }[];
  asOf: string;
  /** From the newest ballot's time to `asOf`, in milliseconds, at most GraphQL's greatest Int; null without ballots. */
  lagMs: number | null;
}
