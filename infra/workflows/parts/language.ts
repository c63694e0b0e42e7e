/**
 * Small words of the Amazon States Language in which the workflows are written.
 * Source: the Amazon States Language specification and "Transforming data with JSONata" of the Step Functions guide.
 */

export type State = { readonly Type: string; readonly [field: string]: unknown };
export type States = Readonly<Record<string, State>>;

/** An expression; line breaks and indentation are for the reader, the definition holds one line. */
export function jsonata(expression: string): string {
  return `{% ${expression.replace(/\s+/g, ' ').trim()} %}`;
}

/** One rule of a Choice state. */
export function when(condition: string, next: string, assign?: Record<string, unknown>) {
  return { Condition: jsonata(condition), Next: next, ...(assign && { Assign: assign }) };
}

/** Ids of booths and polls, as the contract writes them; anything else never reaches a key. */
export const isId = (value: string) => `($type(${value}) = 'string' and $contains(${value}, /^[a-z0-9-]{1,64}$/))`;

const dynamoDb = [
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerErrorException',
  'InternalServerError',
];

/** The faults that pass, by integration and as each throws them: `DynamoDB.…` the optimised one, `DynamoDb.…` the SDK's. */
const passing = {
  DynamoDB: dynamoDb,
  DynamoDb: dynamoDb,
  CognitoIdentityProvider: ['TooManyRequestsException', 'InternalErrorException', 'LimitExceededException'],
  Sfn: ['SfnException'],
  Scheduler: ['ConflictException', 'ThrottlingException', 'InternalServerException', 'ServiceQuotaExceededException'],
  AppSync: ['ConcurrentModificationException', 'InternalFailureException', 'LimitExceededException'],
} as const;

export type Integration = keyof typeof passing;

/** Another try for a passing fault. */
export function retry(integration: Integration, attempts = 2) {
  return {
    ErrorEquals: [...passing[integration], 'SdkClientException'].map((name) => `${integration}.${name}`),
    IntervalSeconds: 1,
    MaxAttempts: attempts,
    BackoffRate: 2,
    JitterStrategy: 'FULL',
  };
}

/** What every call of a command has: another try for a passing fault, then 503 instead of a spinner. */
export function patiently(integration: Integration) {
  return { Retry: [retry(integration)], Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Unavailable' }] };
}
