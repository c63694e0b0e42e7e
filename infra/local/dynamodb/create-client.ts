import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Credentials } from '../aws/types.ts';

/** DynamoDB Local keeps tables of one key apart by region. */
export const REGION = 'us-east-1';

type Signer = Exclude<DynamoDBClientConfig['signer'], undefined | ((...given: never[]) => unknown)>;

export interface ClientOptions {
  readonly endpoint: string;
  readonly credentials: Credentials;
}

/** A client of DynamoDB Local. */
export function createClient(options: ClientOptions): DynamoDBClient {
  return withoutUnread(new DynamoDBClient({ ...settingsOf(options), maxAttempts: 4 }));
}

/** A client of DynamoDB Local's streams. */
export function createStreamsClient(options: ClientOptions): DynamoDBStreamsClient {
  return withoutUnread(new DynamoDBStreamsClient(settingsOf(options)));
}

function settingsOf({ endpoint, credentials }: ClientOptions) {
  return { endpoint, region: REGION, credentials, signer: nameOnly(credentials) };
}

/** DynamoDB Local reads the access key's id, and no signature: to make one took more than half of a call's time. */
function nameOnly({ accessKeyId }: Credentials): Signer {
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20120810/${REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=none`;
  return {
    sign: async (request) => {
      request.headers.authorization = authorization;
      return request;
    },
  };
}

/** What each call would pay for and nobody reads: a copy of the answer for a log that isn't there, a user agent. */
const UNREAD = ['loggerMiddleware', 'getUserAgentMiddleware', 'recursionDetectionMiddleware'];

function withoutUnread<Client extends { readonly middlewareStack: { remove(name: string): boolean } }>(
  client: Client,
): Client {
  for (const name of UNREAD) client.middlewareStack.remove(name);
  return client;
}
