import { jsonata, patiently, type State } from './language.ts';

/**
 * One transaction: all of `items` or nothing, under a token of its own, so that a repetition by the service writes once.
 * Where a condition failed or another transaction came between, what was read isn't any more: on to `conflict`.
 */
export const transact = (items: unknown, { next, conflict }: { next: string; conflict: string }): State => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::aws-sdk:dynamodb:transactWriteItems',
  Arguments: { ClientRequestToken: jsonata('$uuid()'), TransactItems: items },
  Retry: patiently('DynamoDb').Retry,
  Catch: [{ ErrorEquals: ['DynamoDb.TransactionCanceledException'], Next: conflict }, ...patiently('DynamoDb').Catch],
  Next: next,
});
