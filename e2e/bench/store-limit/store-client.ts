import { Agent, request } from 'node:http';

/** The access key that the tables belong to; DynamoDB Local names its file after it. */
export const accessKey = 'STORELIMIT';
/** The file that DynamoDB Local keeps this key's tables in. */
export const databaseFile = `${accessKey}_us-east-1.db`;

export interface StoreClient {
  /** One request in DynamoDB's protocol, its answer as text. @throws StoreRefusal on any other status than 200 */
  send(operation: string, body: string): Promise<string>;
  close(): void;
}

/** DynamoDB Local answered, but not as asked. */
export class StoreRefusal extends Error {}

/**
 * Speaks DynamoDB's protocol over kept connections, with next to nothing of the client's own cost: DynamoDB Local reads
 * the key from the signature's header and never checks the signature.
 */
export function createStoreClient(port: number, connections: number): StoreClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
    'x-amz-date': '20260101T000000Z',
  };
  return {
    send: (operation, body) =>
      new Promise((resolve, reject) => {
        const service = streamOperations.has(operation) ? 'DynamoDBStreams_20120810' : 'DynamoDB_20120810';
        const sent = request(
          {
            host: '127.0.0.1',
            port,
            agent,
            method: 'POST',
            headers: {
              ...headers,
              'x-amz-target': `${service}.${operation}`,
              'content-length': Buffer.byteLength(body),
            },
          },
          (answer) => {
            let text = '';
            answer.setEncoding('utf8');
            answer.on('data', (part: string) => {
              text += part;
            });
            answer.on('error', reject);
            answer.on('end', () => {
              if (answer.statusCode === 200) resolve(text);
              else reject(new StoreRefusal(`${operation}: ${answer.statusCode} ${text}`));
            });
          },
        );
        sent.on('error', reject);
        sent.end(body);
      }),
    close: () => agent.destroy(),
  };
}

const streamOperations = new Set(['ListStreams', 'DescribeStream', 'GetShardIterator', 'GetRecords']);
