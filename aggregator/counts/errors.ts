import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/**
 * Whether a write failed for a condition that no longer holds.
 * A transaction that met another one on the same item counts too: its picture is as stale.
 */
export function isStale(error: unknown): boolean {
  if (error instanceof ConditionalCheckFailedException) return true;
  if (error instanceof Error && error.name === 'TransactionConflictException') return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
  return (
    codes.some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict') &&
    codes.every((code) => code === 'None' || code === 'ConditionalCheckFailed' || code === 'TransactionConflict')
  );
}

/** A row of the Counts table that this code hasn't written so. */
export class MalformedRow extends Error {
  override readonly name = 'MalformedRow';
}
