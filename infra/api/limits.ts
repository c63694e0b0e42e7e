/** How often a route is answered, for all callers together: requests a second, and so many at once. */
export interface Limit {
  readonly rate: number;
  readonly burst: number;
}

/** A route that is asked too often answers 429, and leaves the others alone. */
export const limits = {
  /** A hall of people voting within a second or two; what is above waits and tries again. */
  hall: { rate: 2000, burst: 4000 },
  /** A booth has a handful of screens, and each asks every few seconds at the most. */
  screens: { rate: 100, burst: 200 },
  /** Baristas side by side, each tap a request, and a rush at the counter. */
  bar: { rate: 200, burst: 400 },
  /** People at a desk. */
  staff: { rate: 100, burst: 200 },
  /** What makes people (Cognito takes 50 a second), lets screens in by a short code, or counts every vote again. */
  rare: { rate: 20, burst: 100 },
} as const satisfies Record<string, Limit>;
