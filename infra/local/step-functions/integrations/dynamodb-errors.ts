import { DynamoDBServiceException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { StatesError } from '../errors.ts';

/** How an integration names the client's errors: the optimised one and the AWS SDK one differ. */
export interface Naming {
  readonly prefix: 'DynamoDB' | 'DynamoDb';
  /** The name of an error that the API's model doesn't have, such as a ValidationException. */
  readonly unmodelled: 'AmazonDynamoDBException' | 'DynamoDbException';
}

/** AWS's Java client, which Step Functions calls with, has a longer name for some. */
const JAVA_NAMES: Readonly<Record<string, string>> = {
  InternalServerError: 'InternalServerErrorException',
  RequestLimitExceeded: 'RequestLimitExceededException',
};

/** The error a Task throws for whatever the DynamoDB client threw. */
export function dynamoDbError(thrown: unknown, naming: Naming): StatesError {
  if (!(thrown instanceof DynamoDBServiceException)) {
    const message = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
    return new StatesError(`${naming.prefix}.SdkClientException`, message);
  }
  const modelled = thrown.constructor !== DynamoDBServiceException;
  const name = modelled ? (JAVA_NAMES[thrown.name] ?? thrown.name) : naming.unmodelled;
  const { httpStatusCode, requestId } = thrown.$metadata;
  const cause = `${messageOf(thrown)} (Service: DynamoDb, Status Code: ${httpStatusCode}, Request ID: ${requestId})`;
  return new StatesError(`${naming.prefix}.${name}`, cause);
}

/** A cancelled transaction's message ends in its reasons in the order of the items, as `[None, ConditionalCheckFailed]`. */
function messageOf(thrown: DynamoDBServiceException): string {
  if (!(thrown instanceof TransactionCanceledException) || /\[.*\]/.test(thrown.message)) return thrown.message;
  const reasons = (thrown.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  return `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.join(', ')}]`;
}
