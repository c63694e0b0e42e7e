/** Which socket a screen opens: one of a booth, in AppSync's real-time protocol, or a bare one that only listens. */
export type ScreenAddress =
  | {
      readonly kind: 'booth';
      readonly url: string;
      readonly protocols: readonly string[];
      /** The payload of `start`, as JSON. */
      readonly start: string;
    }
  | { readonly kind: 'bare'; readonly url: string };

/** What the bench asks of a process that holds screens. */
export type Ask =
  | { readonly kind: 'open'; readonly group: string; readonly address: ScreenAddress; readonly count: number }
  /** Answered with `all` once each screen of the group has the version. */
  | { readonly kind: 'await'; readonly group: string; readonly version: number }
  | { readonly kind: 'forget'; readonly group: string }
  | { readonly kind: 'report'; readonly group: string };

/** What such a process tells; times on the machine's clock. */
export type Told =
  | { readonly kind: 'opened'; readonly group: string }
  | {
      readonly kind: 'all';
      readonly group: string;
      readonly version: number;
      readonly first: number;
      readonly last: number;
    }
  | { readonly kind: 'report'; readonly group: string; readonly screens: readonly ScreenReport[] }
  | { readonly kind: 'failed'; readonly problem: string };

/** What one screen got since it opened or forgot. */
export interface ScreenReport {
  readonly pushes: number;
  /** Of the last second or any other, the most. */
  readonly mostInASecond: number;
  /** The highest version; 0 before the first. */
  readonly version: number;
}
