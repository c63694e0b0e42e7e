import type { Limit } from '../facts/fact.ts';

/** Whose the limit is, and so what can be done. */
export type Bound =
  /** AWS's, raised on request. */
  | { readonly kind: 'QUOTA'; readonly limit: Limit }
  /** Set by our own template. */
  | { readonly kind: 'TEMPLATE'; readonly where: string }
  /** Nobody raises it: the design has to go round it. */
  | { readonly kind: 'FIXED'; readonly remedy: string };

/** What one part has to bear in the busiest second, beside what it can. */
export interface Load {
  readonly id: string;
  readonly part: string;
  readonly what: string;
  readonly load: number;
  readonly limit: number;
  readonly unit: string;
  readonly bound: Bound;
}

export function shareOf({ load, limit }: Load): number {
  return load / limit;
}
