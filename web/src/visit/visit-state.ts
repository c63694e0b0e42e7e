import { Refused } from '../api/errors.ts';

/** Where a visitor stands with the booth. */
export type VisitState =
  | { readonly kind: 'CHECKING_IN' }
  | { readonly kind: 'HERE' }
  /** The booth lets in only who scanned its code; `expired`: the one given has run out. */
  | { readonly kind: 'CODE_NEEDED'; readonly expired: boolean }
  | { readonly kind: 'NO_BOOTH' }
  | { readonly kind: 'FORGOTTEN' }
  /** The booth refuses in a way this page doesn't know. */
  | { readonly kind: 'FAILED' };

/** What a check-in that patience won't cure means. */
export function stateAfterRefusal(problem: unknown): VisitState {
  const code = problem instanceof Refused ? problem.code : '';
  if (code === 'CodeNeeded') return { kind: 'CODE_NEEDED', expired: false };
  if (code === 'CodeExpired') return { kind: 'CODE_NEEDED', expired: true };
  if (code === 'NotFound') return { kind: 'NO_BOOTH' };
  return { kind: 'FAILED' };
}
