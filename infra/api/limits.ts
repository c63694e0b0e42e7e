/** How often a route is answered, for all callers together: requests a second, and so many at once. */
export interface Limit {
  readonly rate: number;
  readonly burst: number;
}

/** Within what Amazon Cognito and Step Functions take from one account without being asked. */
export const limits = {
  /** A hall of people voting within a second or two; what is above waits and tries again. */
  hall: { rate: 2000, burst: 4000 },
  /** Screens ask every few seconds at the most, and a booth has a handful. */
  screens: { rate: 50, burst: 100 },
  /** Baristas side by side, each tap a request, and a rush at the counter. */
  bar: { rate: 200, burst: 400 },
  /** People at a desk. */
  staff: { rate: 50, burst: 100 },
  /** What makes people, pairs screens by a short code, or counts every vote again. */
  rare: { rate: 20, burst: 100 },
} as const satisfies Record<string, Limit>;
